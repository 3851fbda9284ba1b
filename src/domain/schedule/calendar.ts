/** The shape of `data/calendar`: school terms and bank holidays. */
import { z } from 'zod';
import { dataHead } from '../activity/data-head.ts';
import { PlainDate } from '../activity/schema.ts';

const Days = z.strictObject({ from: PlainDate, to: PlainDate });

export const SchoolTerm = z.strictObject({
  name: z.string(),
  from: PlainDate,
  to: PlainDate,
  halfTerm: Days.optional(),
});

export const BankHoliday = z.strictObject({ date: PlainDate, name: z.string() });

export type SchoolTerm = z.output<typeof SchoolTerm>;
export type BankHoliday = z.output<typeof BankHoliday>;

/** What `domain/schedule` needs to know of the school year. Both lists are in order of date. */
export interface Calendar {
  terms: SchoolTerm[];
  bankHolidays: BankHoliday[];
}

/** `data/calendar/school-terms.json`: terms in order, none overlapping, each half-term inside its term. */
export const SchoolTermsFile = z.strictObject({
  ...dataHead,
  terms: z
    .array(
      SchoolTerm.refine(term => term.from <= term.to, 'a term must not end before it starts').refine(
        ({ from, to, halfTerm: half }) => !half || (from < half.from && half.from <= half.to && half.to < to),
        'a half-term must lie inside its term',
      ),
    )
    .refine(
      terms => terms.every((term, i) => i === 0 || (terms[i - 1]?.to ?? '') < term.from),
      'terms must stand in order of date and not overlap',
    ),
});

/** `data/calendar/bank-holidays.json`: in order of date, each date once. */
export const BankHolidaysFile = z.strictObject({
  ...dataHead,
  bankHolidays: z
    .array(BankHoliday)
    .refine(
      days => days.every((day, i) => i === 0 || (days[i - 1]?.date ?? '') < day.date),
      'bank holidays must stand in order of date, each once',
    ),
});
