/** The days of the week by their iCalendar names, Monday first. */
import type { Weekday } from '../../domain/schedule/day.ts';

export const weekdays: Record<Weekday, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
