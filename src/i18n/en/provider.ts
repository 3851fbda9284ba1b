/** What people who run sessions read: signing in, their sessions, their activities, their people. */
import type { ReportChoice } from '../../domain/activity/words.ts';
import { facts } from './facts.ts';

const reports: Record<ReportChoice, string> = {
  'out-of-date': 'Out of date',
  'not-running': 'Not running',
  'wrong-place-or-time': 'Wrong place or time',
  'something-else': 'Something else',
};

export const provider = {
  title: 'For people who run sessions',
  description: 'Sign in to keep your sessions up to date.',
  noScript: 'This page needs JavaScript.',
  noScriptWrite: 'To have something changed, write to the alliance:',
  noScriptOr: 'Open it in another browser, or ask somebody else in your group to sign in.',
  loading: 'Opening your sessions',
  opening: 'Opening the page',
  menu: 'Your pages',
  nav: {
    sessions: 'Sessions',
    activities: 'Activities',
    venues: 'Places',
    group: 'Group',
    people: 'People',
    spreadsheet: 'Spreadsheet',
    edit: 'Add or change',
  },
  footerLink: 'For people who run sessions',

  signIn: {
    heading: 'Sign in',
    lead: 'For people who run sessions, caseworkers and the alliance. We send a code to your e-mail. There is no password.',
    email: 'Your e-mail address',
    send: 'Send me a code',
    sending: 'Sending',
    emailMissing: 'Type your e-mail address, like name@example.org.',
    noPlace: 'No account yet?',
    noPlaceText:
      'Places are given by invitation. If your group is already listed, ask the person who leads it to invite you. If it is not, any group in Derby can ask to join.',
    noPlaceLink: 'How to join',
    sentHeading: 'Check your e-mail',
    sent: (email: string) =>
      `If ${email} has a place here, a mail is on its way. It has a code of six digits and a link.`,
    code: 'Code from the mail',
    codeHint: 'Six digits. You can paste it.',
    codeMissing: 'Type all six digits of the code.',
    enter: 'Sign in',
    entering: 'Signing in',
    stay: 'Keep me signed in on this device',
    stayHint: 'Leave this off on a shared computer.',
    noMail: 'No mail?',
    noMailText:
      'It can take two minutes. Look in spam. Check the address above. If you have never been invited, no mail is sent.',
    again: 'Send another mail',
    againIn: (seconds: number) => `Send another mail (in ${seconds} s)`,
    againDone: 'Another mail is on its way. Only the code in the newest mail works.',
    otherEmail: 'Use another address',
    wrong:
      'This code does not work. It may be mistyped, used, more than an hour old, or from an earlier mail. Look for the newest mail, or send another.',
    wait: 'Too many tries. Wait a few minutes, then try again. The link in the newest mail still works.',
    offline: 'There is no connection. Check your signal, then try again.',
    failed: 'The server did not answer as it should. Try again in a minute.',
    ended: 'You have been signed out. Sign in again: nothing that you typed or tapped is lost.',
  },
  link: {
    title: 'Sign in by link',
    heading: 'One more press',
    lead: 'You opened the link from your mail.',
    for: (email: string) => `It signs in ${email} on this device.`,
    button: 'Sign in on this device',
    missing: 'This link is not whole. Open it from the mail again, or ask for a new one.',
    wrong: 'This link has been used, is more than an hour old, or a newer mail has replaced it.',
    again: 'Get a new mail',
  },
  noRights: {
    heading: 'You are signed in, but have no place yet',
    text: (email: string) => `Nobody has invited ${email} to a group, or your place has ended.`,
    professional: 'You are signed in',
    coordinator: 'You are signed in as a coordinator of the alliance. You keep no sessions of your own.',
    caseworker:
      'You are signed in as a caseworker. You can find what fits, with what is listed for professionals.',
    routes: 'Find what fits',
  },

  sessions: {
    title: 'Your sessions',
    heading: 'Your sessions',
    empty: 'No sessions in the next weeks.',
    more: 'Show later sessions',
    notOn: 'Not on this time',
    moved: 'Moved',
    places: 'Places',
    onAgain: 'On again',
    cancelled: 'Not on',
    movedFrom: (when: string) => `Moved from ${when}`,
    otherPlace: 'Moved to another place',
    extra: 'Extra date',
    hiddenVenue: 'A place that you may not see',
    notPublic: {
      paused: 'Paused: not on the list now',
      unapproved: 'Not on the list: the alliance has not approved your group',
      professionals: 'On the list for professionals only',
    },
    note: 'A short note for everybody (if you like)',
    noteHint: 'Nothing about a young person.',
    notes: ['Hall closed', 'Staff ill', 'Bad weather', 'Bank holiday'],
    sayNotOn: 'Say it is not on',
    sayMoved: 'Say it has moved',
    date: 'Date',
    start: 'Starts',
    end: 'Ends',
    venue: 'Place',
    noChange: 'This is the usual time and place. Change something, or press Cancel.',
    past: 'This time has passed. Choose one that is still to come.',
    needed: 'Fill in date, start and end.',
    close: 'Cancel',
    placesHeading: 'How many places are left?',
    placesHint: 'This counts for 14 days.',
    check: (count: number) =>
      count === 1
        ? '1 activity needs a look: is it still right?'
        : `${count} activities need a look: are they still right?`,
    reported: (count: number) =>
      count === 1
        ? 'A visitor says that something is wrong.'
        : `Visitors say that ${count} things are wrong.`,
    back: (count: number) =>
      count === 1
        ? '1 paused activity was to be back by now.'
        : `${count} paused activities were to be back by now.`,
  },
  placesLeft: { plenty: 'Plenty', few: 'A few', full: 'Full', unknown: 'Don’t know' },

  activities: {
    title: 'Your activities',
    heading: 'Your activities',
    empty: 'Your group has no activities here yet.',
    add: 'Add an activity',
    change: 'Change',
    goOn: 'Go on',
    copy: 'Copy',
    history: 'History',
    throwAway: 'Throw away',
    throwing: 'Throwing away',
    thrown: (title: string) => `${title} was thrown away.`,
    throwFailed: 'There is no connection. The draft is still here. Try again.',
    untitled: 'Draft without a title',
    unsaved: 'You have changes here that are not saved.',
    notSaved: 'Your changes were not saved. Look at them.',
    unsent: 'Your changes wait for signal. They are kept on this device.',
    onDevice: 'Drafts on this device only',
    begun: (when: string) => `Last written ${when}`,
    allHeading: 'All at once',
    allRight: (count: number) => `All ${count} are still right`,
    allHint: 'You confirm what stands below: when, where, ages, cost, how to join, contact.',
    right: 'Still right',
    confirmedToday: 'You checked this today.',
    checked: (day: string) => `Last checked ${day}`,
    never: 'Not checked yet',
    facts,
    theirContact: 'The one of your group',
    state: { draft: 'Draft', published: 'On the list', paused: 'Paused', ended: 'Ended' },
    draft: 'A draft is not on the list.',
    pause: 'Pause',
    end: 'End',
    restore: 'Put back on the list',
    pauseHeading: 'Take a break',
    pauseText: 'It leaves the list until you put it back. On the day you choose, this page reminds you.',
    until: 'Back on (if you know)',
    why: 'Why (if you like)',
    whyHint: 'For your group and the alliance. Nothing about a young person.',
    sayPause: 'Pause it',
    untilPast: 'Choose a day that is still to come.',
    endHeading: 'End this activity',
    endText: 'It leaves the list now. Nothing is deleted: you can put it back.',
    sayEnd: 'End it',
    pausedUntil: (day: string) => `Paused. Back ${day}`,
    dueBack: (day: string) => `It was to be back ${day}. Put it back when it runs again.`,
    page: 'See its page',
    reportHeading: 'Visitors say',
    report: (what: ReportChoice, day: string, times: number) =>
      `${reports[what]}: ${day}${times > 1 ? `, ${times} times` : ''}`,
    reportHelp: 'Put it right, then say so. Or say that it is right as it stands.',
    fixed: 'I have put it right',
    fine: 'It is right as it stands',
    recentHeading: 'What was changed lately',
    recentHint: 'You can take each back for 30 days.',
    recentEmpty: 'Nothing in the last 30 days.',
    undo: 'Undo',
    undone: 'Undone',
    byYou: 'you',
    byOther: 'somebody in your group',
  },
  did: {
    cancelled: (title: string, when: string) => `${title}, ${when}: not on`,
    moved: (title: string, when: string) => `${title}, ${when}: moved`,
    on: (title: string, when: string) => `${title}, ${when}: on again`,
    places: (title: string, left: string) => `${title}: places left, ${left}`,
    confirmed: (title: string) => `${title}: still right`,
    confirmedAll: (count: number) => `${count} activities: still right`,
    paused: (title: string) => `${title}: paused`,
    ended: (title: string) => `${title}: ended`,
    restored: (title: string) => `${title}: back on the list`,
    answered: (title: string) => `${title}: visitors answered`,
    saved: (title: string, sum: { entries: number; added: number; venues: number }) => {
      if (sum.entries === 0)
        return sum.venues > 1 ? `${sum.venues} places: changed` : `${title}: place changed`;
      if (sum.entries === 1) return `${title}: ${sum.added ? 'added' : 'changed'}`;
      const changed = sum.entries - sum.added;
      const counts = [sum.added && `${sum.added} added`, changed && `${changed} changed`].filter(Boolean);
      return `${title} and ${sum.entries - 1} more: ${counts.join(', ')}`;
    },
    undone: (what: string) => `Undone: ${what}`,
  },
  outbox: {
    saved: 'Saved.',
    undo: 'Undo',
    close: 'Close this message',
    waiting: (count: number) =>
      count === 1
        ? '1 change is waiting for signal. It is kept on this device.'
        : `${count} changes are waiting for signal. They are kept on this device.`,
    waitingFailed: (count: number) =>
      count === 1
        ? '1 change has not arrived yet. It is kept on this device and sent again by itself.'
        : `${count} changes have not arrived yet. They are kept on this device and sent again by themselves.`,
    waitingHere: 'Waiting to be sent',
    sendNow: 'Try now',
    refusedHeading: 'This was not saved',
    changed: 'Somebody else changed it first. Look at how it is now, and tap again if need be.',
    notYours: 'It is no longer yours to change, or it is gone.',
    refused: (message: string) => `The directory said: ${message}`,
    seen: 'I have seen this',
    asOf: (when: string) => `There is no connection. This is how it was ${when}.`,
    asOfFailed: (when: string) => `The server does not answer as it should. This is how it was ${when}.`,
    signOutWaiting: (count: number) =>
      `${count === 1 ? '1 change has' : `${count} changes have`} not been sent yet. Sign in here again to send.`,
  },

  people: {
    title: 'People of your group',
    heading: (organisation: string) => `People of ${organisation}`,
    lead: 'Editors can change everything of your group. You invite them and you can remove them.',
    onlyLeads: 'Only the lead of a group sees this page.',
    editor: 'Editor',
    leadRole: 'Lead',
    you: 'you',
    leadHint: 'A lead is added or removed by the alliance.',
    remove: (email: string) => `Remove ${email}`,
    removeShort: 'Remove',
    removeSure: (email: string) => `Remove ${email}? Their rights end at once, also on pages they have open.`,
    removeYes: 'Yes, remove',
    keep: 'Keep',
    removed: (email: string) => `${email} was removed.`,
    invitedHeading: 'Invited, not here yet',
    invitedUntil: (day: string) => `until ${day}`,
    takeBack: 'Take back',
    takeBackLong: (email: string) => `Take back the invitation to ${email}`,
    takenBack: (email: string) => `The invitation to ${email} was taken back.`,
    inviteHeading: 'Invite an editor',
    email: 'Their e-mail address',
    invite: 'Invite',
    invited: (email: string) =>
      `${email} is invited. A mail tells them how to sign in. The invitation is good for 14 days.`,
    refused: 'This was not done. You may no longer lead this group, or too many invitations are open.',
    offline: 'There is no connection. Nothing was changed. Try again.',
    failed: 'The server did not answer as it should. Try again in a minute.',
    wait: 'Too many at once. Wait a little, then try again.',
  },
  account: {
    signedIn: (email: string) => `Signed in as ${email}`,
    out: 'Sign out',
    everywhere: 'Sign out everywhere',
    everywhereHint: 'On a lost phone or a shared computer, this ends it at once.',
    unsaved: (count: number) =>
      count === 1
        ? '1 thing that you wrote here is not saved. Signing out forgets it.'
        : `${count} things that you wrote here are not saved. Signing out forgets them.`,
    forget: 'Forget and sign out',
    stay: 'Stay signed in',
    everywhereFailed: 'There is no connection: you are still signed in elsewhere. Try again.',
  },
};
