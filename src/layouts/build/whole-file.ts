/** The whole public directory for /routes/ and /plan/, with what matching must know of the city. */
import { createHash } from 'node:crypto';
import neighbourhoods from '#data/places/neighbourhoods.json' with { type: 'json' };
import sectors from '#data/places/sectors.json' with { type: 'json' };
import sketch from '#data/places/sketch.json' with { type: 'json' };
import wards from '#data/places/wards.json' with { type: 'json' };
import kinds from '#data/taxonomy/kinds.json' with { type: 'json' };
import type { Position } from '../../domain/activity/schema.ts';
import { nearKinds } from '../../domain/matching/kinds.ts';
import { decodeSketch } from '../../domain/place/sketch.ts';
import { wardAt } from '../../domain/place/ward-at.ts';
import { wardReaches } from '../../domain/place/ward-reach.ts';
import type { Whole } from '../../islands/plan/whole.ts';
import { activities, cursor, organisations } from './directory.ts';
import { kindGroups } from './names.ts';

const near = nearKinds(kinds.kinds);
const outlines = decodeSketch(sketch).wards.features.map(({ properties, geometry }) => ({
  code: properties.code,
  ring: geometry.coordinates[0] ?? [],
}));
const centres = new Map(wards.wards.map(ward => [ward.code, ward.centre as Position]));

/** What a place of one name is comes from the last of these: a neighbourhood before the ward of its name. */
const wardOf = Object.fromEntries(
  [
    ...wards.wards.map(({ name, centre }) => [name, centre] as const),
    ...sectors.sectors.map(({ sector, position }) => [sector, position] as const),
    ...neighbourhoods.neighbourhoods.map(({ name, position }) => [name, position] as const),
  ].flatMap(([name, position]) => {
    const ward = wardAt(position as Position, outlines);
    return ward ? [[name, ward] as const] : [];
  }),
);

const whole: Whole = {
  cursor,
  activities,
  alliance: organisations
    .filter(({ kind, contact }) => kind === 'alliance-member' && (contact.phone || contact.email))
    .map(({ name, contact }) => ({ name, contact })),
  kindGroups: kindGroups.map(({ id, name }) => ({ id, name })),
  near: Object.fromEntries(kinds.kinds.map(({ id }) => [id, near(id)])),
  wardReach: wardReaches(outlines, centres),
  wardOf,
};

const body = JSON.stringify(whole);

/** Named by its content: a phone keeps it until it changes. */
export const wholeFile = { hash: createHash('sha256').update(body).digest('hex').slice(0, 8), body };
