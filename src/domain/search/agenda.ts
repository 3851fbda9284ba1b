/**
 * When the entries of a directory happen, worked out once a day and read at every keystroke: the
 * occurrences of the next four weeks, and those of the next school holidays when somebody asks.
 */
import type { ListedActivity } from '../activity/listed.ts';
import type { Calendar } from '../schedule/calendar.ts';
import { fromDay, type LocalDateTime, toDay, toMinutes, weekday, weekdaySlugs } from '../schedule/day.ts';
import { nextOccurrence, type Occurrence, occurrences } from '../schedule/occurrences.ts';
import { schoolDay } from '../schedule/school-year.ts';
import { offAhead } from '../schedule/shown.ts';
import { afterSchool, evening } from '../schedule/when-label.ts';
import { minutesOf } from './order.ts';
import { type NamedWhen, type When, whens } from './question.ts';

/** Days ahead that "saturday" or "weekends" look. */
const ahead = 28;
/** How far ahead the next holidays are looked for. */
const yearAhead = 300;
const none: readonly Occurrence[] = [];

const bit = Object.fromEntries(whens.map((name, n) => [name, 1 << n])) as Record<NamedWhen, number>;

/** A time that was asked for, ready to be compared with occurrences. */
interface Wanted {
  /** Each is a set of bits of which an occurrence needs one. */
  masks: number[];
  dates: ReadonlySet<string>;
}

/** Minutes of the day: see the constraint `time`. */
export interface Clock {
  from: number;
  to: number;
  at: boolean;
  /** Not then: see the constraint `not-when`. */
  value?: NamedWhen;
}

export class Agenda {
  readonly today: string;
  private readonly entries: readonly ListedActivity[];
  private readonly calendar: Calendar;
  private readonly soon: (readonly Occurrence[] | undefined)[] = [];
  private readonly off: (readonly Occurrence[] | undefined)[] = [];
  private readonly later: (Occurrence | null | undefined)[] = [];
  private readonly breaks = new Map<string, (readonly Occurrence[])[]>();
  private readonly ranges = new Map<string, { from: string; to: string } | null>();
  private now: LocalDateTime;
  private nexts: (Occurrence | null)[] = [];
  private starts: number[] = [];
  private masks: number[] = [];
  private upcoming: (readonly Occurrence[])[] = [];
  private readonly dayBits = new Map<string, number>();

  constructor(entries: readonly ListedActivity[], calendar: Calendar, now: LocalDateTime) {
    this.entries = entries;
    this.calendar = calendar;
    this.now = now;
    this.today = now.slice(0, 10);
  }

  /** Moves the clock on within the day; what was worked out for the day stays. */
  at(now: LocalDateTime): this {
    if (now !== this.now) {
      this.now = now;
      this.nexts = [];
      this.starts = [];
      this.masks = [];
      this.upcoming = [];
    }
    return this;
  }

  /** The next that is not cancelled and not over, or null. */
  next(doc: number): Occurrence | null {
    let found = this.nexts[doc];
    if (found === undefined) {
      found = this.coming(doc)[0] ?? this.muchLater(doc);
      this.nexts[doc] = found;
    }
    return found;
  }

  /** Minutes of the next start, as `minutesOf` counts them; `Infinity` if none is known. */
  start(doc: number): number {
    let found = this.starts[doc];
    if (found === undefined) {
      const next = this.next(doc);
      found = next ? minutesOf(next.start) : Number.POSITIVE_INFINITY;
      this.starts[doc] = found;
    }
    return found;
  }

  /** The first coming occurrence at one of the times wanted, and of the clock, or null. */
  first(doc: number, when: readonly When[], clocks: readonly Clock[] = []): Occurrence | null {
    const wanted = read(when);
    return this.pool(doc, when).find(each => this.fits(each, wanted, clocks)) ?? null;
  }

  /**
   * Whether it happens at a time wanted, or was to and is called off in the coming week: whoever means to
   * go must hear of it. For named times alone a look at its bits is enough.
   */
  happens(doc: number, when: readonly When[], clocks: readonly Clock[] = []): boolean {
    const [only] = when;
    const named = when.length === 1 && only && !clocks.length ? bit[only as NamedWhen] : 0;
    const on = named ? (this.times(doc) & named) !== 0 : this.first(doc, when, clocks) !== null;
    return on || this.firstOff(doc, when, clocks) !== null;
  }

