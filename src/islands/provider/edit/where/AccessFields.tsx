/** Getting in and around: facts that are said, denied or not known, and the nearest stops. */
import type { EntryVenue } from '../../../../domain/activity/entry.ts';
import { type AccessFact, accessFacts } from '../../../../domain/activity/words.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';
import { Text } from '../Text.tsx';
import { Ticks } from '../Ticks.tsx';

interface Props {
  venue: EntryVenue;
  name: string;
  change(part: Partial<EntryVenue>): void;
  fault?: string | undefined;
}

type Said = 'yes' | 'no' | 'unknown';
const said = (has: boolean | undefined): Said => (has === undefined ? 'unknown' : has ? 'yes' : 'no');

export function AccessFields({ venue, name, change, fault }: Props) {
  function say(fact: AccessFact, answer: Said) {
    const { [fact]: _, ...others } = venue.access;
    change({ access: answer === 'unknown' ? others : { ...others, [fact]: answer === 'yes' } });
  }
  return (
    <>
      <section className="flow" aria-labelledby={`${name}-access`}>
        <h3 className="desk-small" id={`${name}-access`}>
          {words.access}
        </h3>
        <p className="quiet">{words.accessHint}</p>
        {accessFacts.map(fact => (
          <Ticks
            key={fact}
            legend={words.facts[fact]}
            name={`${name}-${fact}`}
            type="radio"
            choices={(['yes', 'no', 'unknown'] as const).map(answer => [answer, words[answer]])}
            chosen={[said(venue.access[fact])]}
            onChoose={answer => say(fact, answer)}
          />
        ))}
      </section>
      <Text
        id={`${name}-stops`}
        label={words.stops}
        hint={words.stopsHint}
        fault={fault}
        rows={3}
        value={venue.nearestStops.join('\n')}
        onChange={stops => change({ nearestStops: stops.split('\n') })}
      />
    </>
  );
}
