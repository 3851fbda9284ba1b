/** The names of what "still right" vouches for: on the desk, in a reminder and behind its links. */
export const facts = {
  when: 'When',
  where: 'Where',
  ages: 'Ages',
  cost: 'Cost',
  join: 'How to join',
  contact: 'Contact',
  unknown: 'Not said',
};
