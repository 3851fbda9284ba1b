/** schema.org data of an activity: an Event with its schedule, for search engines. */
import type { PublicActivity } from '../../domain/activity/document.ts';
import { weekdayNames } from '../../domain/schedule/day.ts';
import { describeSession } from '../../domain/schedule/describe.ts';
import { toInstant } from '../../domain/schedule/instant.ts';
import type { Occurrence } from '../../domain/schedule/occurrence.ts';

/** The next date of the activity, with its repeating schedule. `url` is the page's own address. */
export function eventData(activity: PublicActivity, coming: readonly Occurrence[], url: string): object {
  const next = coming[0];
  const venue = activity.venues.find(v => v.slug === (next?.venue ?? activity.sessions[0]?.venue));
  return {
    '@type': 'Event',
    name: activity.title,
    description: activity.summary,
    url,
    ...(next && {
      startDate: toInstant(next.start).toISOString(),
      endDate: toInstant(next.end).toISOString(),
      eventStatus: `https://schema.org/${next.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    }),
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    eventSchedule: schedules(activity),
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

function schedules(activity: PublicActivity): object[] {
  return activity.sessions.flatMap(session => {
    const { freq, interval, days, start, end, from, until } = describeSession(session);
    if (freq !== 'daily' && freq !== 'weekly') return [];
    return {
      '@type': 'Schedule',
      startDate: from,
      ...(until && { endDate: until }),
      startTime: start,
      endTime: end,
      repeatFrequency: `P${interval}${freq === 'daily' ? 'D' : 'W'}`,
      ...(days && { byDay: days.map(day => `https://schema.org/${weekdayNames[day]}`) }),
      scheduleTimezone: 'Europe/London',
    };
  });
}
