/** Says, once the place is chosen, what else of the group is there at the same time. Never in the way. */
import type { Calendar } from '../../../../domain/schedule/calendar.ts';
import type { LocalDateTime } from '../../../../domain/schedule/day.ts';
import { sessionOf, type WhenChoice } from '../../../../domain/schedule/when.ts';
import { clashes, type OtherSession } from '../../../../domain/schedule/when-clash.ts';
import { whenForm as words } from '../../../../i18n/areas/when-form.ts';

interface Props {
  when: WhenChoice;
  /** The slug of the chosen place. */
  venue: string;
  others: readonly OtherSession[];
  calendar: Calendar;
  now: LocalDateTime;
}

export function ClashNotice({ when, venue, others, calendar, now }: Props) {
  const session = sessionOf(when);
  const found = session && venue ? clashes(session, venue, others, calendar, now) : [];
  return (
    <div role="status">
      {found.map(clash => (
        <p key={`${clash.title} ${clash.start}`} className="notice">
          {words.notice({ kind: 'clash', clash })}
        </p>
      ))}
    </div>
  );
}
