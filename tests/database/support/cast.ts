/** One of each kind of person, around a provider in good standing, another one, and one whose approval lapsed. */
import { makeMember, makeProfessional, makeProvider, type Provider } from './make.ts';
import type { Client, Person, World } from './world.ts';

export const everybody = [
  'anon',
  'nobody',
  'caseworker',
  'editor',
  'other',
  'lead',
  'coordinator',
  'lapsed',
] as const;
/** `other`: an editor elsewhere. `lapsed`: an editor of the organisation whose approval has run out. */
export type Who = (typeof everybody)[number];

export interface Cast {
  own: Provider;
  elsewhere: Provider;
  lapsed: Provider;
  people: Record<Exclude<Who, 'anon'>, Person>;
  client(who: Who): Client;
  /** The provider that somebody's rights are tried on: their own for the lapsed editor. */
  target(who: Who): Provider;
}

export async function castOf(world: World): Promise<Cast> {
  const own = await makeProvider(world);
  const elsewhere = await makeProvider(world);
  const lapsed = await makeProvider(world, { organisation: { approved_until: '2020-01-31' } });
  const people = {} as Cast['people'];
  for (const who of everybody) if (who !== 'anon') people[who] = await world.person();
  await makeMember(world, people.editor, own.organisation.id, 'editor');
  await makeMember(world, people.lead, own.organisation.id, 'lead');
  await makeMember(world, people.other, elsewhere.organisation.id, 'editor');
  await makeMember(world, people.lapsed, lapsed.organisation.id, 'editor');
  await makeProfessional(world, people.caseworker, 'caseworker');
  await makeProfessional(world, people.coordinator, 'coordinator');
  return {
    own,
    elsewhere,
    lapsed,
    people,
    client: who => (who === 'anon' ? world.anon : people[who].client),
    target: who => (who === 'lapsed' ? lapsed : own),
  };
}
