/** A place as lines that can be held beside each other, and put together again from chosen lines. */
import type { EntryVenue } from '../../../../domain/activity/entry.ts';
import { accessFacts } from '../../../../domain/activity/words.ts';
import { writePosition } from '../../../../domain/place/typed-position.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';

/** One line of a record: what it is, how it reads ('' for nothing said), and the value behind it. */
export interface FieldLine {
  label: string;
  text: string;
  value: unknown;
}

export type FieldLines = Record<string, FieldLine>;

const plain = ['name', 'address', 'postcode', 'ask'] as const;

export function fieldsOf(venue: EntryVenue): FieldLines {
  const { position, visibility, access, nearestStops } = venue;
  const answer = (has: boolean | undefined) => (has === undefined ? '' : has ? words.yes : words.no);
  return {
    ...Object.fromEntries(
      plain.map(field => [
        field,
        { label: words.labels[field], text: venue[field] ?? '', value: venue[field] },
      ]),
    ),
    position: {
      label: words.labels.position,
      text: position ? writePosition(position) : '',
      value: position,
    },
    visibility: { label: words.labels.visibility, text: words.visibilities[visibility], value: visibility },
    ...Object.fromEntries(
      accessFacts.map(fact => [
        fact,
        { label: words.labels[fact], text: answer(access[fact]), value: access[fact] },
      ]),
    ),
    nearestStops: { label: words.labels.nearestStops, text: nearestStops.join('; '), value: nearestStops },
  };
}

/** `venue` with the values of the lines. */
export function withFields(venue: EntryVenue, lines: FieldLines): EntryVenue {
  const values = Object.fromEntries(Object.entries(lines).map(([field, { value }]) => [field, value]));
  const said = (fields: readonly string[]) =>
    Object.fromEntries(
      fields.filter(field => values[field] !== undefined).map(field => [field, values[field]]),
    );
  const { slug } = venue;
  return {
    slug,
    ...said([...plain, 'position', 'visibility', 'nearestStops']),
    access: said(accessFacts),
  } as unknown as EntryVenue;
}
