/** What a club's treasurer reads while a spreadsheet goes out and comes back. */
import type { NotASpreadsheet } from '../../domain/exchange/csv/decode.ts';
import type { Problem } from '../../domain/exchange/csv/read.ts';
import type { ScheduleProblem } from '../../domain/schedule/problems.ts';

const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
const or = (words: readonly string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? '');
const and = (words: readonly string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
const asCsv = 'In Excel: File > Save As > CSV UTF-8. Then choose that file here.';

/** "5, 9 and 12", "5 to 8 and 12", "5, 7 and 20 more". */
function rowList(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const said = runs
    .slice(0, 8)
    .flatMap(([a, b]) => (b > a + 1 ? [`${a} to ${b}`] : b > a ? [`${a}`, `${b}`] : [`${a}`]));
  const more = runs.slice(8).reduce((sum, [a, b]) => sum + b - a + 1, 0);
  return and(more ? [...said, `${more} more`] : said);
}

export interface Wanted {
  wanted?: readonly string[] | undefined;
  other?: number | undefined;
}

/** What is wanted in a cell, by what is wrong with it. What breaks a rule is said by the words of rules. */
const wanted: Record<Exclude<Problem, 'rule'>, (with_: Wanted) => string> = {
  missing: () => 'This cell must not be empty.',
  hidden: () => 'Text without hidden characters. Type it again by hand.',
  choice: ({ wanted = [] }) => `One of these: ${or(wanted)}.`,
  term: ({ wanted = [] }) =>
    wanted.length
      ? `A name from the list. Do you mean ${or(wanted)}?`
      : 'A name from the list, which stands under “What goes in each column”.',
  'ambiguous-term': ({ wanted = [] }) => `This could be ${or(wanted)}. Write one of them.`,
  'yes-no': () => 'Yes or No. Leave it empty if you do not know.',
  'whole-number': () => 'A whole number, like 11.',
  'age-order': () => 'The oldest age. It must not be below the youngest.',
  money: () => 'An amount, like 2.50, or Free. At most £1,000.',
  shortened: () =>
    'The whole number. Excel has cut it short: make the column’s format Text, then type the number again.',
  date: () => 'A date, like 24/11/2026.',
  'month-first': () => 'The day first, then the month, like 24/11/2026.',
  time: () => 'A time, like 17:00 or 5pm.',
  dates: () => 'Dates with ; between them, like 24/11/2026; 1/12/2026 (Hall closed).',
  repeats: () =>
    'Words like “every Tuesday”, “every 2 weeks on Tuesday”, “last Friday of the month” or “once”.',
  'no-dates': () => 'A way to repeat that has at least one date.',
  'last-before-first': () => 'A last date that is not before the first date.',
  'date-twice': () => 'Each date once.',
  'session-twice': ({ other }) => `Another session: row ${other} says this one already.`,
  differs: ({ wanted = [], other }) =>
    `Row ${other} says ${wanted[0] ? `“${wanted[0]}”` : 'nothing'} for the same activity or place. Write the same in both rows.`,
  above: () => 'The name of the activity. The row above has a problem, so this row cannot follow it.',
  'which-activity': () =>
    'Another name, or rows from an export: your group has several activities with this name.',
  'which-place': () => 'The postcode: there are several places with this name.',
  'reference-unknown': () => 'The reference as it came out. In the row of a new session, leave it empty.',
  'reference-twice': ({ other }) => `Row ${other} has this reference, too. Empty it in the row that is new.`,
  'not-your-place': ({ wanted = [] }) =>
    `Another group keeps this place. Leave ${wanted[0] ? `“${wanted[0]}”` : 'the cell empty'}, or name another place.`,
};

/** The same for a whole column, where one row's answer would not fit the others. */
const wantedInColumn: Partial<typeof wanted> = {
  term: () => 'A name from the list, which stands under “What goes in each column”.',
  'session-twice': () => 'Each session once.',
  differs: () => 'The same in all rows of one activity, and in all rows of one place.',
  'reference-twice': () => 'Each reference once. In the row of a new session, leave it empty.',
  'not-your-place': () => 'Its place as it is: another group keeps it. Or name another place.',
};

const refused: Record<NotASpreadsheet | 'too-many-rows' | 'no-headings' | 'no-rows', string> = {
  empty: 'This file is empty.',
  'too-large':
    'This file is larger than 30 MB. A sheet of 5,000 sessions is about 4 MB: is it the right file?',
  excel: `This is an Excel workbook, not a CSV file. ${asCsv}`,
  'old-excel': `This is an Excel workbook, not a CSV file. ${asCsv}`,
  'open-document':
    'This is a spreadsheet of LibreOffice, not a CSV file. In LibreOffice: File > Save As > Text CSV. Then choose that file here.',
  pdf: `This is a PDF, not a CSV file. Open the sheet that it was made from. ${asCsv}`,
  picture: `This is a picture, not a CSV file. ${asCsv}`,
  zip: `This is a zip file, not a CSV file. ${asCsv}`,
  'web-page': `This is a web page, not a CSV file. ${asCsv}`,
  json: `This is a data file for programs, not a CSV file. ${asCsv}`,
  binary: `This file is not text, so it is not a CSV file. ${asCsv}`,
  half: 'This file stops in the middle, or a quotation mark is missing. Save it again, then choose it here.',
  'too-many-rows': 'This file has more than 10,000 rows. Make two files of it.',
  'no-headings':
    'No heading of this file is one that we know. The first row needs headings such as Activity, Place and First date. Start from your own sheet or the empty sheet above.',
  'no-rows': 'This file has headings and no rows. Fill in some rows, then choose it again.',
};

/** What goes in a column, by its id. The others take any words on one line. */
const goesIn: Record<string, string> = {
  title: 'What it is called. Needed in each row.',
  description: 'As much as you like, over several lines.',
  kind: 'One of these, or a word that people use for it:',
  agesFrom: 'A whole number, like 11.',
  agesTo: 'A whole number, like 16. For “and over” write 25.',
  madeFor: 'None, one or several, with ; between them:',
  cost: 'Pounds and pence, like 2.50, or Free. Empty: not said.',
  phone: 'For the public. Not a private person’s own number.',
  text: 'A number that takes text messages.',
  email: 'For the public, like hello@example.org.',
  url: 'Like https://www.example.org/.',
  needs: 'None, one or several, with ; between them:',
  expertise: 'None, one or several, with ; between them:',
  languages: 'Besides English, with ; between them:',
  stages: 'One or several of: Open to all; A little; Some; A lot.',
  pausedUntil: 'A date, like 24/11/2026.',
  place: 'Its name. A name and postcode that we do not know yet make a new place.',
  address: 'Street and part of the city.',
  postcode: 'Like DE23 8FZ.',
  ask: 'How people hear where it is, where not everybody may see it.',
  stepFree: 'Yes or No. Empty: not known.',
  accessibleToilet: 'Yes or No. Empty: not known.',
  hearingLoop: 'Yes or No. Empty: not known.',
  quietSpace: 'Yes or No. Empty: not known.',
  stops: 'Bus stops, with ; between them.',
  repeats:
    '“every Tuesday”, “every 2 weeks on Tuesday”, “Tuesday and Thursday weekly”, “last Friday of the month”, “every day” or “once”.',
  firstDate: 'A date, like 24/11/2026.',
  lastDate: 'A date, like 24/11/2026. Empty: no end in sight.',
  start: 'A time, like 17:00 or 5pm.',
  end: 'A time, like 18:30 or 6.30pm.',
  skipped: 'Dates with ; between them. A note may follow each: 24/11/2026 (Hall closed); 1/12/2026.',
  extra: 'The same, with times where they differ: 28/11/2026 10:00-12:00 (Christmas party).',
};

const odd: Partial<Record<ScheduleProblem['problem'], string>> = {
  'first-date-not-in-rule': 'The first date is not one of its days. It starts on the first day that is.',
  'never-in-season': 'None of its known dates is in the season that it names.',
  'not-a-session-date': 'A skipped or moved date is not one of its dates.',
  'extra-is-regular': 'An extra date is one of its dates already.',
  'school-year-unknown': 'A date is later than the school terms that we know.',
};

export const spreadsheet = {
  heading: 'Spreadsheet',
  lead: 'Change many sessions at once: take your sheet out, change it in Excel or another program, and bring it back.',
  outHeading: '1. Take a sheet out',
  exportButton: 'Download your sessions',
  exportHint: 'One row for each session, as it is now.',
  templateButton: 'Download an empty sheet',
  templateHint: 'With all headings and one example row.',
  making: 'Making your sheet',
  made: (file: string) => `${file} is in your downloads.`,
  inHeading: '2. Bring it back',
  choose: 'Choose your CSV file',
  chooseHint: 'Nothing is saved yet. You see first what will change.',
  excelHint: asCsv,
  kept: 'A sheet never deletes anything. What your file does not name stays as it is. Moved dates and pins on the map are not in the sheet and stay as they are.',
  guide: 'What goes in each column',
  oneOf: (names: readonly string[]) => `${or(names)}.`,
  anyText: 'Any words, on one line.',
  needed:
    'Each row needs Activity. A session also needs Place, First date, Starts and Ends. Before an activity can be on the list it also needs About it in one line, Kind, both ages, How to join, and a way to reach you.',
  goesIn,
  referenceText: 'Leave it as it is: by it we know which session a row is. In a new row, leave it empty.',
  reference: 'Reference (leave as it is)',

  opening: 'Reading your group’s sessions',
  reading: (file: string) => `Reading ${file}`,
  stop: 'Stop',

  refusedHeading: 'This file cannot be read',
  refused,
  refusedRow: (row: number) => `The quotation mark is open from row ${row}.`,
  columnsHeading: 'Some columns need a look',
  columnsMissing: (names: readonly string[]) =>
    `${names.length === 1 ? 'A column is' : 'Columns are'} missing: ${and(names)}.`,
  columnsTwice: (names: readonly string[]) =>
    `${names.length === 1 ? 'A column is' : 'Columns are'} there twice: ${and(names)}. Take one of the two out.`,
  columnsHelp:
    'Put it right in your sheet, save it, and choose it again. Case, spaces and order of headings do not matter.',
  unused: (names: readonly string[], more: number) =>
    `Not used: ${and(more ? [...names, `${more} more`] : names)}. We have no such ${names.length + more === 1 ? 'column' : 'columns'}.`,
  examples: (rows: readonly number[]) => `Row ${rowList(rows)} is the example and is left out.`,

  problemsHeading: (rows: number) => `${count(rows, 'row has a problem', 'rows have a problem')}`,
  problemsLead: 'Nothing is saved. Put these right in your sheet, save it, and choose it again.',
  problemsAgain: 'Or bring in the other rows now, and these later.',
  byColumn: 'By column',
  byRow: 'Row by row',
  rows: (rows: readonly number[]) => `${rows.length === 1 ? 'Row' : `${rows.length} rows:`} ${rowList(rows)}`,
  row: (row: number) => `Row ${row}`,
  found: 'Found',
  wantedLabel: 'Wanted',
  wanted,
  wantedInColumn: { ...wanted, ...wantedInColumn },
  more: (n: number) => `Show ${n} more`,
  goodRows: (rows: number) => `See the ${count(rows, 'good row', 'good rows')}`,
  noGood: 'No row is without a problem.',

  previewHeading: 'What will change',
  nothing: 'Nothing will change: the sheet says what is there already.',
  nothingNow: 'Nothing will change.',
  summary: (added: number, changed: number, same: number) =>
    `${and([
      ...(added ? [`${count(added, 'activity is', 'activities are')} added`] : []),
      ...(changed ? [`${count(changed, 'activity is', 'activities are')} changed`] : []),
      ...(same
        ? [`${count(same, 'activity stays', 'activities stay')} as ${same === 1 ? 'it is' : 'they are'}`]
        : []),
    ])}.`,
  changedElsewhere: (n: number) =>
    `${count(n, 'activity was', 'activities were')} changed here after you took the sheet out. You did not touch ${n === 1 ? 'it' : 'them'} in the sheet, so ${n === 1 ? 'it stays' : 'they stay'} as ${n === 1 ? 'it is' : 'they are'} now.`,
  unnamed: (activities: number, sessions: number) =>
    `Your group has ${and([
      ...(activities ? [count(activities, 'other activity', 'other activities')] : []),
      ...(sessions ? [count(sessions, 'other session', 'other sessions')] : []),
    ])} that this file does not name. ${activities + sessions === 1 ? 'It stays as it is' : 'They stay as they are'}.`,
  leftOut: (rows: readonly number[]) =>
    `Left out because of a problem: ${rows.length === 1 ? 'row' : 'rows'} ${rowList(rows)}.`,
  conflictsHeading: (n: number) => `${count(n, 'activity was', 'activities were')} changed here since`,
  conflictsText:
    'Somebody changed these after you took the sheet out. The sheet does not write over that: they stay as they are now. To change them, take a new sheet out.',
  placeConflict: (name: string) =>
    `${name}: somebody changed this place after you took the sheet out. It stays as it is now.`,
  addedHeading: 'Added',
  changedHeading: 'Changed',
  placesHeading: 'Places',
  oddHeading: 'Worth a look',
  oddText: 'These are brought in as they stand.',
  odd,
  newPlace: (name: string, postcode: string) => `New place: ${[name, postcode].filter(Boolean).join(', ')}`,
  changedPlace: (name: string) => `Changed place: ${name}`,
  pin: {
    sector: 'Its pin goes to the middle of the postcode area. Move it to the door under Places.',
    unknown: 'We do not know where this postcode is. Put its pin on the map under Places.',
  },
  newSession: 'New session',
  session: ({
    repeats,
    date,
    start,
    end,
    place,
  }: {
    repeats: string;
    date: string;
    start: string;
    end: string;
    place: string;
  }) => [repeats === 'once' ? `once, ${date}` : repeats, `${start}–${end}`, place].filter(Boolean).join(', '),
  noSessions: 'No session yet',
  before: 'before',
  after: 'after',
  none: 'nothing',

  save: (activities: number) => `Bring in ${count(activities, 'activity', 'activities')}`,
  savePlaces: 'Save the places',
  cancel: 'Leave everything as it is',
  saving: 'Saving. This can take a minute.',
  savedHeading: 'It is done',
  saved: (added: number, changed: number) =>
    `${and([
      ...(added ? [`${count(added, 'activity', 'activities')} added`] : []),
      ...(changed ? [`${count(changed, 'activity', 'activities')} changed`] : []),
    ])}.`,
  savedPlaces: (n: number) => `${count(n, 'place', 'places')} saved.`,
  savedNext: 'Take a new sheet out before you change more.',
  undo: 'Take this import back',
  undoHint: 'You can do this for 30 days, under Activities, too.',
  undone: 'The import is taken back. Everything is as it was before.',
  undoing: 'Taking the import back',
  undoFailed: 'The import could not be taken back: somebody has changed one of these since. See above.',
  did: (activities: number) => `Spreadsheet: ${count(activities, 'activity', 'activities')}`,
  another: 'Choose another file',

  trouble: {
    offline: 'There is no connection. Nothing is lost: press again when you have signal.',
    'signed-out': 'You have been signed out. Sign in above, then press again.',
    wait: 'Too many tries. Wait a minute, then press again.',
    changed: 'Somebody changed something while you looked. This is how it is now: look again, then press.',
    'not-yours': 'This is not yours to change any more.',
    'too-much': 'This is too much to save at once. Make two files of it.',
    failed:
      'This did not work, and it is not your signal. Try again in a minute. If that does not help, load this page again and choose the file once more.',
  },
  refusedBy: (row: number | undefined, message: string) => `${row ? `Row ${row}: ` : ''}${message}`,
  refusedHeadingDb: 'This was not saved',
};
