/** Script in every text field: it is saved as the text that it is, and no page that shows it runs it. */
import { describe, expect, it } from 'vitest';
import type { PublicActivity } from '../../src/domain/activity/document.ts';
import { parts } from '../../src/islands/live/activity/view.ts';
import { names } from '../../src/layouts/build/names.ts';
import { engines } from './support/engines.ts';
import { deskOf, entryOf, newVenue, weekly } from './support/entries.ts';
import { makeMember, makeProvider } from './support/make.ts';
import { useWorld } from './support/world.ts';

const script = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
/** Columns of text that a provider can write, by table. */
const text = {
  organisations: ['name', 'summary', 'contact_name', 'contact_phone', 'contact_text'],
  venues: ['name', 'address'],
  activities: [
    'title',
    'summary',
    'description',
    'cost_covers',
    'contact_name',
    'first_visit_meets',
    'first_visit_bring',
    'first_visit_expect',
  ],
} as const;
/** With as many figures as a telephone number has. */
const short = `<b onclick=alert(119)>&"'</b>`;

describe.each(engines)('script in text on %s', engine => {
  const world = useWorld(engine);

  it('is shown as text wherever the public reads it', async () => {
    const { organisation, venue, activity, exception } = await makeProvider(world());
    const kim = await world().person();
    await makeMember(world(), kim, organisation.id);
    const ids = { organisations: organisation.id, venues: venue.id, activities: activity.id };
    for (const [table, columns] of Object.entries(text)) {
      const { data } = await kim.client
        .from(table)
        .select('version')
        .eq('id', ids[table as keyof typeof ids]);
      const change = Object.fromEntries(columns.map(c => [c, /phone|text$|_name/.test(c) ? short : script]));
      const { error } = await kim.client
        .from(table)
        .update({ ...change, version: data?.[0]?.version })
        .eq('id', ids[table as keyof typeof ids]);
      expect(error, table).toBeNull();
    }
    await kim.client.from('exceptions').update({ note: script, version: 1 }).eq('id', exception.id);

    const answer = await world().anon.rpc('directory_since', { since: 0 });
    shownAsText(answer.data.upserts.find((one: PublicActivity) => one.slug === activity.slug));
  });

  it('is shown as text when it came in a save of entries', async () => {
    const { save, read, history } = await deskOf(world());
    const hall = newVenue({ name: script, address: script, nearestStops: [short] });
    const entry = entryOf(hall.slug, {
      title: script,
      summary: script,
      description: script,
      cost: { pence: 100, covers: script },
      contact: { name: short, phone: short, text: short },
      firstVisit: { meets: script, bring: script, expect: script },
      paused: { why: script },
      sessions: [
        weekly(hall.slug, { exceptions: [{ date: '2031-01-13', type: 'cancelled', note: script }] }),
      ],
    });
    const saved = await save([{ entry }], { venues: [hall] });
    expect(saved.error).toBeNull();
    const [{ slug }] = saved.data.after.entries;
    expect(slug).toMatch(/^[a-z0-9-]+$/);
    expect((await read(slug)).entry).toEqual(entry);
    expect((await history(undefined, slug))[0]?.entry).toEqual(entry);
    const answer = await world().anon.rpc('directory_since', { since: 0 });
    shownAsText(answer.data.upserts.find((one: PublicActivity) => one.slug === slug));
  });
});

/** A document that holds the script is drawn without a tag of it. */
function shownAsText(found: PublicActivity): void {
  expect(found.title).toBe(script);
  const html = Object.values(parts)
    .map(
      part =>
        part(found, {
          names,
          now: '2026-11-21T12:00',
          relative: true,
          mark: () => '',
          map: () => '',
        } as never)?.text ?? '',
    )
    .join('\n');
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toMatch(/<script|<img src=x|<b onclick/i);
  // Nothing leaves an attribute: a quote in a value is always written as an entity.
  expect(html).not.toContain(`"'>`);
}
