/** How often: once, several dates, every week or two, by the month, every day, or the rule that it has. */
import { toDay, weekday, weekdays } from '../../../../domain/schedule/day.ts';
import { describeSession } from '../../../../domain/schedule/describe.ts';
import { type WhenChoice, whenOf } from '../../../../domain/schedule/when.ts';
import { asSession } from '../../../../domain/schedule/when-dates.ts';
import { schedule } from '../../../../i18n/areas/schedule.ts';
import { whenForm as words } from '../../../../i18n/areas/when-form.ts';
import { InputField } from '../../parts.tsx';
import { Ticks } from '../Ticks.tsx';

export interface PartProps {
  value: WhenChoice;
  name: string;
  change(part: Partial<WhenChoice>): void;
}

type Often = keyof typeof words.repeats;

const often = ({ repeat, every }: WhenChoice, weeks: boolean): Often =>
  repeat !== 'weekly' ? repeat : weeks ? 'weeks' : every === 1 ? 'weekly' : 'fortnightly';

interface Props extends PartProps {
  /** The number of weeks is asked for, whatever it is now. */
  weeks: boolean;
  onWeeks(weeks: boolean): void;
}

export function Repeat({ value, name, change, weeks, onWeeks }: Props) {
  const { read } = value;
  const keeps = read?.rrule !== undefined && whenOf(read).repeat === 'kept';
  const choices: Often[] = ['weekly', 'fortnightly', 'weeks', 'monthly', 'daily', 'once', 'dates'];
  if (keeps) choices.unshift('kept');

  function choose(chosen: Often) {
    onWeeks(chosen === 'weeks');
    const day = value.from ? weekdays[weekday(toDay(value.from))] : undefined;
    // Somebody who has said the first date has said its weekday.
    const days = value.days.length || !day ? {} : { days: [day] };
    if (chosen === 'weekly') return change({ repeat: 'weekly', every: 1, ...days });
    if (chosen === 'fortnightly') return change({ repeat: 'weekly', every: 2, ...days });
    if (chosen === 'weeks') return change({ repeat: 'weekly', every: Math.max(3, value.every), ...days });
    if (chosen === 'monthly' && !value.nths.length && day) return change({ repeat: 'monthly', day });
    if (chosen === 'kept' && read) return change({ repeat: 'kept', until: whenOf(read).until });
    change({ repeat: chosen });
  }

  return (
    <>
      <Ticks
        legend={words.repeat}
        name={`${name}-repeat`}
        type="radio"
        choices={choices.map(id => [id, words.repeats[id]])}
        chosen={[often(value, weeks)]}
        onChoose={choose}
      />
      {value.repeat === 'kept' && read && (
        <p className="notice">{words.kept(schedule.pattern(describeSession(asSession(read))))}</p>
      )}
    </>
  );
}

/** How many weeks apart, where it is not one or two. */
export function Every({ value, name, change, fault }: PartProps & { fault: string | undefined }) {
  return (
    <InputField
      id={`${name}-every`}
      label={words.every}
      fault={fault}
      className="when-number"
      type="number"
      inputMode="numeric"
      min={3}
      max={52}
      value={value.every ? String(value.every) : ''}
      onChange={typed => change({ every: Number(typed) })}
    />
  );
}
