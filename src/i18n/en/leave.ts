/** On pages that somebody may need to leave at once, and whom to call in danger. */
export const leave = {
  leave: 'Leave this page quickly',
  hint: 'Opens the weather instead.',
  keys: 'Or press Escape three times.',
  danger: 'In danger now?',
  call: 'Call 999',
  silent: 'If you cannot speak, press 55 when you are asked.',
  talk: 'To talk to somebody, free:',
};
