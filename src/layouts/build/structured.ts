/** schema.org data of an activity: an Event with its schedule, for search engines. */
import type { PublicActivity } from '../../domain/activity/document.ts';
import { type LocalDateTime, weekdayNames } from '../../domain/schedule/day.ts';
import { describeSession } from '../../domain/schedule/describe.ts';
import { toInstant } from '../../domain/schedule/instant.ts';
import type { Occurrence } from '../../domain/schedule/occurrence.ts';

/**
 * The next date of the activity, with its repeating schedule; undefined where none is coming, for an Event has
 * a date. `url` is the page's own address.
 */
export function eventData(
  activity: PublicActivity,
  [next]: readonly Occurrence[],
  url: string,
): object | undefined {
  if (!next) return undefined;
  const venue = activity.venues.find(({ slug }) => slug === next.venue);
  const eventSchedule = schedules(activity);
  const before = next.was?.start === next.start ? undefined : next.was?.start;
  return {
    '@type': 'Event',
    name: activity.title,
    description: activity.summary,
    url,
    startDate: instant(next.start),
    endDate: instant(next.end),
    eventStatus: `https://schema.org/${
      next.status === 'cancelled' ? 'EventCancelled' : before ? 'EventRescheduled' : 'EventScheduled'
    }`,
    ...(before && { previousStartDate: instant(before) }),
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    ...(eventSchedule.length > 0 && { eventSchedule }),
    typicalAgeRange: `${activity.ages.from}-${activity.ages.to}`,
    ...(activity.cost.pence === 0 && { isAccessibleForFree: true }),
    ...(activity.cost.pence !== undefined && {
      offers: { '@type': 'Offer', price: (activity.cost.pence / 100).toFixed(2), priceCurrency: 'GBP', url },
    }),
    organizer: { '@type': 'Organization', name: activity.organisation.name },
    location: {
      '@type': 'Place',
      name: venue?.name ?? 'Derby',
      address: {
        '@type': 'PostalAddress',
        ...(venue?.address && { streetAddress: venue.address }),
        ...(venue?.postcode && { postalCode: venue.postcode }),
        addressLocality: 'Derby',
        addressCountry: 'GB',
      },
    },
  };
}

const instant = (local: LocalDateTime) => toInstant(local).toISOString();

/** Those that repeat all year: schema.org has no words for terms and holidays. */
function schedules({ sessions }: PublicActivity): object[] {
  return sessions.flatMap(session => {
    const { freq, interval, days, start, end, from, until, season } = describeSession(session);
    if (season !== 'all-year' || (freq !== 'daily' && freq !== 'weekly')) return [];
    const off = session.exceptions?.filter(({ type }) => type !== 'extra').map(({ date }) => date) ?? [];
    return {
      '@type': 'Schedule',
      startDate: from,
      ...(until && { endDate: until }),
      startTime: start,
      endTime: end,
      repeatFrequency: `P${interval}${freq === 'daily' ? 'D' : 'W'}`,
      ...(days && { byDay: days.map(day => `https://schema.org/${weekdayNames[day]}`) }),
      ...(off.length > 0 && { exceptDate: off }),
      scheduleTimezone: 'Europe/London',
    };
  });
}
