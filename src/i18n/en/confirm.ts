/** What people read who are asked whether their entries are still right: the mail, and the page behind its links. */
import { facts } from './facts.ts';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const confirm = {
  title: 'Is this still right?',
  description: 'Say whether your activities are still right. You need no account for it.',
  noScript: 'This page needs JavaScript. Open the link in another browser, or answer the mail.',
  noScriptWrite: 'You can also write to the alliance:',
  loading: 'Looking up what the mail asked',

  facts: {
    ...facts,
    noSession: 'No session is listed',
    theirGroup: 'The one of your group:',
    hiddenPlace: (ward: string | undefined) => (ward ? `Not public, ${ward} area` : 'Not public'),
  },

  heading: (title: string) => `Is ${title} still right?`,
  headingList: (many: number) => (many === 1 ? 'Is this still right?' : 'Are these still right?'),
  lead: (organisation: string) => `We ask ${organisation}. Nothing changes until you press a button.`,
  allDone: 'All is answered. Thank you. You can close this page.',
  right: 'Still right',
  back: 'It is back on',
  change: 'Change',
  stopped: 'Stopped',
  allRight: (many: number) => `All ${many} are still right`,
  allHint: 'You say that all that stands below is right: when, where, ages, cost, how to join, contact.',
  saving: 'Saving',

  changed: 'This has changed since the mail. Look at it again before you answer.',
  checkedSince: 'Somebody has checked this since the mail. There is nothing more to do.',
  paused: (day?: string) => (day ? `Paused. It was to be back ${day}.` : 'Paused.'),
  ended: 'This has ended and is not on the list. Sign in to put it back.',
  lastChecked: (day: string) => `Last checked ${day}`,
  neverChecked: 'Not checked yet',

  stopHeading: 'Has it stopped?',
  stopLead: 'It leaves the list now. Nothing is deleted.',
  stopEnded: 'It has ended',
  stopPaused: 'It takes a break',
  until: 'Back on',
  untilHint: 'On that day we ask you whether it is back.',
  untilMissing: 'Choose the day when it is back, within the next year.',
  stopChoose: 'Choose one of the two.',
  sayStopped: 'Say that it has stopped',
  cancel: 'Cancel',

  did: {
    right: 'You said: still right. Everybody can see that you have checked it.',
    paused: (day: string) => `You said: a break until ${day}. It is off the list.`,
    ended: 'You said: it has ended. It is off the list.',
  },
  undo: 'Undo',
  undoUntil: 'You can undo this here for an hour. After that, sign in: for 30 days.',
  announced: (many: number) => `Saved: ${count(many, 'answer', 'answers')}.`,
  undone: 'Undone. It is as it was.',

  noneHeading: 'This link does not work',
  none: 'It is not whole, or it is not yours to use any more. Open it from the mail again. Or sign in: there you see what needs a look.',
  oldHeading: 'This link is too old',
  old: 'Links in our mails work for 30 days. Sign in to see what needs a look.',
  signIn: 'Sign in',
  again: 'Try again',
  offline: 'There is no connection. Nothing was saved. Check your signal, then try again.',
  failed: 'The server did not answer as it should. Try again in a minute.',
  wait: 'This was answered and undone too often. Sign in to change it.',
  meanwhile: 'Something changed while you looked. Here is how it is now. Answer again.',
  refused: 'This could not be saved. Sign in and use “Change” there. The directory said:',

  mail: {
    subject: (many: number, organisation: string) =>
      many === 1
        ? `Is this still right? 1 activity of ${organisation}`
        : `Are these still right? ${many} activities of ${organisation}`,
    heading: (many: number) => (many === 1 ? 'Is this still right?' : 'Are these still right?'),
    why: {
      checked: 'Young people trust what was checked lately. After 90 days the list tells them to ask first.',
      never: 'Young people trust what was checked lately. Nobody has checked this yet.',
      term: 'A new school term is near. This is when people look for something to do.',
      back: 'It was to be back by now.',
    },
    last: 'This is our last mail about it. If nobody answers, the alliance will ring you.',
    all: (many: number) => (many === 1 ? 'Look and answer' : `Look and answer all ${many}`),
  },
};
