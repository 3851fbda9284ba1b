/** Holds one entry against all musts: which of its slots fit, what must be asked, what one step would mend. */
import { ageFits } from './age.ts';
import type { Entry, Slot } from './entry.ts';
import { type Must, type MustId, musts, type Step, type Verdict } from './musts.ts';
import type { RouteContext, RouteQuestion } from './question.ts';

/** Something that the entry does not say, and that this question turns on. */
export interface Ask {
  must: MustId;
  /** Ids of what is not said: `stepFree`, `autism`, `cost`. */
  about: string[];
}

/** A slot that one must alone keeps out, and what would mend that. */
export interface Miss {
  entry: Entry;
  slot: Slot;
  must: MustId;
  step: Step;
  asks: Ask[];
}

export interface Judged {
  /** The slots that fit, with those of their dates that do; empty when the entry is no answer. */
  slots: Slot[];
  /** What is unknown of them: empty when they are known to fit. */
  asks: Ask[];
  misses: Miss[];
}

const ofEntry = musts.filter((m): m is Must & Required<Pick<Must, 'entry'>> => !!m.entry);
const ofSlot = musts.filter((m): m is Must & Required<Pick<Must, 'slot'>> => !!m.slot);

const none: Judged = { slots: [], asks: [], misses: [] };

/** Judges an entry. Slots that are known to fit win over those that must be asked about. */
export function judge(entry: Entry, question: RouteQuestion, context: RouteContext): Judged {
  const asks: Ask[] = [];
  let broken: Broken | null = null;
  for (const { id, entry: test } of ofEntry) {
    const found = sort(id, test(entry, question), asks);
    if (!found) continue;
    // Two steps, or one that may not be offered: nothing to mend.
    if (broken || !found.step) return none;
    broken = found;
  }
  const known: Slot[] = [];
  const doubtful: { slot: Slot; asks: Ask[] }[] = [];
  const misses: Miss[] = [];
  for (const slot of entry.slots) {
    const slotAsks = asks.slice();
    const missed = judgeSlot(entry, slot, question, context, slotAsks, broken);
    if (missed === 'no') continue;
    if (missed) misses.push({ entry, slot, must: missed.must, step: missed.step as Step, asks: slotAsks });
    else if (slotAsks.length)
      doubtful.push({ slot: narrowed(entry, slot, question, slotAsks), asks: slotAsks });
    else known.push(narrowed(entry, slot, question, slotAsks));
  }
  if (known.length) return { slots: known, asks: [], misses: [] };
  if (!doubtful.length) return { ...none, misses };
  const fewest = Math.min(...doubtful.map(weight));
  const best = doubtful.filter(d => weight(d) === fewest);
  return { slots: best.map(d => d.slot), asks: best[0]?.asks ?? [], misses: [] };
}

interface Broken {
  must: MustId;
  step: Step | null;
}

function judgeSlot(
  entry: Entry,
  slot: Slot,
  question: RouteQuestion,
  context: RouteContext,
  asks: Ask[],
  before: Broken | null,
): Broken | null | 'no' {
  let broken = before;
  for (const { id, slot: test } of ofSlot) {
    const found = sort(id, test(slot, question, context, entry), asks);
    if (!found) continue;
    if (broken || !found.step) return 'no';
    broken = found;
  }
  return broken;
}

function sort(must: MustId, verdict: Verdict, asks: Ask[]): Broken | null {
  if (verdict === 'met') return null;
  if ('broken' in verdict) return { must, step: verdict.broken };
  asks.push({ must, about: verdict.unknown });
  return null;
}

const weight = ({ asks }: { asks: Ask[] }) => asks.reduce((sum, ask) => sum + ask.about.length, 0);

/** The slot with the dates on which their age fits, or, where that must be asked, may fit. */
function narrowed(entry: Entry, slot: Slot, question: RouteQuestion, asks: Ask[]): Slot {
  if (!question.birthdayMonth) return slot;
  const wanted = asks.some(ask => ask.must === 'age') ? 'perhaps' : 'yes';
  const fits = (date: string) => ageFits(entry.activity.ages, date, entry.today, question) === wanted;
  const dates = slot.dates.filter(fits);
  return dates.length === slot.dates.length ? slot : { ...slot, dates };
}
