/** The days of the week by their iCalendar names: in English the same words that formats write. */
export { weekdayNames as weekdays } from '../../domain/schedule/day.ts';
