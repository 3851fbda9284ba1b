/** What people try with the functions that open, save, undo and look back on entries. */
import { entryOf, newVenue, weekly } from '../support/entries.ts';
import type { Arena, Reply } from './arena.ts';
import { anon } from './arena.ts';
import type { Attack } from './outsiders.ts';

type As = (a: Arena) => string;
const other: As = a => a.token('other');
const editor: As = a => a.token('editor');
const call =
  (name: string, args: (a: Arena) => object, as: As = other) =>
  (a: Arena): Promise<Reply> =>
    a.ask(as(a), 'POST', `/rest/v1/rpc/${name}`, args(a));

interface Save {
  organisation?: unknown;
  venues?: unknown;
  entries?: unknown;
  action?: unknown;
}
/** A save into the attacker's own organisation, unless said otherwise. */
const save = (args: (a: Arena) => Save, as: As = other) =>
  call(
    'save_entries',
    a => ({
      action: crypto.randomUUID(),
      organisation: a.cast.elsewhere.organisation.slug,
      venues: [],
      entries: [],
      ...args(a),
    }),
    as,
  );
const victim = (a: Arena) => a.cast.own.organisation.slug;
const mine = (a: Arena) => a.cast.elsewhere;
const at = (venue: string) => [{ entry: entryOf(venue, { title: 'Stolen' }) }];
const people: [string, As][] = [
  ['an editor elsewhere', other],
  ['a caseworker', a => a.token('caseworker')],
  ['a person without a place', a => a.token('nobody')],
  ['nobody', () => anon],
];

export const entryOutsiders: Attack[] = [
  ...people.flatMap(([who, as]): Attack[] => [
    [`open entries, as ${who}`, call('open_entries', a => ({ organisation: victim(a) }), as)],
    [`look back on a draft, as ${who}`, call('history_of', a => ({ activity: a.draft.slug }), as)],
    [
      `save an entry into a group, as ${who}`,
      save(a => ({ organisation: victim(a), entries: at(a.cast.own.venue.slug) }), as),
    ],
  ]),
  [
    'open one entry by its slug',
    call('open_entries', a => ({ organisation: victim(a), slug: a.draft.slug })),
  ],
  [
    'open a draft through one’s own group',
    call('open_entries', a => ({ organisation: mine(a).organisation.slug, slug: a.draft.slug })),
  ],
  ['open a group by its id', call('open_entries', a => ({ organisation: a.cast.own.organisation.id }))],
  ['open a group by a pattern', call('open_entries', () => ({ organisation: '%' }))],
  ['open a group by an operator', call('open_entries', () => ({ organisation: 'like.*' }))],
  ['open a group by SQL', call('open_entries', () => ({ organisation: "' or true --" }))],
  [
    'save an activity of another group as one’s own',
    save(a => ({ entries: [{ slug: a.draft.slug, stamp: '', entry: entryOf(mine(a).venue.slug) }] })),
  ],
  [
    'save an activity of another group among one’s own',
    save(a => ({
      entries: [
        ...at(mine(a).venue.slug),
        { slug: a.cast.own.activity.slug, stamp: 'x', entry: entryOf(mine(a).venue.slug) },
      ],
    })),
  ],
  ['hold a session at a hidden venue', save(a => ({ entries: at(a.hidden.slug) }))],
  ['hold a session at a hidden venue, by its id', save(a => ({ entries: at(a.hidden.id) }))],
  [
    'hold a session at a hidden venue, by its mask',
    async a => {
      const [row] = await a.world.sql<{ mask: string }>('select mask from public.venues where id = $1', [
        a.hidden.id,
      ]);
      return save(() => ({ entries: at(`on-request-${row?.mask}`) }))(a);
    },
  ],
  [
    'move a date to a hidden venue',
    save(a => ({
      entries: [
        {
          entry: entryOf(mine(a).venue.slug, {
            sessions: [
              weekly(mine(a).venue.slug, {
                exceptions: [{ date: '2031-01-13', type: 'moved', to: { venue: a.hidden.slug } }],
              }),
            ],
          }),
        },
      ],
    })),
  ],
  [
    'rename a venue of others',
    save(a => ({ venues: [newVenue({ slug: a.cast.own.venue.slug, version: 1, name: 'Mine' })] })),
  ],
  [
    'show a hidden venue of others',
    save(a => ({ venues: [newVenue({ slug: a.hidden.slug, version: 1, visibility: 'public' })] })),
  ],
  ['add a venue by the name of a hidden one', save(a => ({ venues: [newVenue({ slug: a.hidden.slug })] }))],
  [
    'add a venue to another group',
    save(a => ({ venues: [{ ...newVenue(), organisation: victim(a) }], entries: [] })),
  ],
  [
    'add an activity to another group',
    save(a => ({ entries: [{ entry: { ...entryOf(mine(a).venue.slug), organisation: victim(a) } }] })),
  ],
  [
    'give a session the id of another’s',
    save(a => ({
      entries: [
        { entry: entryOf('', { sessions: [{ ...weekly(mine(a).venue.slug), id: a.session } as never] }) },
      ],
    })),
  ],
  ['take back another’s save', call('undo', a => ({ of: a.saved }))],
  [
    'take back another’s save, as a caseworker',
    call(
      'undo',
      a => ({ of: a.saved }),
      a => a.token('caseworker'),
    ),
  ],
  [
    'send another’s save again',
    save(a => ({ action: a.saved, organisation: victim(a), entries: a.savedEntries })),
  ],
  ['use the number of another’s save', save(a => ({ action: a.saved, entries: at(mine(a).venue.slug) }))],
];

