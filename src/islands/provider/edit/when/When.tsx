/** Asks when a session is, in plain words; what people will read and the next dates are always in view. */
import { useState } from 'react';
import type { Calendar } from '../../../../domain/schedule/calendar.ts';
import type { LocalDateTime } from '../../../../domain/schedule/day.ts';
import { describeSession } from '../../../../domain/schedule/describe.ts';
import { sessionOf, type WhenChoice, type WhenLack } from '../../../../domain/schedule/when.ts';
import type { OtherSession } from '../../../../domain/schedule/when-clash.ts';
import { asSession, nextDates } from '../../../../domain/schedule/when-dates.ts';
import { noticesOf } from '../../../../domain/schedule/when-notices.ts';
import { whenForm as words } from '../../../../i18n/areas/when-form.ts';
import { InputField } from '../../parts.tsx';
import { Ticks } from '../Ticks.tsx';
import { Days } from './Days.tsx';
import { Preview } from './Preview.tsx';
import { Repeat } from './Repeat.tsx';
import { SingleDates } from './SingleDates.tsx';
import { Strip } from './Strip.tsx';

export interface WhenProps {
  value: WhenChoice;
  calendar: Calendar;
  now: LocalDateTime;
  /** Begins the ids of the controls: `when-from`, `when-days` (see `WhenLack`). Unique on the page. */
  name: string;
  onChange(choice: WhenChoice): void;
  /** What to say is lacking, once somebody has tried to go on. */
  faults?: readonly WhenLack[];
  /** The slug of the session's venue, and the group's other sessions: for the notice of a clash. */
  venue?: string | undefined;
  others?: readonly OtherSession[];
}

export function When(props: WhenProps) {
  const { value, name, onChange, faults = [], calendar, now, venue, others = [] } = props;
  // While a number of weeks is typed it may be 1 or 2 for a moment.
  const [asked, setAsked] = useState(false);
  const weeks = asked || (value.every !== 1 && value.every !== 2);
  const change = (part: Partial<WhenChoice>) => onChange({ ...value, ...part });
  const fault = (lack: WhenLack) => (faults.includes(lack) ? words.lacks[lack] : undefined);
  const single = value.repeat === 'once' || value.repeat === 'dates';
  const input = (part: 'from' | 'until' | 'start' | 'end', type: 'date' | 'time') => ({
    id: `${name}-${part}`,
    type,
    value: value[part],
    onChange: (typed: string) => change({ [part]: typed }),
  });

  const when = sessionOf(value);
  const outcome = when && {
    described: describeSession(asSession(when)),
    dates: nextDates(when, calendar, now),
    notices: noticesOf(value, { calendar, now, venue, others }),
  };

  return (
    <div className="when-form">
      <div className="flow">
        <Repeat value={value} name={name} change={change} weeks={weeks} onWeeks={setAsked} />
        <Days value={value} name={name} change={change} weeks={weeks} fault={fault} />
        <div className="desk-fields">
          <InputField
            {...input('from', 'date')}
            label={value.repeat === 'once' ? words.date : words.from}
            fault={fault('from')}
          />
          <InputField {...input('start', 'time')} label={words.start} fault={fault('start')} />
          <InputField {...input('end', 'time')} label={words.end} fault={fault('end')} />
        </div>
        {!single && (
          <>
            <Ticks
              legend={words.season}
              name={`${name}-season`}
              type="radio"
              choices={(['all-year', 'term', 'holidays'] as const).map(id => [id, words.seasons[id]])}
              chosen={[value.season]}
              onChoose={season => change({ season })}
            />
            <InputField {...input('until', 'date')} label={words.until} hint={words.untilHint} />
          </>
        )}
        <SingleDates value={value} name={name} change={change} />
        {outcome && <Strip {...outcome} notices={outcome.notices.length} />}
      </div>
      <Preview outcome={outcome} name={name} change={change} />
    </div>
  );
}
