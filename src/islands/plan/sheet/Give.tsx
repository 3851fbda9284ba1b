/** Handing over: print, link, QR code, calendar file. Nothing goes anywhere but to this device. */
import { useState } from 'react';
import type { PublicActivity } from '../../../domain/activity/document.ts';
import { calendarFile } from '../../../domain/schedule/icalendar.ts';
import { activity as activityWords } from '../../../i18n/areas/activity.ts';
import { plan as words } from '../../../i18n/areas/plan.ts';
import { calendarItem } from '../../live/activity/calendar.ts';
import type { Names } from '../../live/names.ts';
import { QrCode } from './QrCode.tsx';

const w = words.give;

interface Props {
  link: string;
  activities: readonly PublicActivity[];
  names: Names;
  now: string;
}

export function Give({ link, activities, names, now }: Props) {
  const [copied, setCopied] = useState(false);
  return (
    <section aria-labelledby="give">
      <h2 id="give">{w.title}</h2>
      <div className="give">
        <p className="give-do">
          <button type="button" className="button" onClick={() => window.print()}>
            {w.print}
          </button>
          <button
            type="button"
            className="button button-plain"
            onClick={() => navigator.clipboard.writeText(link).then(() => setCopied(true))}
          >
            {copied ? w.copied : w.copy}
          </button>
          <button
            type="button"
            className="button button-plain"
            onClick={() => download(activities, names, now)}
          >
            {w.calendar}
          </button>
        </p>
        <figure className="give-qr">
          <QrCode text={link} label={w.qr} />
          <figcaption className="quiet">{w.qrHint}</figcaption>
        </figure>
      </div>
    </section>
  );
}

function download(activities: readonly PublicActivity[], names: Names, now: string): void {
  const text = calendarFile({
    calendar: names.calendar,
    now,
    name: words.title,
    items: activities.map(activity =>
      calendarItem(activity, {
        names,
        url: `${location.origin}/activities/${activity.slug}/`,
        more: [
          activity.firstVisit.meets,
          activity.contact.phone ?? activity.organisation.contact.phone,
          activityWords.joinings[activity.joining],
        ],
      }),
    ),
  });
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = w.calendarFile;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
