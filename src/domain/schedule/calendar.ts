/** The shape of `data/calendar`: school terms and bank holidays. */
import { z } from 'zod';
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
