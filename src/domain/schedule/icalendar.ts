/**
 * Sessions as an iCalendar file (RFC 5545), for a phone's own calendar: each session is one repeating
 * event from its next day on, with what is cancelled, moved or out of season taken out, in London time.
 */
import type { Calendar } from './calendar.ts';
import { fromDay, type LocalDateTime, type PlainDate, toDay } from './day.ts';
import { describeSession } from './describe.ts';
import { contentLine, stampUtc, textValue } from './icalendar-text.ts';
import { toInstant } from './instant.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrences } from './occurrences.ts';
import { calendarEnds } from './school-year.ts';
import { eachSessionDay, type Session } from './session.ts';

/** Something with sessions, as it should read in a phone's calendar. */
export interface CalendarItem {
  /** Names the events for good: `tuesday-boxing`. */
  slug: string;
  title: string;
  description: string;
  url?: string;
  sessions: readonly Session[];
  /** What a venue is called, by its slug; `position` is [longitude, latitude] of one that is public. */
  place(venue: string): { label: string; position?: readonly [number, number] } | undefined;
}

export interface CalendarFile {
  items: readonly CalendarItem[];
  calendar: Calendar;
  /** Events start with the first day that is not over by then. */
  now: LocalDateTime;
  /** The name of the calendar. */
  name: string;
}

/** Changes by way of exception are looked for so many days ahead, or after a single date. */
const horizon = 400;

/** The whole file, with CRLF line ends. */
export function calendarFile({ items, calendar, now, name }: CalendarFile): string {
  const events = items.flatMap(item => item.sessions.flatMap(s => eventsOf(item, s, calendar, now)));
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Derby Youth Alliance//Directory//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    contentLine('X-WR-CALNAME', textValue(name)),
    'X-WR-TIMEZONE:Europe/London',
    ...london,
    ...events.flat(),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** British time since 1996: the last Sundays of March and October. */
const london = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'X-LIC-LOCATION:Europe/London',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The repeating event of a session, its moved dates, and its extra ones. */
function eventsOf(item: CalendarItem, session: Session, calendar: Calendar, now: LocalDateTime): string[][] {
  const today = now.slice(0, 10);
  const begins = session.rrule ? 0 : toDay(session.firstDate);
  const to = fromDay(Math.max(toDay(today), begins) + horizon);
  const all = occurrences([session], calendar, { from: fromDay(toDay(today) - 60), to });
  const ahead = all.filter(o => o.status !== 'cancelled' && o.end > now);
  const uid = `${item.slug}-${session.key}`;
  const repeats = repeating(item, session, calendar, today, uid, now);
  const single = (o: Occurrence, id: string, recurrence?: LocalDateTime) =>
    event(item, o, id, now, recurrence);

  if (!repeats) {
    return ahead
      .filter(o => o.status !== 'extra')
      .map(o => single(o, uid))
      .concat(extras(ahead).map(o => single(o, `${uid}-${o.date}`)));
  }
  const { lines, days } = repeats;
  const moved = ahead.filter(o => o.status === 'moved' && o.was && days.has(o.was.start.slice(0, 10)));
  // Moved from before the event begins: on its own.
  const stray = ahead.filter(o => o.status === 'moved' && !moved.includes(o));
  return [
    lines,
    ...moved.map(o => single(o, uid, o.was?.start)),
    ...[...extras(ahead), ...stray].map(o => single(o, `${uid}-${o.date}`)),
  ].filter(part => part.length);
}

const extras = (list: Occurrence[]) => list.filter(o => o.status === 'extra');

/** The event with its rule, and the days that its rule names; null for a session that does not repeat. */
function repeating(
  item: CalendarItem,
  session: Session,
  calendar: Calendar,
  today: PlainDate,
  uid: string,
  now: LocalDateTime,
): { lines: string[]; days: Set<PlainDate> } | null {
  const { rrule, start, season = 'all-year' } = session;
  if (!rrule) return null;
  const said = describeSession(session);
  // Term time is known only so far: an event must not go on past it.
  const known = season === 'all-year' ? undefined : (calendarEnds(calendar) ?? today);
  const until = [said.until, known].filter(date => date !== undefined).sort()[0];
  const last = until ? toDay(until) : toDay(today) + horizon;
  const days = new Map<PlainDate, boolean>();
  let began = false;
  eachSessionDay(session, calendar, toDay(today), last, (day, off) => {
    // The first day must be one on which it runs: some calendars show it even where it is taken out.
    if (off && !began) return;
    began = true;
    days.set(fromDay(day), !off);
  });
  const first = [...days.keys()][0];
  if (!first) return null;

  const cancelled = new Set(
    occurrences([session], calendar, { from: first, to: fromDay(last) })
      .filter(o => o.status === 'cancelled')
      .map(o => o.start),
  );
  // A cancelled date whose place an extra takes, at another time, is out all the same.
  for (const { date, type } of session.exceptions ?? [])
    if (type === 'cancelled') cancelled.add(`${date}T${start}`);
  const out = [...days]
    .filter(([date, on]) => !on || cancelled.has(`${date}T${start}`))
    .map(([date]) => date);
  if (out.length === days.size && until) return null;

  const plain = rrule
    .split(';')
    .filter(part => !/^(COUNT|UNTIL)=/i.test(part))
    .join(';');
  const rule = until ? `${plain};UNTIL=${stampUtc(toInstant(`${until}T${start}`))}` : plain;
  const end = session.end > start ? first : fromDay(toDay(first) + 1);
  const occurrence = { start: `${first}T${start}`, end: `${end}T${session.end}`, venue: session.venue };
  const lines = event(item, occurrence, uid, now);
  const extra = [
    `RRULE:${rule}`,
    ...out.map(date => `EXDATE;TZID=Europe/London:${local(`${date}T${start}`)}`),
  ];
  lines.splice(lines.length - 1, 0, ...extra);
  return { lines, days: new Set(days.keys()) };
}

function event(
  item: CalendarItem,
  { start, end, venue, note }: Pick<Occurrence, 'start' | 'end' | 'venue' | 'note'>,
  uid: string,
  now: LocalDateTime,
  recurrence?: LocalDateTime,
): string[] {
  const place = item.place(venue);
  const lines = [
    'BEGIN:VEVENT',
    contentLine('UID', `${uid}@derby-youth-directory`),
    `DTSTAMP:${stampUtc(toInstant(now))}`,
    ...(recurrence ? [`RECURRENCE-ID;TZID=Europe/London:${local(recurrence)}`] : []),
    `DTSTART;TZID=Europe/London:${local(start)}`,
    `DTEND;TZID=Europe/London:${local(end)}`,
    contentLine('SUMMARY', textValue(item.title)),
    contentLine('DESCRIPTION', textValue([note, item.description].filter(Boolean).join('\n'))),
  ];
  if (place) lines.push(contentLine('LOCATION', textValue(place.label)));
  if (place?.position) lines.push(`GEO:${place.position[1]};${place.position[0]}`);
  if (item.url) lines.push(contentLine('URL', item.url));
  return [...lines, 'END:VEVENT'];
}

/** `20261124T170000` */
const local = (at: LocalDateTime) => `${at.replaceAll(/[-:]/g, '')}00`;
