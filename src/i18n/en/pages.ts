/** The words of the pages: header, footer, headings, notices. Short sentences, for a reader of ten. */
export const pages = {
  site: {
    name: 'What’s on in Derby',
    short: 'On in Derby',
    city: 'Derby',
    tagline: 'Things to do for young people, all over the city.',
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
    example:
      'These are made-up examples, to show how the site will look. Do not travel to them. Only the names of places and alliance members are real.',
  },
  home: {
    title: 'What’s on in Derby',
    heading: 'What’s on in Derby',
    lead: 'Clubs, sport, music and places to be, for young people.',
    soonest: 'On soonest',
    seeAll: (count: number) => `See all ${count} activities`,
    noScript: 'Find something without the search:',
    nearLink: 'near your postcode',
    daysLink: 'by day of the week',
    kindsLink: 'by kind',
  },
  about: {
    approval: { nav: 'What “approved” means' },
    privacy: { nav: 'Privacy' },
    accessibility: { nav: 'Accessibility' },
    data: { nav: 'Where this comes from' },
  },
};
