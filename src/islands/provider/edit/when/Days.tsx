/** Which days: of the week, or which weekday of the month. */
import { weekdays } from '../../../../domain/schedule/day.ts';
import { nths, type WhenLack } from '../../../../domain/schedule/when.ts';
import { whenForm as words } from '../../../../i18n/areas/when-form.ts';
import { Ticks } from '../Ticks.tsx';
import { toggled } from '../toggled.ts';
import { Every, type PartProps } from './Repeat.tsx';

interface Props extends PartProps {
  weeks: boolean;
  fault(lack: WhenLack): string | undefined;
}

export function Days({ value, name, change, weeks, fault }: Props) {
  const { repeat } = value;
  if (repeat === 'weekly')
    return (
      <>
        {weeks && <Every value={value} name={name} change={change} fault={fault('every')} />}
        <Ticks
          legend={words.days}
          name={`${name}-days`}
          type="checkbox"
          choices={weekdays.map(id => [id, words.shortDays[id], words.weekdays[id]])}
          chosen={value.days}
          onChoose={day => {
            const days = toggled(value.days, day);
            change({ days: weekdays.filter(one => days.includes(one)) });
          }}
          fault={fault('days')}
        />
      </>
    );
  if (repeat !== 'monthly') return null;
  return (
    <>
      <Ticks
        legend={words.nths}
        name={`${name}-nths`}
        type="checkbox"
        choices={nths.map(n => [n, words.nth[n]])}
        chosen={value.nths}
        onChoose={n => {
          const chosen = toggled(value.nths, n);
          change({ nths: nths.filter(one => chosen.includes(one)) });
        }}
        fault={fault('nths')}
      />
      <Ticks
        legend={words.nthDay}
        name={`${name}-day`}
        type="radio"
        choices={weekdays.map(id => [id, words.shortDays[id], words.weekdays[id]])}
        chosen={[value.day]}
        onChoose={day => change({ day })}
      />
    </>
  );
}
