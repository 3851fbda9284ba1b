/**
 * The pages about the site: what approval means, privacy, accessibility, where the facts come from.
 * A page is a list of blocks: text is a paragraph, `h` a heading, `list` its points, `to` a link,
 * `write` what stands before the alliance's address if the build has one, and else `or` with a link.
 */
export type Block =
  | string
  | { h: string }
  | { list: readonly string[] }
  | { to: string; name: string }
  | { write: string; or: string; to: string; name: string };

export interface AboutPage {
  nav: string;
  title: string;
  description: string;
  blocks: readonly Block[];
}

const approval: AboutPage = {
  nav: 'What “approved” means',
  title: 'What “approved” means',
  description: 'What the Derby Youth Alliance checks before it approves a provider, and how to join.',
  blocks: [
    'The Derby Youth Alliance is a group of organisations that work with young people in Derby. It keeps this list.',
    { h: 'Three words you will see' },
    {
      list: [
        'Alliance member: one of the organisations that lead the alliance together.',
        'Approved: a local provider that meets the alliance’s standard and keeps to its rules on how to treat people.',
        'Has asked to join: a provider that is working towards approval with the alliance’s help.',
      ],
    },
    { h: 'What approval looks at' },
    'The alliance sets a minimum standard of quality that every approved provider has met. It also has a code of ethics that members and providers hold to.',
    'An approval runs out on a date. If it is not renewed, what that provider runs leaves this list by itself.',
    'Approval is not a promise that nothing can go wrong. If something worries you, tell an adult you trust. If you are in danger, call 999.',
    { h: 'Who can join' },
    'Any organisation that runs something for young people in Derby can ask. You do not need to be big. You do not need to know anybody. The alliance helps you reach the standard and puts you in touch with others.',
    'Community Action Derby chairs the alliance and keeps it fair. It does not run activities itself.',
    {
      write: 'To join, write to the alliance:',
      or: 'This site has no address of the alliance yet. To join, ask one of its members. They are named on',
      to: '/providers/',
      name: '“Who runs what”',
    },
  ],
};

const privacy: AboutPage = {
  nav: 'Privacy',
  title: 'Privacy',
  description: 'This site does not watch you. No accounts, no cookies, no counting of visits.',
  blocks: [
    'You can use this site without telling it who you are.',
    { h: 'What we do not do' },
    {
      list: [
        'No account for young people.',
        'No cookies.',
        'No counting of what you look at.',
        'No maps, letters or scripts from other companies. Everything comes from this site.',
      ],
    },
    { h: 'What stays on your phone' },
    'What you type in the search box is worked out on your phone. It is not sent to us. It stands in the address of the page, so that you can share or go back. Anybody who gets that address can read it.',
    'On “Find what fits” nobody’s name is asked. What you choose there stays on the screen and is gone when you close it. “Copy a link to these answers” puts them in the link, after the # sign, which no server is sent. If nothing fits, you can press a button that tells the alliance what was missing. It shows what it sends first.',
    'A plan is kept on your phone until you clear it, or until you close the tab if you tick that. It holds what you picked, and nothing about you.',
    'Your location is used only if you press the button. It stays on your phone, and it is forgotten when you leave the page.',
    'Your phone keeps a copy of this site so that it works without the internet. Clearing your browser’s data removes it.',
    { h: 'What the server sees' },
    'Like every website, the computer that sends you pages sees the address of your internet connection for a moment. We do not use it to find out who you are.',
    { h: 'Leaving quickly' },
    'Pages about some kinds of support have a button that opens another site at once. Your browser may still remember that you were here. A private window forgets when you close it.',
  ],
};

const accessibility: AboutPage = {
  nav: 'Accessibility',
  title: 'Accessibility',
  description: 'How this site works with a keyboard, a screen reader, large text and old phones.',
  blocks: [
    'Everybody should be able to find something to do. We aim for WCAG 2.2, level AA.',
    { h: 'What works' },
    {
      list: [
        'Everything works with a keyboard alone.',
        'The list says everything that the map shows.',
        'Text can be made four times as large without scrolling sideways.',
        'Dark and light colours follow your phone’s setting.',
        'Nothing moves if your phone asks for less motion.',
        'Pages can be read without JavaScript. Use “Near you” or “By day” instead of the search.',
        'After your first visit, the search, the lists and what is on when work without the internet. How to ask, and the map, show where you opened them before.',
      ],
    },
    { h: 'What to know about places' },
    'Each page says what we know about getting in: steps, toilets, hearing loops, quiet spaces. “Not said” means that nobody has told us. Ask before you go.',
    { h: 'How we check' },
    'Every kind of page is tested automatically, in light and dark. No check of that kind finds everything. We have not yet tested with people who use screen readers every day.',
  ],
};

const data: AboutPage = {
  nav: 'Where this comes from',
  title: 'Where this comes from',
  description: 'Who writes the entries, how fresh they are, and the licences of the facts and the map.',
  blocks: [
    { h: 'Who writes the entries' },
    'The people who run each activity write about it themselves. The Derby Youth Alliance checks too.',
    { h: 'How fresh it is' },
    {
      list: [
        'Each page says who last checked it, and when.',
        'After three months without a check it says to ask first.',
        'After six months it comes last in lists and leaves the map.',
        'After a year it leaves all lists. Its page stays, and says that it may have stopped.',
        'A cancelled date shows within a minute on a phone that is online.',
      ],
    },
    { h: 'School terms and bank holidays' },
    'Term dates are working dates for Derby. Your school may differ. Bank holidays are those of England and Wales.',
    { h: 'Places and map' },
  ],
};

export const about = {
  title: 'About this site',
  description: 'What this site is, who keeps it, and how it treats you.',
  lead: 'One place that shows what young people can do in Derby, kept up to date by the people who run it.',
  source: 'Source',
  licence: 'Licence',
  date: 'As of',
  sources: {
    wards: 'The 18 wards of Derby, with how many young people live in each and how it compares with England.',
    sectors: 'Where each start of a postcode is, to about half a kilometre.',
    neighbourhoods:
      'Names of neighbourhoods, villages and landmarks, with other ways that people spell them.',
    sketch: 'The small map: roads, water, parks and wards, drawn simply.',
    terms: 'School terms in Derby, 2026/27.',
    bankHolidays: 'Bank holidays in England, 2026 and 2027.',
    helplines: 'Free national helplines, shown beside “Call 999”.',
    commonWords: 'Common English words, so that the search does not take one word for another.',
  },
  approval,
  privacy,
  accessibility,
  data,
};
