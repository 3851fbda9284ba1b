/** As the map says it. */
const far = (miles: number) =>
  miles < 0.1 ? 'less than 0.1 miles' : miles === 1 ? '1 mile' : `${miles} miles`;

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
    professional: 'A teacher or worker asks for you',
  },
  audience: { everyone: 'Everyone', girls: 'Girls', boys: 'Boys' },
  area: (ward: string) => `${ward} area`,
  askWhere: 'Ask where',
  distance: (miles: number, minutes: number) => `${far(miles)}, ${minutes} min walk`,
  /** To the middle of an area whose exact place is not public. */
  roughly: (miles: number) => `about ${far(miles)}`,
  checked: (day: string, by: 'organiser' | 'alliance') =>
    by === 'alliance' ? `Checked ${day} by alliance` : `Checked ${day} by organiser`,
  neverChecked: 'Not checked yet: ask first',
  askFirst: 'Ask first: not checked for a while',
  stale: 'May have changed: not checked for six months',
  unlisted: 'May have stopped: not checked for a year',
  full: (day: string) => `Full when last asked, ${day}`,
  example: 'Example',
  cancelled: 'Cancelled',
};
