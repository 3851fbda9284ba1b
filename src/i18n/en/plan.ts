/** The words of /plan/: the plan, its week, the printed sheet, the message to a provider. */
export const plan = {
  title: 'My plan',
  description: 'A few things to try, to print or to keep on a phone.',
  heading: 'My plan',
  loading: 'Getting the plan',
  failed: 'The plan could not be loaded. Look again when you have a connection.',
  empty: 'Nothing is in the plan yet.',
  emptyLink: 'Find what fits',
  noScript: 'A plan needs a script to show. Ask for a printed sheet instead.',
  made: (day: string) => `Made on ${day}`,
  kept: 'From now on it opens here without a connection too.',
  example: 'Made-up examples. Do not travel to them.',

  news: {
    title: 'What has changed',
    gone: (title: string) => `${title} is no longer listed. It may be paused or over. Call before you go.`,
    changed: (title: string, day: string) =>
      `${title} has changed since ${day}. Look at the day, the place and the cost again.`,
    off: (title: string, what: string) => `${title}: ${what}.`,
    pause: (title: string, what: string) => `${title}: ${what}.`,
    full: (title: string) => `${title} is full. Ask about a waiting list.`,
    unlisted: (title: string) => `${title} may have stopped: nobody has checked it for a year.`,
  },

  list: {
    title: 'In order',
    up: (title: string) => `Move up: ${title}`,
    down: (title: string) => `Move down: ${title}`,
    remove: (title: string) => `Take out: ${title}`,
    removed: (title: string) => `Taken out: ${title}`,
    moved: (title: string, place: number) => `${title} is now number ${place}`,
  },

  own: {
    title: 'For you alone',
    hint: 'Listed for professionals. They are on this screen until you close the tab or sign out, and left out of the link, the codes, the calendar and the sheet.',
  },

  give: {
    title: 'Take it with you',
    print: 'Print the sheet',
    copy: 'Copy the link',
    copied: 'Link copied',
    calendar: 'Add to the calendar',
    calendarFile: 'derby-plan.ics',
    qr: 'Scan to open this plan',
    qrHint: 'Point a phone’s camera here. The plan opens there and stays, without a connection too.',
    fromLink: 'This plan came with a link.',
    keep: 'Keep it on this device',
  },

  forget: {
    clear: 'Clear the plan',
    cleared: 'The plan is cleared.',
    leaving: 'Forget it when this tab is closed',
  },

  week: {
    title: 'Your week',
    of: (day: string) => `The week from ${day}`,
    before: 'Week before',
    after: 'Week after',
    nothing: 'Nothing on',
    clash: (a: string, b: string, day: string) => `${a} and ${b} are on at the same time on ${day}.`,
    travel: (a: string, b: string, day: string, walk: number, minutes: number) =>
      `On ${day} it is a walk of ${walk} minutes from ${a} to ${b}, with ${minutes} minutes between them.`,
    fine: 'Nothing clashes.',
    cancelled: 'cancelled',
  },

  sheet: {
    title: 'The sheet',
    heading: 'What you could try',
    when: 'When',
    where: 'Where',
    in: 'Getting in',
    meets: 'Who meets you',
    bring: 'Bring',
    cost: 'Cost',
    call: 'Call',
    noCall: 'No number is given',
    checked: (day: string) => `Last checked ${day}`,
    neverChecked: 'Not checked yet: ask first',
    first: (day: string) => `next: ${day}`,
    at: (when: string, place: string) => `${when}, at ${place}`,
    askMeets: 'Ask who will meet you',
    noBring: 'Nothing needed, or ask',
    askCost: 'Ask the cost',
    scan: 'Everything about it',
    scanAll: 'This sheet on a phone',
    stops: (names: string) => `Stop: ${names}`,
    stepFree: 'Step-free',
    steps: 'Steps at the door',
    foot: (day: string) => `Made on ${day}. Times can change: call or scan before you go.`,
  },

  message: {
    title: 'Ask them',
    hint: 'A ready message. It says what is sought and nothing about who.',
    mail: 'Write a mail',
    text: 'Write a text',
    subject: (title: string) => `A place at ${title}?`,
    body: (title: string, day: string, questions: string[]) =>
      [
        'Hello,',
        `we found ${title} in the Derby directory. We are looking for somewhere for a young person to try${day ? `, perhaps on ${day}` : ''}.`,
        ...(questions.length ? ['Could you tell us:', ...questions.map(question => `- ${question}`)] : []),
        'Who would meet us the first time, and is there anything to bring?',
        'Thank you',
      ].join('\n'),
    short: (title: string, day: string) =>
      `Hello, is there room at ${title}${day ? ` on ${day}` : ''} for a young person who is new? Who would meet us? Thank you`,
  },
};
