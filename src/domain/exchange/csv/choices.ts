/**
 * The closed lists in words that a treasurer reads, and the other ways to say them. The headings and words
 * of a spreadsheet are a format: they are the same whatever language the site is shown in.
 */
import type {
  ActivityState,
  Audience,
  Joining,
  Listing,
  Noise,
  Season,
  Stage,
  Strand,
  Visibility,
} from '../../activity/words.ts';
import { entriesOf, wordKey } from './cell.ts';
import { type Form, readAll } from './read.ts';

type Words<Id extends string> = Record<Id, string>;

/** `words`: for each id its name in the spreadsheet, then other words for it, parted by `/`. */
function choice<Id extends string>(words: Words<Id>): Form<Id> & { names: string[] } {
  const byWord = new Map<string, Id>();
  const names = new Map<Id, string>();
  for (const [id, said] of Object.entries(words) as [Id, string][]) {
    const [name = id, ...others] = said.split(' / ');
    names.set(id, name);
    for (const word of [name, id, ...others]) byWord.set(wordKey(word), id);
  }
  return {
    names: [...names.values()],
    write: id => names.get(id) ?? id,
    read(cell) {
      const value = byWord.get(wordKey(cell));
      return value ? { value } : { bad: 'choice', wanted: [...names.values()] };
    },
  };
}

export const audience = choice<Audience>({
  everyone: 'Everyone / all / anyone / anybody / mixed / open to all / girls and boys / boys and girls / any',
  girls: 'Girls / girls only / girl / female / women / young women',
  boys: 'Boys / boys only / boy / male / men / young men',
});
export const joining = choice<Joining>({
  'turn-up': 'Just turn up / turn up / drop in / dropin / just come / walk in / no booking',
  book: 'Book first / book / booking / book a place / booking needed / booking required',
  ask: 'Ask first / ask / contact us / get in touch / enquire',
  professional: 'Through a worker / through a professional / referral / by referral / worker',
});
export const state = choice<ActivityState>({
  draft: 'Draft / not yet / hidden',
  published: 'On the list / published / publish / live / public / listed / on',
  paused: 'Paused / pause / on a break / break',
  ended: 'Ended / end / over / stopped / finished',
});
export const listing = choice<Listing>({
  public: 'Everyone / public / everybody / all',
  professionals: 'Professionals only / professionals / workers only',
});
export const visibility = choice<Visibility>({
  public: 'Everybody / everyone / public / all / shown',
  area: 'Only the area / area only / area / neighbourhood only / ward only',
  'on-request': 'Only people who ask / on request / when they ask / ask / hidden / private',
});
export const season = choice<Season>({
  'all-year': 'All year / all year round / always / year round / any',
  term: 'Term time / term time only / term / terms / school term',
  holidays: 'School holidays / holidays / holidays only / school holidays only',
});
export const noise = choice<Noise>({
  quiet: 'Quiet / calm',
  lively: 'Lively / medium / busy',
  loud: 'Loud / noisy / very loud',
});
export const strand = choice<Strand>({
  place: 'A place / place / group / places',
  person: 'One person / person / one to one / 1 to 1 / individual',
  family: 'A family / family / families',
});
const stageWords = choice<Stage>({
  universal: 'Open to all / universal',
  primary: 'A little / primary',
  secondary: 'Some / secondary',
  tertiary: 'A lot / tertiary',
});

/** How much support it gives: one or several. */
export const stages: Form<Stage[]> & { names: string[] } = {
  names: stageWords.names,
  write: (list, known) => list.map(stage => stageWords.write(stage, known)).join('; '),
  read: (cell, known) => readAll(entriesOf(cell), entry => stageWords.read(entry, known)),
};

const yes = ['yes', 'y', 'true', '1', 'x', '✓', '✔'];
const no = ['no', 'n', 'false', '0', 'none'];
const unsaid = ['unknown', 'dont know', 'not known', 'not sure', 'ask', 'n a', ''];

/** A fact that nobody has stated is absent: unknown is not no. */
export const yesNo: Form<boolean> = {
  write: fact => (fact ? 'Yes' : 'No'),
  read(cell) {
    const word = wordKey(cell) || cell;
    if (yes.includes(word)) return { value: true };
    if (no.includes(word)) return { value: false };
    return unsaid.includes(word) || cell === '?' ? { value: undefined } : { bad: 'yes-no' };
  },
};
