/** The questions. Nothing is obligatory but the age; every answer is a choice. */
import { ages } from '../../../domain/activity/ages.ts';
import { accessFacts, audiences, joinings } from '../../../domain/activity/words.ts';
import { ladder } from '../../../domain/matching/ladder-steps.ts';
import type { RouteQuestion } from '../../../domain/matching/question.ts';
import { reachOfMiles, reachOfWalk } from '../../../domain/matching/reach.ts';
import { card } from '../../../i18n/areas/card.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import type { City } from '../whole.ts';
import { FreeTimes } from './FreeTimes.tsx';
import { Kinds } from './Kinds.tsx';
import { PlaceField } from './PlaceField.tsx';
import { Part, Pick, Ticks } from './parts.tsx';
import { WantedField } from './WantedField.tsx';

const w = routes.ask;

/** The answers so far: an age may still be missing. */
export type Answers = Partial<RouteQuestion>;

interface Props {
  city: City;
  answers: Answers;
  onChange(change: Answers): void;
}

const walks = [10, 15, 20, 30, 40, 60];
const mileses = [3, 4, 6];
const reaches = [
  ...walks.map(minutes => ({ value: String(reachOfWalk(minutes)), name: w.walk(minutes) })),
  ...mileses.map(miles => ({ value: String(reachOfMiles(miles)), name: w.miles(miles) })),
];
const costs = [0, 100, 200, 300, 500, 1000];
const none = { value: '', name: w.unsaid };
const size = (...lists: (readonly unknown[] | undefined)[]) =>
  lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
const said = (...values: unknown[]) => values.filter(value => value !== undefined).length;
const number = (text: string) => (text === '' ? undefined : Number(text));

export function Asking({ city: { names, whole }, answers, onChange }: Props) {
  const { needs, expertise, languages, groups, avoid = {} } = answers;
  const wanted = (list: typeof needs) => [...(list?.must ?? []), ...(list?.like ?? [])];
  const terms = (list: Record<string, string>) =>
    Object.entries(list).map(([value, name]) => ({ value, name }));
  // A reach that a way out has stretched stands in the list as what it is.
  const reach = answers.reach === undefined ? '' : String(answers.reach);
  const stretched = reach && !reaches.some(r => r.value === reach);
  const cost = answers.maxPence;
  return (
    <>
      <Part title={w.where} chosen={0} open>
        <div className="ask-pair">
          <Pick
            label={w.age}
            value={String(answers.age ?? '')}
            choices={[none, ...ages.map(age => ({ value: String(age), name: String(age) }))]}
            onChange={value => onChange({ age: number(value) })}
          />
          <Pick
            label={w.birthday}
            hint={w.birthdayHint}
            value={String(answers.birthdayMonth ?? '')}
            choices={[none, ...w.months.map((name, n) => ({ value: String(n + 1), name }))]}
            onChange={value => onChange({ birthdayMonth: number(value) })}
          />
        </div>
        <PlaceField label={w.from} from={answers.from} onChange={from => onChange({ from })} />
        <Pick
          label={w.reach}
          value={reach}
          choices={[
            { value: '', name: w.anyFar },
            ...(stretched
              ? [{ value: reach, name: w.walk(Math.round(Number(reach) / reachOfWalk(1))) }]
              : []),
            ...reaches,
          ]}
          onChange={value => onChange({ reach: number(value) })}
        />
      </Part>
      <Part title={w.into} chosen={size(answers.into)}>
        <p className="quiet">{w.intoHint}</p>
        <Kinds
          names={names}
          groups={whole.kindGroups}
          chosen={answers.into ?? []}
          onChange={into => onChange({ into })}
        />
      </Part>
      <Part title={w.might} chosen={size(answers.might)}>
        <Kinds
          names={names}
          groups={whole.kindGroups}
          chosen={answers.might ?? []}
          onChange={might => onChange({ might })}
        />
      </Part>
      <Part title={w.when} chosen={size(answers.free)}>
        <FreeTimes free={answers.free ?? []} onChange={free => onChange({ free })} />
      </Part>
      <Part title={w.stage} chosen={said(answers.stage)}>
        <Pick
          label={w.stageNow}
          value={answers.stage ?? ''}
          choices={[none, ...ladder.map(value => ({ value, name: w.stages[value] }))]}
          onChange={value => onChange({ stage: (value || undefined) as RouteQuestion['stage'] })}
        />
        <Pick
          label={w.direction}
          value={answers.direction ?? 'down'}
          choices={[
            { value: 'down', name: w.down },
            { value: 'up', name: w.up },
          ]}
          onChange={value => onChange({ direction: value as 'up' | 'down' })}
        />
      </Part>
      <Part
        title={w.support}
        chosen={size(wanted(needs), wanted(expertise), wanted(languages), answers.access)}
      >
        <WantedField
          legend={w.expertise}
          choices={terms(names.expertise)}
          wanted={expertise}
          onChange={x => onChange({ expertise: x })}
        />
        <WantedField
          legend={w.needs}
          choices={terms(names.needs)}
          wanted={needs}
          onChange={x => onChange({ needs: x })}
        />
        <WantedField
          legend={w.languages}
          choices={terms(names.languages)}
          wanted={languages}
          onChange={x => onChange({ languages: x })}
        />
        <Ticks
          legend={w.access}
          choices={accessFacts.map(value => ({ value, name: w.accessFacts[value] }))}
          chosen={answers.access ?? []}
          onChange={access => onChange({ access })}
        />
      </Part>
      <Part title={w.who} chosen={size(answers.audiences, wanted(groups))}>
        <Ticks
          legend={w.who}
          choices={audiences.map(value => ({ value, name: w.audience[value] }))}
          chosen={answers.audiences ?? []}
          onChange={chosen => onChange({ audiences: chosen })}
        />
        <WantedField
          legend={w.groups}
          choices={terms(names.groups)}
          wanted={groups}
          onChange={x => onChange({ groups: x })}
        />
      </Part>
      <Part title={w.joining} chosen={size(answers.joinings) + said(cost)}>
        <Pick
          label={w.cost}
          value={cost === undefined ? '' : String(cost)}
          choices={[
            { value: '', name: w.anyCost },
            ...[...new Set([...costs, cost ?? 0])]
              .sort((a, b) => a - b)
              .map(pence => ({ value: String(pence), name: card.cost(pence) })),
          ]}
          onChange={value => onChange({ maxPence: number(value) })}
        />
        <Ticks
          legend={routes.compare.rows.joining}
          choices={joinings.map(value => ({ value, name: w.joinings[value] }))}
          chosen={answers.joinings ?? []}
          onChange={chosen => onChange({ joinings: chosen })}
        />
      </Part>
      <Part title={w.avoid} chosen={size(avoid.wards, avoid.days)}>
        <p className="quiet">{w.avoidHint}</p>
        <Ticks
          legend={w.avoidDays}
          choices={w.dayShort.map((name, value) => ({ value, name }))}
          chosen={avoid.days ?? []}
          onChange={days => onChange({ avoid: { ...avoid, days } })}
        />
        <Ticks
          legend={w.avoidWards}
          choices={Object.entries(names.wards).map(([value, { name }]) => ({ value, name }))}
          chosen={avoid.wards ?? []}
          onChange={wards => onChange({ avoid: { ...avoid, wards } })}
        />
      </Part>
    </>
  );
}