  /** The first at one of the times wanted, and of the clock, that is called off in the coming week, or null. */
  firstOff(doc: number, when: readonly When[], clocks: readonly Clock[] = []): Occurrence | null {
    const off = this.calledOff(doc);
    if (!off.length) return null;
    const part = when.find(isYearPart);
    const range = part && this.range(part);
    const wanted = read(when);
    const isThen = ({ date }: Occurrence) => !part || (range && date >= range.from && date <= range.to);
    return off.find(each => each.end > this.now && isThen(each) && this.fits(each, wanted, clocks)) ?? null;
  }

  /** Those of the coming week that are called off: as long as a card says so. */
  private calledOff(doc: number): readonly Occurrence[] {
    let found = this.off[doc];
    if (!found) {
      const day = toDay(this.today);
      // Yesterday's may run past midnight.
      const range = { from: fromDay(day - 1), to: fromDay(day + offAhead) };
      const sessions = (this.entries[doc]?.sessions ?? []).filter(({ exceptions }) =>
        exceptions.some(e => e.type === 'cancelled' && e.date >= range.from && e.date <= range.to),
      );
      found = sessions.length ? occurrences(sessions, this.calendar, range).filter(o => !isOn(o)) : none;
      this.off[doc] = found;
    }
    return found;
  }

  /** The named times at which it happens, as bits in the order of `whens`. */
  times(doc: number): number {
    let mask = this.masks[doc];
    if (mask === undefined) {
      mask = 0;
      for (const occurrence of this.coming(doc)) mask |= this.bits(occurrence);
      mask &= ~(bit.holidays | bit['half-term']);
      if (this.hasInBreak(doc, 'holidays')) mask |= bit.holidays;
      if (this.hasInBreak(doc, 'half-term')) mask |= bit['half-term'];
      this.masks[doc] = mask;
    }
    return mask;
  }

  private pool(doc: number, when: readonly When[]): readonly Occurrence[] {
    const part = when.find(isYearPart);
    if (part) return this.inBreak(doc, part);
    const last = fromDay(toDay(this.today) + ahead);
    const date = when.find(each => !(each in bit) && each > last);
    if (date)
      return occurrences(this.entries[doc]?.sessions ?? [], this.calendar, { from: date, to: date }).filter(
        isOn,
      );
    return this.coming(doc);
  }

  /** The next four weeks' that are not over. */
  private coming(doc: number): readonly Occurrence[] {
    let found = this.upcoming[doc];
    if (!found) {
      const all = this.fourWeeks(doc);
      found = all.length && (all[0] as Occurrence).end <= this.now ? all.filter(o => o.end > this.now) : all;
      this.upcoming[doc] = found;
    }
    return found;
  }

  private fourWeeks(doc: number): readonly Occurrence[] {
    let found = this.soon[doc];
    if (!found) {
      const sessions = this.entries[doc]?.sessions ?? [];
      const day = toDay(this.today);
      // Yesterday's may run past midnight.
      found = sessions.length
        ? occurrences(sessions, this.calendar, { from: fromDay(day - 1), to: fromDay(day + ahead) }).filter(
            isOn,
          )
        : none;
      this.soon[doc] = found;
    }
    return found;
  }

  private muchLater(doc: number): Occurrence | null {
    let found = this.later[doc];
    if (found === undefined) {
      const sessions = this.entries[doc]?.sessions ?? [];
      found = sessions.length ? nextOccurrence(sessions, this.calendar, this.now) : null;
      this.later[doc] = found;
    }
    return found;
  }

  private fits(occurrence: Occurrence, { masks, dates }: Wanted, clocks: readonly Clock[]): boolean {
    const bits = this.bits(occurrence);
    const days = masks[0] ?? 0;
    if (days || dates.size) if (!(bits & days) && !dates.has(occurrence.date)) return false;
    return (
      masks.slice(1).every(mask => !mask || (bits & mask) > 0) &&
      clocks.every(clock => !(bits & bit[clock.value as NamedWhen]) && strikes(occurrence, clock))
    );
  }

  /** What times an occurrence is at, as bits of `whens`; parts of the year come from its pool. */
  private bits({ date, start, end }: Occurrence): number {
    let bits = this.dayBits.get(date);
    if (bits === undefined) {
      bits = dayBits(toDay(date), toDay(this.today), this.calendar);
      this.dayBits.set(date, bits);
    }
    const time = start.slice(11);
    if (start <= this.now && end > this.now) bits |= bit.now;
    if (time < evening) bits &= ~bit.tonight;
    if (time < afterSchool.from || time > afterSchool.to) bits &= ~bit['after-school'];
    return bits | (time < '12:00' ? bit.morning : time < evening ? bit.afternoon : bit.evening);
  }

