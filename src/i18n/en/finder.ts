/** The words that the finder's script says: results, chips, what it says aloud. The form's: `filters.ts`. */
export const things = (count: number) =>
  count === 0 ? 'Nothing found' : count === 1 ? '1 thing on' : `${count} things on`;

/** Typed "stoke on trent". */
const placeName = (typed: string) =>
  typed.replace(/\b(?!(?:on|upon|under|in|le|the|by)\b)[a-z]/g, letter => letter.toUpperCase());

/** 1110 is `6:30pm`. */
const clock = (minutes: number) => {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}${hour < 12 || hour > 23 ? 'am' : 'pm'}`;
};

export const finder = {
  located: 'Your location',
  locateFailed: 'Your location could not be asked for. Try again.',
  /** It stands in the box, where the label stood. */
  unknownPlace: 'Not a Derby place we know. Try DE23 6',
  free: 'Free',
  close: 'Close',
  show: (count: number) =>
    count === 0 ? 'Nothing fits' : count === 1 ? 'Show 1 thing' : `Show ${count} things`,
  audience: { everyone: 'Everyone together', girls: 'Girls only', boys: 'Boys only' },
  accessFacts: {
    stepFree: 'Step-free way in',
    accessibleToilet: 'Accessible toilet',
    hearingLoop: 'Hearing loop',
    quietSpace: 'Quiet space',
  },

  soonest: 'On soonest',
  count: things,
  order: { match: 'Best match first', near: 'Nearest first', soon: 'Soonest first' },
  onlyLesser: (count: number) => (count === 1 ? '1 thing fits less well' : `${count} things fit less well`),
  lesser: (count: number) => (count === 1 ? '1 more fits less well' : `${count} more fit less well`),
  said: (count: number, first: string | undefined) =>
    count === 0 ? 'Nothing fits' : first ? `${things(count)}. First: ${first}` : things(count),
  chips: 'You asked for',
  remove: 'Remove:',
  chip: {
    age: (from: number, to: number) => (from === to ? `Age ${from}` : `Ages ${from} to ${to}`),
    near: (place: string) => `Near ${place}`,
    byYourself: 'Join by yourself',
    nearMe: 'Near me: type a place or use your location',
    ward: (ward: string) => `In ${ward}`,
    speaks: (language: string) => `Speaks ${language}`,
    forOpen: { girls: 'Girls can join', boys: 'Boys can join' },
    cost: (most: string) => `Up to ${most}`,
    under: (limit: string) => `Under ${limit}`,
    quiet: 'Quiet',
    not: (what: string) => `Not: ${what}`,
    /** Minutes of the day. */
    clock: (from: number, to: number, at: boolean) =>
      at
        ? `On at ${clock(from)}`
        : from === 0
          ? `Before ${clock(to)}`
          : to === 1440
            ? `After ${clock(from)}`
            : `Between ${clock(from)} and ${clock(to)}`,
    without: (more: number) => `+${more} without`,
    when: {
      now: 'On now',
      today: 'Today',
      tonight: 'Tonight',
      tomorrow: 'Tomorrow',
      weekend: 'This weekend',
      weekends: 'At weekends',
      week: 'This week',
      'next-week': 'Next week',
      monday: 'Mondays',
      tuesday: 'Tuesdays',
      wednesday: 'Wednesdays',
      thursday: 'Thursdays',
      friday: 'Fridays',
      saturday: 'Saturdays',
      sunday: 'Sundays',
      morning: 'Mornings',
      afternoon: 'Afternoons',
      evening: 'Evenings',
      'after-school': 'After school',
      holidays: 'School holidays',
      'half-term': 'Half-term',
    },
  },
  groups: {
    now: 'On now',
    today: 'Today',
    tonight: 'Tonight',
    tomorrow: 'Tomorrow',
    later: 'Later on',
    none: 'No date set',
    stale: 'Not checked for six months',
    lesser: 'These fit less well',
    /** "Tomorrow, Monday 23 November" */
    onDay: (title: string, day: string) => `${title}, ${day}`,
  },
  more: (count: number) => `Show ${count} more`,
  corrected: (from: string, to: string) => `“${from}” was read as “${to}”.`,
  missed: (words: readonly string[]) =>
    `Nothing says ${words.map(word => `“${word}”`).join(' or ')}; these come closest.`,
  elsewhere: (places: readonly string[]) =>
    `${places.map(placeName).join(' and ')}: outside the city. This list is of Derby.`,

  showMap: (count: number) => (count ? `Show ${count} on the map` : 'Show the map'),
  toMap: 'Skip to the map',
  mapLabel: 'Map of what’s on',
  mapLoading: 'Getting the map',
  mapFailed: 'The map did not load. It needs a connection the first time. The list has everything.',
  tryAgain: 'Try again',
  backToList: 'Back to the list',

  /** The next date that fits, where there are dates before it that do not. */
  isOn: (day: string) => `It is on: ${day}`,
};
