/** Times as people and spreadsheets write them: 17:00, 5pm, 5.30 pm, 17.00, noon, Excel's 0.708333. */
import { fromMinutes, type PlainTime } from '../../schedule/day.ts';
import type { Form, Read } from './read.ts';

/** No way of writing a time has more letters. */
const longest = 40;

/** A time on the 24-hour clock. A bare "5" is none: it could be morning or afternoon. */
export function readTime(cell: string): Read<PlainTime> {
  if (cell.length > longest) return bad;
  const text = cell
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/o'?clock$/, '');
  if (/^(noon|midday|12noon)$/.test(text)) return { value: '12:00' };
  if (/^(midnight|12midnight|24:00(:00)?)$/.test(text)) return { value: '00:00' };
  const half = /^(\d{1,2})(?:[:.h](\d{2}))?(?::00)?(am|pm|a\.m\.?|p\.m\.?)$/.exec(text);
  if (half) {
    const hour = +(half[1] ?? 0);
    return hour >= 1 && hour <= 12 ? clock((hour % 12) + (half[3]?.startsWith('p') ? 12 : 0), half[2]) : bad;
  }
  // Part of a day, alone or after Excel's day.
  const part = /^(?:\d{5})?(0?[.,]\d+)$/.exec(text) ?? /^\d{5}([.,]\d+)$/.exec(text);
  if (part && !/^00[.,]/.test(text)) {
    const minutes = Math.round(+`0${(part[1] ?? '').replace(',', '.').replace(/^0/, '')}` * 1440);
    return { value: fromMinutes(minutes % 1440) };
  }
  const full = /^(\d{1,2})[:.h](\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  return full ? clock(+(full[1] ?? 99), full[2]) : bad;
}

const bad = { bad: 'time' } as const;

function clock(hour: number, minute = '00'): Read<PlainTime> {
  return hour < 24 && +minute < 60 ? { value: `${`${hour}`.padStart(2, '0')}:${minute}` } : bad;
}

export const timeForm: Form<PlainTime> = { write: time => time, read: readTime };