  /** Whether it has any there: looks no further than the first. */
  private hasInBreak(doc: number, part: 'holidays' | 'half-term'): boolean {
    const sessions = this.entries[doc]?.sessions ?? [];
    const range = this.range(part);
    if (!range || !sessions.length) return false;
    const first = nextOccurrence(
      sessions,
      this.calendar,
      `${range.from}T00:00`,
      toDay(range.to) - toDay(range.from),
    );
    // One that began the evening before and is not over is not in the holidays.
    return first !== null && (first.date >= range.from || this.inBreak(doc, part).length > 0);
  }

  private range(part: 'holidays' | 'half-term') {
    let range = this.ranges.get(part);
    if (range === undefined) {
      range = nextBreak(this.calendar, toDay(this.today), part);
      this.ranges.set(part, range);
    }
    return range;
  }

  /** Occurrences within the present or next school holidays, or half-term. */
  private inBreak(doc: number, part: 'holidays' | 'half-term'): readonly Occurrence[] {
    let all = this.breaks.get(part);
    if (!all) {
      all = [];
      this.breaks.set(part, all);
    }
    let found = all[doc];
    if (!found) {
      const range = this.range(part);
      const sessions = this.entries[doc]?.sessions ?? [];
      found = range && sessions.length ? occurrences(sessions, this.calendar, range).filter(isOn) : none;
      all[doc] = found;
    }
    return found;
  }
}

/** Bits of a day; `tonight` and `after-school` as far as the day decides. */
function dayBits(day: number, today: number, calendar: Calendar): number {
  const number = weekday(day);
  const away = day - today;
  const sunday = today + 6 - weekday(today);
  let bits = bit[weekdaySlugs[number] as (typeof weekdaySlugs)[number]] | bit.holidays | bit['half-term'];
  if (away <= 0) bits |= bit.today;
  if (away === 0) bits |= bit.tonight;
  if (away === 1) bits |= bit.tomorrow;
  if (number > 4) bits |= bit.weekends;
  if (number > 4 && day <= sunday) bits |= bit.weekend;
  if (day <= sunday) bits |= bit.week;
  if (day > sunday && day <= sunday + 7) bits |= bit['next-week'];
  if (number < 5 && schoolDay(calendar, day) !== 'holidays') bits |= bit['after-school'];
  return bits;
}

/** An hour of it, or all of a shorter one, is in that time; what is to be before a time begins before it. */
function strikes({ start, end, date }: Occurrence, { from, to, at }: Clock): boolean {
  const began = toMinutes(start.slice(11));
  const over = toMinutes(end.slice(11)) + (end.slice(0, 10) > date ? 1440 : 0);
  if (at) return began <= to && over > from;
  if (from === 0) return began < to;
  return Math.min(over, to === 1440 ? over : to) - Math.max(began, from) >= Math.min(60, over - began);
}

const isOn = (occurrence: Occurrence) => occurrence.status !== 'cancelled';
const isYearPart = (when: string): when is 'holidays' | 'half-term' =>
  when === 'holidays' || when === 'half-term';

function read(when: readonly When[]): Wanted {
  const first = bit.morning;
  let [days, parts] = [0, 0];
  const dates = new Set<string>();
  for (const each of when) {
    const mask = bit[each as NamedWhen];
    if (mask === undefined) dates.add(each);
    else if (isYearPart(each)) continue;
    else if (mask < first) days |= mask;
    else parts |= mask;
  }
  return { masks: [days, parts], dates };
}

/** The present or next school holidays from `today` on, as dates; null where the year is not known. */
function nextBreak(calendar: Calendar, today: number, part: 'holidays' | 'half-term') {
  if (part === 'half-term') {
    const half = calendar.terms.map(term => term.halfTerm).find(each => each && toDay(each.to) >= today);
    return half ? { from: fromDay(Math.max(today, toDay(half.from))), to: half.to } : null;
  }
  let from = today;
  while (from < today + yearAhead && schoolDay(calendar, from) !== 'holidays') from++;
  if (from === today + yearAhead) return null;
  let to = from;
  while (to < from + 60 && schoolDay(calendar, to + 1) === 'holidays') to++;
  return { from: fromDay(from), to: fromDay(to) };
}
