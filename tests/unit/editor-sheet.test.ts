/** The sheet on which an activity is written: nothing changes by looking, nothing half-written is sent. */
import { describe, expect, it } from 'vitest';
import directory from '../../data/examples/directory.json' with { type: 'json' };
import { blankEntry, type Entry } from '../../src/domain/activity/entry.ts';
import { FileActivity } from '../../src/domain/exchange/directory-file.ts';
import {
  arrived,
  changedParts,
  copyOf,
  draftOf,
  entryOf,
  freeKey,
  newSession,
  newSheet,
  sheetOf,
} from '../../src/islands/provider/edit/sheet/sheet.ts';

const blank = newSheet('sheet', 'kim', 'kingfisher-yard', 0);
const examples: [string, Entry][] = directory.activities.map(activity => {
  const { slug, organisation: _, checked: _c, places: _p, ...entry } = FileActivity.parse(activity);
  return [slug, entry as Entry];
});

describe('a sheet', () => {
  it.each(examples)('shows %s without changing it', (slug, entry) => {
    expect(changedParts(sheetOf({ slug, stamp: '1', entry }, blank))).toEqual([]);
  });

  it('sends nothing before it has a title, and nothing twice', () => {
    expect(draftOf(blank)).toBeUndefined();
    const titled = { ...blank, said: { ...blank.said, title: ' Boxing ' } };
    expect(draftOf(titled)).toEqual(blankEntry('Boxing'));
    expect(draftOf({ ...titled, base: blankEntry('Boxing') })).toBeUndefined();
  });

  it('keeps a session that is not whole on the device', () => {
    const sheet = { ...blank, said: { ...blank.said, title: 'Boxing' }, sessions: [newSession('tuesday')] };
    expect(entryOf(sheet).sessions).toEqual([]);
  });

  it('names sessions after their day, each once', () => {
    const when = { ...newSession('').when, days: ['TU' as const] };
    expect(freeKey([], when)).toBe('tuesday');
    expect(freeKey([newSession('tuesday'), newSession('tuesday-2')], when)).toBe('tuesday-3');
  });

  it('copies an activity as a draft, without the dates that were the other’s alone', () => {
    const [, entry] = examples.find(([, one]) => one.sessions.some(s => s.exceptions.length)) ?? [
      '',
      blankEntry('x'),
    ];
    const copy = entryOf(copyOf(entry, blank));
    expect(copy).toMatchObject({ title: entry.title, state: 'draft' });
    expect(copy.sessions.every(session => session.exceptions.length === 0)).toBe(true);
  });

  it('takes the names that the directory gave its new places', () => {
    const [, entry] = examples[0] ?? ['', blankEntry('x')];
    const [session] = entry.sessions;
    if (!session) throw new Error('The first example has a session.');
    const venue = {
      slug: session.venue,
      name: 'Hall',
      visibility: 'public',
      access: {},
      nearestStops: [],
    } as const;
    const sheet = {
      ...sheetOf({ slug: 'a', stamp: '1', entry }, blank),
      venues: [{ ...venue, nearestStops: [] }],
    };
    const after = arrived(
      sheet,
      { action: 'n', entry, venues: sheet.venues },
      { venues: [{ slug: 'hall-bcdf', version: 1 }], entries: [{ slug: 'a', stamp: '2' }] },
    );
    expect(after).toMatchObject({ slug: 'a', stamp: '2', venues: [] });
    expect(after.sessions[0]?.venue).toBe('hall-bcdf');
    expect(changedParts(after)).toEqual([]);
  });
});
