/**
 * A light English stemmer: "boxing", "boxer" and "boxers" are one word, and so are "party" and
 * "parties". It only has to give words of one meaning one stem; a stem need not be a word. Words that
 * would fall together wrongly ("carer", "career", "care", "car") stand in `apart`: `search-stems.test.ts`
 * looks through all words for more of them.
 */

import { isShort } from './inflections.ts';

const apart: Record<string, string> = {
  care: 'care-',
  cares: 'care-',
  cared: 'care-',
  caring: 'care-',
  carer: 'carer',
  carers: 'carer',
  career: 'career',
  careers: 'career',
  children: 'child',
  childrens: 'child',
  men: 'man',
  mens: 'man',
  women: 'woman',
  womens: 'woman',
  ran: 'run',
  swam: 'swim',
  sung: 'sing',
  drew: 'draw',
  wrote: 'write',
  written: 'write',
  maths: 'math',
  actor: 'act',
  actors: 'act',
  tutor: 'tut',
  tutors: 'tut',
  bicycle: 'cycl',
  bicycles: 'cycl',
  number: 'number',
  travel: 'travel-',
  travels: 'travel-',
  travelling: 'travel-',
  party: 'party',
  parties: 'party',
  parts: 'part',
  poster: 'poster',
  posters: 'poster',
  master: 'master',
  tower: 'tower',
  water: 'water',
  letter: 'letter',
  summer: 'summer',
  easter: 'easter',
  river: 'river',
  corner: 'corner',
  counter: 'counter',
  gender: 'gender',
  evening: 'evening',
  evenings: 'evening',
  morning: 'morning',
  mornings: 'morning',
  hearing: 'hearing',
  bored: 'bored',
  boring: 'bored',
  boredom: 'bored',
  media: 'media',
  skilled: 'skil',
  boxes: 'boxes',
  rows: 'rows',
  taster: 'taster',
  tasters: 'taster',
  worker: 'worker',
  workers: 'worker',
  councillor: 'councillor',
  councillors: 'councillor',
  counciling: 'counsel',
  councilling: 'counsel',
  counciler: 'counsel',
  counciller: 'counsel',
  swiming: 'swim',
  center: 'centr',
  centers: 'centr',
  theater: 'theatr',
  trains: 'trains',
  train: 'trains',
  brother: 'brother',
  better: 'better',
  bitter: 'bitter',
  dinner: 'dinner',
  factor: 'factor',
  flower: 'flower',
  lower: 'lower',
  manner: 'manner',
  matter: 'matter',
  ladder: 'ladder',
  shower: 'shower',
  stranger: 'stranger',
  supper: 'supper',
  rounder: 'rounder',
  rubber: 'rubber',
  rugger: 'rugger',
  ranger: 'ranger',
  badger: 'badger',
  poker: 'poker',
  wager: 'wager',
  hunger: 'hunger',
  potter: 'potter',
  inner: 'inner',
  upper: 'upper',
  tester: 'tester',
  timer: 'timer',
  engine: 'engine',
  discus: 'discus-',
  improv: 'improv-',
  quite: 'quite',
  singe: 'singe',
  caste: 'caste',
  karat: 'karat',
  badders: 'badders',
  roofing: 'roofing',
  booking: 'booking',
  bookings: 'booking',
  booked: 'booking',
  passed: 'passed',
  deal: 'deals',
  deals: 'deals',
  cleaner: 'cleaner',
  cleaners: 'cleaner',
  builder: 'builder',
  builders: 'builder',
  plumber: 'plumber',
  plumbers: 'plumber',
  looked: 'looked',
  angry: 'anger',
  angrier: 'anger',
  anger: 'anger',
  synthesiser: 'synth',
  synthesisers: 'synth',
  parkor: 'parkour',
  comedian: 'comedi',
  adventurous: 'adventur',
  adventurer: 'adventur',
  cyclist: 'cycl',
  pianist: 'piano',
  electrician: 'electrician',
  technician: 'technician',
  activist: 'activist',
  specialist: 'specialist',
  tourist: 'tourist',
  journalist: 'journalist',
  offer: 'offer',
  offered: 'offer',
  offering: 'offer',
  offs: 'off',
};

/** Words that say the same wherever a phrase holds one of them: "make mates" is "make friends". */
const alias: Record<string, string> = {
  mate: 'friend',
  pal: 'friend',
  buddi: 'friend',
  mam: 'mum',
  mummi: 'mum',
  mother: 'mum',
  moth: 'mum',
  father: 'dad',
  fath: 'dad',
  daddi: 'dad',
  countri: 'england',
  britain: 'england',
  lad: 'boy',
  las: 'girl',
  doesnt: 'dont',
};

/** The stem under which phrases are kept and looked up. */
export function phraseStem(word: string): string {
  const found = stem(word);
  return alias[found] ?? found;
}

const known = new Map<string, string>(Object.entries(apart));

/** The stem of a folded word. Words under four letters, and words in other scripts, are their own. */
export function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    if (known.size > 50_000) known.clear();
    found = word.length < 4 || !/^[a-z]+$/.test(word) ? word : strip(word);
    known.set(word, found);
  }
  return found;
}

const hasVowel = (text: string) => /[aeiouy]/.test(text);
function strip(word: string): string {
  let s = singular(word);
  const exception = apart[s];
  if (exception !== undefined) return exception;
  // Who does it goes by its name: "guitarist", "environmentalist", "politician".
  const calling = /^(.{5,})ist$|^(.{3,}ic)ian$/.exec(s);
  if (calling) s = (calling[1] ?? calling[2]) as string;
  let isStripped = false;
  for (let times = 0; times < 2; times++) {
    const suffix = /(ing|eer|er|or|ed)$/.exec(s)?.[0];
    if (!suffix || s.endsWith('eed')) break;
    const rest = s.slice(0, -suffix.length);
    // "chior" is not the family of "chi".
    if (rest.length < (suffix === 'or' ? 4 : 3) || !hasVowel(rest)) break;
    s = rest;
    isStripped = true;
  }
  // "rapping" is of "rap", "raped" of "rape".
  if (isStripped && isShort(s)) return `${s}e`;
  if (/([^aeiou])\1$/.test(s)) return s.slice(0, -1);
  if (s.endsWith('e') && s.length > 3 && !isShort(s.slice(0, -1))) s = s.slice(0, -1);
  if (s.length > 3 && s.endsWith('y')) s = `${s.slice(0, -1)}i`;
  return s;
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^siu]s$/.test(word)) return word.slice(0, -1);
  return word;
}