const own = (a: Arena) => ({ slug: a.cast.own.activity.slug, stamp: 'x' });
const smuggle = (what: string, more: object): Attack => [
  `smuggle ${what} into an entry`,
  save(
    a => ({
      organisation: victim(a),
      entries: [
        { entry: { ...entryOf(a.cast.own.venue.slug), ...more } },
        { ...own(a), entry: { title: 'x', ...more } },
      ],
    }),
    editor,
  ),
];

export const entryInsiders: Attack[] = [
  smuggle('a check', { checked: { on: '2026-11-22', by: 'alliance' } }),
  smuggle('a check, as columns', { checked_on: '2026-11-22', checked_by: 'alliance' }),
  smuggle('an approval', { approval: { state: 'approved' } }),
  smuggle('another group', { organisation: 'other', organisation_id: crypto.randomUUID() }),
  smuggle('a day of publishing', { published_at: '2001-01-01', created_at: '2001-01-01' }),
  smuggle('a version', { version: 999 }),
  smuggle('an address', { slug: 'better-name' }),
  [
    'move an activity to another group by saving it there',
    save(
      a => ({
        organisation: mine(a).organisation.slug,
        entries: [{ ...own(a), entry: entryOf(mine(a).venue.slug) }],
      }),
      editor,
    ),
  ],
  [
    'choose mask and ward of a hidden venue by saving it',
    save(
      a => ({
        organisation: victim(a),
        venues: [{ ...newVenue({ slug: a.hidden.slug, version: 1 }), mask: 'known', ward: 'E05015512' }],
      }),
      editor,
    ),
  ],
  [
    'give a venue to another group',
    save(
      a => ({
        organisation: victim(a),
        venues: [
          { ...newVenue({ slug: a.cast.own.venue.slug, version: 1 }), organisation_id: a.mine.organisation },
        ],
      }),
      editor,
    ),
  ],
  [
    'save without having looked',
    save(
      a => ({ organisation: victim(a), entries: [{ slug: a.draft.slug, entry: { title: 'Blind' } }] }),
      editor,
    ),
  ],
];

const raw = (body: string) => (a: Arena) => a.ask(other(a), 'POST', '/rest/v1/rpc/save_entries', body);
const rawSave = (entries: string) => (a: Arena) =>
  raw(
    `{"action":"${crypto.randomUUID()}","organisation":"${a.cast.elsewhere.organisation.slug}","venues":[],"entries":${entries}}`,
  )(a);
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

export const entryBodies: Attack[] = [
  ['a save of 20 MB', save(() => ({ entries: [{ entry: { title: 'x'.repeat(20_000_000) } }] }))],
  [
    'a save of 2 MB by nobody',
    save(
      () => ({ entries: [{ entry: { title: 'x'.repeat(2_000_000) } }] }),
      () => anon,
    ),
  ],
  ['a save of 5,001 entries', save(() => ({ entries: Array(5001).fill({ entry: { title: 'x' } }) }))],
  ['a save of 501 venues', save(() => ({ venues: Array.from({ length: 501 }, () => newVenue()) }))],
  [
    'a save of a million languages',
    save(() => ({ entries: [{ entry: { title: 'x', languages: Array(1_000_000).fill('ur') } }] })),
  ],
  ['half a save', raw('{"action":"')],
  ['a save without arguments', raw('{}')],
  ['a save whose number is none', save(() => ({ action: '1' }))],
  ['a save of null', rawSave('null')],
  ['a save of a number', rawSave('7')],
  ['a save of a text', rawSave('"all of it"')],
  ['a save of a text that is half a JSON', rawSave('"[{"')],
  ['a save of an object', rawSave('{"entry":{"title":"x"}}')],
  ['a save of nulls', rawSave('[null,null]')],
  ['a save of lists', rawSave('[[],[[]]]')],
  ['a save of 20,000 brackets', rawSave(deep)],
  ['a save of 20,000 brackets in an entry', rawSave(`[{"entry":{"title":"x","sessions":${deep}}}]`)],
  ['an entry that is a list', rawSave('[{"entry":[]}]')],
  ['an entry whose title is an object', rawSave('[{"entry":{"title":{"a":1}}}]')],
  ['an entry with a zero byte', rawSave('[{"entry":{"title":"a\\u0000b"}}]')],
  ['an entry with half a character', rawSave('[{"entry":{"title":"a\\ud800b"}}]')],
  [
    'an entry with the age of a galaxy',
    rawSave('[{"entry":{"title":"x","ages":{"from":1e400,"to":99999999999999999999}}}]'),
  ],
  ['an entry with a price that is no number', rawSave('[{"entry":{"title":"x","cost":{"pence":"NaN"}}}]')],
  [
    'an entry with the 30th of February',
    rawSave(
      '[{"entry":{"title":"x","sessions":[{"key":"k","venue":"v","firstDate":"2031-02-30","start":"17:00","end":"18:00"}]}}]',
    ),
  ],
  [
    'an entry at 25 o’clock',
    rawSave(
      '[{"entry":{"title":"x","sessions":[{"key":"k","venue":"v","firstDate":"2031-02-03","start":"25:00","end":"18:00"}]}}]',
    ),
  ],
  ['a prototype in an entry', rawSave('[{"__proto__":{"slug":"x"},"entry":{"title":"x","constructor":{}}}]')],
  [
    'SQL in an entry',
    rawSave(
      `[{"slug":"x'; drop table private.actions; --","stamp":"' or true","entry":{"title":"'); delete from public.activities; --","state":"ended"}}]`,
    ),
  ],
  [
    'history from a page that is none',
    call('history_of', a => ({ activity: mine(a).activity.slug, before: -1 })),
  ],
  [
    'history from a page of words',
    call('history_of', a => ({ activity: mine(a).activity.slug, before: 'x' })),
  ],
];
