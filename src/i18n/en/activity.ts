/** The words of an activity's own page. */
export const activity = {
  facts: 'In short',
  cost: 'Cost',
  ages: 'Ages',
  for: 'Who it is for',
  joining: 'How to join',
  places: 'Places',
  costs: { unknown: 'Ask: the cost is not given' },
  joinings: {
    'turn-up': 'Just turn up. You do not need to book.',
    book: 'Book a place first.',
    ask: 'Ask first.',
    professional: 'Ask somebody who works with you, like a teacher or youth worker, to get you in.',
  },
  noBooking: 'You do not need to book.',
  /** "Call, text or write.", from the ways that there are. */
  ways: (ways: readonly ('phone' | 'text' | 'email' | 'url')[], book: boolean) => {
    const words = {
      phone: 'call',
      text: 'text',
      email: 'write',
      url: book ? 'book on their website' : 'use their website',
    };
    const all = ways.map(way => words[way]);
    const last = all.pop() ?? '';
    const line = all.length ? `${all.join(', ')} or ${last}` : last;
    return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
  },
  audiences: { everyone: 'Everyone', girls: 'Girls only', boys: 'Boys only' },
  madeFor: (names: string) => `Made for: ${names}`,
  /** The day is the one on which somebody said so: never to be read as that of a session. */
  placesLeft: {
    plenty: (day: string) => `Plenty of places, as of ${day}`,
    few: (day: string) => `Few places left, as of ${day}`,
    full: (day: string) => `Full when last asked, ${day}: ask about a waiting list`,
    unknown: 'Not said: just ask',
  },
  dates: 'When',
  noDates: 'No dates are known now. Ask when it is on again.',
  cancelled: 'Cancelled',
  moved: (day: string, time: string) => `Moved from ${day}, ${time}`,
  /** Day and time are as always; a place that is not public has no name. */
  movedPlace: (from: string | undefined) => (from ? `Moved from ${from}` : 'In another place'),
  usualEnd: (time: string) => `Usually until ${time}`,
  extra: 'Extra date',
  where: 'Where',
  areaOnly: (ward: string) => `Somewhere in ${ward}. The exact place is not shown here.`,
  onRequest: (ward: string) => `In ${ward}. You are told the place when you ask.`,
  stops: 'Nearest stops',
  access: 'Getting in and around',
  accessFacts: {
    stepFree: ['Step-free way in', 'Steps at the way in', 'Step-free way in'],
    accessibleToilet: ['Accessible toilet', 'No accessible toilet', 'Accessible toilet'],
    hearingLoop: ['Hearing loop', 'No hearing loop', 'Hearing loop'],
    quietSpace: ['Quiet space', 'No quiet space', 'Quiet space'],
  },
  notSaid: 'not said: ask',
  firstVisit: 'Your first visit',
  meets: 'Who meets you',
  noise: 'How loud it is',
  noises: { quiet: 'Quiet', lively: 'Lively', loud: 'Loud' },
  bring: 'What to bring',
  expect: 'What happens',
  about: 'About it',
  needs: 'Welcomes people with',
  expertise: 'The team knows about',
  languages: 'Languages besides English',
  contact: 'Ask about it',
  call: (number: string) => `Call ${number}`,
  text: (number: string) => `Text ${number}`,
  write: (address: string) => `Write to ${address}`,
  web: 'Open their website',
  bookWeb: 'Book on their website',
  noContact: 'No contact is given.',
  runBy: 'Who runs it',
  organisation: {
    'alliance-member': 'Derby Youth Alliance member',
    'approved-provider': 'Approved by the Derby Youth Alliance',
    applicant: 'Has asked to join the Derby Youth Alliance',
  },
  approvalLink: 'What this means',
  checked: (day: string, by: 'organiser' | 'alliance') =>
    by === 'alliance'
      ? `Checked on ${day} by the Derby Youth Alliance.`
      : `Checked on ${day} by the people who run it.`,
  neverChecked: 'Nobody has checked this yet. Ask before you go.',
  askFirst: 'That is more than three months ago. Ask before you go.',
  stale: 'That is more than six months ago. It may have changed. Ask before you go.',
  unlisted: 'That is more than a year ago. It may have stopped. Ask before you go.',
  calendar: 'Add to calendar',
  share: 'Share',
  copy: 'Copy the link',
  print: 'Print',
  shareHeading: 'Keep it or pass it on',
  neutralTitle: 'Support for young people',
  neutralDescription: 'Support for young people in Derby.',
  moreWard: (ward: string) => `More in ${ward}`,
  metaDescription: (summary: string, where: string, ages: string, cost: string) =>
    `${summary} ${where}. ${ages}. ${cost}.`,
};
