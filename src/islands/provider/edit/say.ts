/** What an entry says, part by part, in the words in which people read it. */
import type { Entry } from '../../../domain/activity/entry.ts';
import type { Part } from '../../../domain/activity/parts.ts';
import type { Session } from '../../../domain/activity/schema.ts';
import { waysOf } from '../../../domain/activity/ways.ts';
import { describeSession } from '../../../domain/schedule/describe.ts';
import { sessionOf, type WhenChoice } from '../../../domain/schedule/when.ts';
import { asSession } from '../../../domain/schedule/when-dates.ts';
import { activity } from '../../../i18n/areas/activity.ts';
import { card } from '../../../i18n/areas/card.ts';
import { editor } from '../../../i18n/areas/editor.ts';
import { provider } from '../../../i18n/areas/provider.ts';
import { schedule } from '../../../i18n/areas/schedule.ts';
import { type Names, namesOf } from '../../live/names.ts';
import { sayException } from './say-exception.ts';
import type { Place } from './where/Where.tsx';

export interface Knowing {
  names: Names;
  places: readonly Place[];
}

/** "Every two weeks on Tuesday, 17:00–19:00"; undefined while it is not whole. */
export function sayWhenOf(when: WhenChoice): string | undefined {
  const session = sessionOf(when);
  return session && schedule.session(describeSession(asSession(session)));
}

/** A place by its slug, as an editor knows it. */
export function sayPlace(slug: string, places: readonly Place[], names: Pick<Names, 'wards'>): string {
  const place = places.find(one => one.slug === slug);
  if (!place || place.hidden) return provider.sessions.hiddenVenue;
  const ward = place.ward && names.wards[place.ward]?.name;
  return [place.name, place.postcode ?? ward].filter(Boolean).join(', ');
}

function saySession(session: Session | undefined, { places, names }: Knowing): string[] {
  if (!session) return [];
  const dates = session.exceptions.map(one => sayException(one, venue => sayPlace(venue, places, names)));
  return [schedule.session(describeSession(session)), sayPlace(session.venue, places, names), ...dates];
}

/** A part in lines; none where nothing is said. */
export function sayPart(entry: Entry, part: Part, knowing: Knowing): string[] {
  const { names } = knowing;
  if (part.startsWith('session/'))
    return saySession(
      entry.sessions.find(({ key }) => `session/${key}` === part),
      knowing,
    );
  const { ages, cost, contact, firstVisit, kind, joining } = entry;
  const { listings, strands, stageNames } = editor.listing;
  const said: Record<string, () => (string | undefined)[]> = {
    kind: () => [kind && (names.kinds[kind]?.name ?? kind)],
    ages: () =>
      ages.from === undefined && ages.to === undefined
        ? []
        : [
            ages.from !== undefined && ages.to !== undefined
              ? card.ages(ages.from, ages.to)
              : `${ages.from ?? ''}–${ages.to ?? ''}`,
          ],
    audience: () => [activity.audiences[entry.audience]],
    madeFor: () => namesOf(names.groups, entry.madeFor),
    cost: () => [cost.pence === undefined ? undefined : card.cost(cost.pence), cost.covers],
    joining: () => [joining && card.joining[joining]],
    contact: () => waysOf(contact),
    meets: () => [firstVisit.meets],
    noise: () => [firstVisit.noise && activity.noises[firstVisit.noise]],
    bring: () => [firstVisit.bring],
    expect: () => [firstVisit.expect],
    description: () => entry.description.split(/\n+/),
    needs: () => namesOf(names.needs, entry.needs),
    expertise: () => namesOf(names.expertise, entry.expertise),
    languages: () => namesOf(names.languages, entry.languages),
    listing: () => [listings[entry.listing][0]],
    strand: () => [strands[entry.strand][0]],
    stages: () => entry.stages.map(stage => stageNames[stage]),
    state: () => [editor.states[entry.state], entry.paused?.until, entry.paused?.why],
    title: () => [entry.title],
    summary: () => [entry.summary],
  };
  return (said[part]?.() ?? []).filter(line => line?.trim()).map(String);
}

/** The name of a part: "Name", "Session: Every Tuesday". */
export function namePart(part: Part, ...entries: Entry[]): string {
  if (!part.startsWith('session/')) return editor.parts[part as keyof typeof editor.parts];
  for (const { sessions } of entries) {
    const session = sessions.find(({ key }) => `session/${key}` === part);
    if (session) return `${editor.session}: ${schedule.session(describeSession(session))}`;
  }
  return editor.session;
}
