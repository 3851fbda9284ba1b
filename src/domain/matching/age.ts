/** How old somebody is on the day of a session, as far as the month of their birthday tells. */
import type { Ages } from '../activity/schema.ts';
import type { PlainDate } from '../schedule/day.ts';
import type { RouteQuestion } from './question.ts';

type Born = Pick<RouteQuestion, 'age' | 'birthdayMonth'>;

/** The first day of the month of the next birthday. This month counts as the next. */
export function birthdayFrom(today: PlainDate, month: number): PlainDate {
  const text = `-${String(month).padStart(2, '0')}`;
  const year = +today.slice(0, 4) + (today.slice(4, 7) <= text ? 0 : 1);
  return `${year}${text}-01`;
}

/**
 * The youngest and the oldest that they may be on a date: in the month of the birthday, either. Without
 * a month, their age today.
 */
export function ageOn(date: PlainDate, today: PlainDate, { age, birthdayMonth }: Born): [number, number] {
  if (!birthdayMonth) return [age, age];
  const next = birthdayFrom(today, birthdayMonth).slice(0, 7);
  const months = (+date.slice(0, 4) - +next.slice(0, 4)) * 12 + +date.slice(5, 7) - +next.slice(5, 7);
  const years = Math.floor(months / 12);
  const before = age + Math.max(0, years);
  if (months < 0) return [age, age];
  // On the very month of a birthday it may or may not have been; after it, it has.
  return months % 12 === 0 ? [before, before + 1] : [before + 1, before + 1];
}

/** Whether somebody of these ages may come on a date: the ages of an entry hold on the day of the session. */
export function ageFits(ages: Ages, date: PlainDate, today: PlainDate, born: Born): 'yes' | 'perhaps' | 'no' {
  const [youngest, oldest] = ageOn(date, today, born);
  const fits = (age: number) => age >= ages.from && age <= ages.to;
  if (fits(youngest) && fits(oldest)) return 'yes';
  return fits(youngest) || fits(oldest) ? 'perhaps' : 'no';
}
