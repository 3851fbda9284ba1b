/** The words of the pages: header, footer, headings, notices. Short sentences, for a reader of ten. */
import { about } from './about.ts';
import { lower } from './lower.ts';

const soonest = (count: number) =>
  count === 1 ? 'One thing is on the list.' : `${count} things, soonest first.`;

export const pages = {
  site: {
    name: 'What’s on in Derby',
    short: 'On in Derby',
    city: 'Derby',
    description:
      'Find clubs, sport, music, art and help for young people in Derby. See what is on tonight near you, what it costs and how to join.',
    by: 'From the Derby Youth Alliance and its partners.',
    skip: 'Skip to the page',
    menu: 'Main pages',
    find: 'Find',
    near: 'Near you',
    days: 'By day',
    all: 'All',
    about: 'About',
    footer: 'About this site',
    examples: 'Activities here are made-up examples, to show how this will look. Do not travel to them.',
    someExamples: 'Activities marked “Example” are made up. Do not travel to them.',
    exampleOf: (description: string) => `Example: ${description}`,
  },
  home: {
    title: 'What’s on in Derby',
    heading: 'Find something to do',
    soonest: 'On soonest',
    seeAll: (count: number) => `See all ${count} activities`,
    noScript: 'Search and filters need JavaScript. Below is what is on soonest. You can also look',
    nearLink: 'near your postcode',
    daysLink: 'by day of the week',
    kindsLink: 'by kind',
  },
  pager: {
    name: 'Pages of this list',
    title: (title: string, page: number) => (page > 1 ? `${title}, page ${page}` : title),
    before: 'Earlier',
    after: 'More',
    of: (page: number, last: number) => `Page ${page} of ${last}`,
    description: (description: string, page: number, last: number) =>
      page > 1 ? `${description} Page ${page} of ${last}.` : description,
  },
  providers: {
    title: 'Who runs what',
    description: 'The clubs, groups and services in Derby that run things for young people.',
  },
  provider: {
    runs: 'What they run',
    nothing: 'None of their activities is on the list right now.',
    all: 'See everything that is on',
    others: 'Who else runs things',
    description: (name: string) => `${name} in Derby: who they are and what they run for young people.`,
  },
  ward: {
    title: (ward: string) => `What’s on in ${ward}`,
    description: (ward: string) => `Clubs, sport, music and help for young people in ${ward}, Derby.`,
    count: soonest,
    nothing: 'Nothing is listed here yet. See what is on close by.',
    closeBy: 'Close by',
    search: (ward: string) => `Search in ${ward}`,
  },
  kind: {
    title: (kind: string) => `${kind} in Derby`,
    description: (kind: string) =>
      `${kind} for young people in Derby: when, where, what it costs and how to join.`,
    count: soonest,
    nothing: 'Nothing of this kind is listed right now.',
    alike: 'More like it',
    search: (kind: string) => `Search all ${lower(kind)}`,
    all: 'Other kinds of things to do',
  },
  kinds: {
    title: 'Kinds of things to do',
    description: 'Sport, music, art, youth clubs, help and more for young people in Derby.',
  },
  all: {
    title: 'Everything that is on',
    description: 'Every activity for young people in Derby that is on the list, soonest first.',
    count: soonest,
  },
  days: {
    title: 'By day of the week',
    description: 'What is on for young people in Derby on each day of the week.',
    lead: 'Choose a day to see what is on, by time.',
    dayTitle: (day: string) => `On ${day}s`,
    dayDescription: (day: string) => `What is on for young people in Derby on ${day}s, by time.`,
    regular: 'The date is the next one. Check it before you go: some things stop in the holidays.',
    count: (count: number) => (count === 1 ? '1 thing' : `${count} things`),
  },
  near: {
    title: (sector: string) => `What’s on near ${sector}`,
    description: (sector: string) =>
      `Things to do for young people near ${sector} in Derby, by day, nearest first.`,
    lead: 'Nearest first on each day. The date is the next one.',
    nothing: 'Nothing is listed on this day.',
    wholeCity: (day: string) => `All of Derby on ${day}s`,
    indexTitle: 'Near you',
    indexDescription: 'Choose the start of your postcode to see what is on for young people close by.',
    wards: 'Or choose your part of the city',
    indexLead: 'Choose the start of your postcode. For DE23 6AB that is DE23 6.',
  },
  missing: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    heading: 'Nothing here',
    text: 'There is no page at this address. It may have ended, or the address has a slip in it.',
    home: 'See what’s on',
  },
  offline: {
    title: 'Offline',
    description: 'This page is not on your phone yet.',
    heading: 'You are offline',
    text: 'This page is not on your phone yet. It opens when you have a connection again.',
    home: 'Back to the list',
    kept: 'You are offline. This is what your phone kept. How to ask and who runs it show when you have a connection again.',
  },
  about,
};
