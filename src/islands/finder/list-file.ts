/** `/directory/list-….json`: what the finder fetches before anything else. */
import type { Snapshot } from '../../domain/exchange/snapshot.ts';
import type { Calendar } from '../../domain/schedule/calendar.ts';

export interface ListFile extends Snapshot {
  calendar: Calendar;
}
