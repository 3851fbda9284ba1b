/** The calendar as the site ships it, and sessions to try it with. */
import bankHolidaysFile from '../../../data/calendar/bank-holidays.json' with { type: 'json' };
import schoolTermsFile from '../../../data/calendar/school-terms.json' with { type: 'json' };
import type { Calendar } from '../../../src/domain/schedule/calendar.ts';
import type { Session } from '../../../src/domain/schedule/session.ts';

export const calendar: Calendar = {
  terms: schoolTermsFile.terms,
  bankHolidays: bankHolidaysFile.bankHolidays,
};

/** Tuesdays, 17:00 to 19:00, from 8 September 2026, all year. */
export const session = (over: Partial<Session> = {}): Session => ({
  key: 'tuesday',
  venue: 'hall',
  firstDate: '2026-09-08',
  start: '17:00',
  end: '19:00',
  rrule: 'FREQ=WEEKLY;BYDAY=TU',
  ...over,
});
