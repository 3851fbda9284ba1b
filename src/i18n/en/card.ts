/** The words on an activity's card, and the facts that other pages say in the same words. */
export const card = {
  free: 'Free',
  costUnknown: 'Ask the cost',
  /** Pounds and pence as people write them: £2, £2.50, 50p. */
  cost: (pence: number) =>
    pence === 0
      ? 'Free'
      : pence < 100
        ? `${pence}p`
        : `£${pence % 100 ? (pence / 100).toFixed(2) : pence / 100}`,
  ages: (from: number, to: number) =>
    from === to ? `Age ${from}` : to >= 25 ? `Ages ${from}+` : `Ages ${from}–${to}`,
  joining: {
    'turn-up': 'Just turn up',
    book: 'Book first',
    ask: 'Ask first',
    professional: 'Through a worker',
  },
  audience: { everyone: 'Everyone', girls: 'Girls', boys: 'Boys' },
  area: (ward: string) => `${ward} area`,
  askWhere: 'Ask where',
  distance: (miles: string, minutes: number) => `${miles} miles, ${minutes} min walk`,
  /** To the middle of an area whose exact place is not public. */
  roughly: (miles: string) => `about ${miles} miles`,
  checked: (day: string, by: 'organiser' | 'alliance') =>
    by === 'alliance' ? `Checked ${day} by alliance` : `Checked ${day} by organiser`,
  neverChecked: 'Not checked yet: ask first',
  askFirst: 'Ask first: not checked for a while',
  stale: 'May have changed: not checked for six months',
  unlisted: 'May have stopped: not checked for a year',
  full: 'Full',
  example: 'Example',
  cancelled: 'Cancelled',
};
