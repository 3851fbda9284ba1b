/** Why nothing is on for a while. Apart from `schedule.ts`: every card needs it, and it ships to phones. */
import type { PauseReason } from '../../domain/schedule/pause.ts';
import { sayDate } from '../dates.ts';

/** "Not in the holidays, back 4 January". */
export function pauseText(pause: PauseReason): string {
  switch (pause.kind) {
    case 'holidays':
      return `Not in the holidays, back ${sayDate(pause.back, 'day')}`;
    case 'term':
      return `School holidays only, back ${sayDate(pause.back, 'day')}`;
    case 'bank-holiday':
      return `Not on the bank holiday, back ${sayDate(pause.back, 'day')}`;
    case 'gap':
      return `Having a break, back ${sayDate(pause.back, 'day')}`;
    case 'starts':
      return `Starts ${sayDate(pause.on, 'day')}`;
    case 'later':
      return `Next on ${sayDate(pause.on, 'full')}`;
    case 'calendar-ends':
      return `Dates after ${sayDate(pause.after, 'full')} are not known yet`;
    default:
      return 'No more dates planned';
  }
}
