/** What lines and cards of an open page say of a date that the change feed has moved or taken away. */
export const changed = {
  moved: (day: string, time: string) => `Moved to ${day}, ${time}`,
  gone: 'Not at this time any more',
  otherPlace: 'In another place now',
  /** In the list of a ward. */
  notHere: 'Not here any more',
};
