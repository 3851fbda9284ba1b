/** Every rule of the database has a name and words; form and database refuse the same, by the same name. */
import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../src/domain/activity/checks.ts';
import type { Entry, SavedVenue } from '../../src/domain/activity/entry.ts';
import { isRule, type Rule } from '../../src/domain/activity/rules.ts';
import type { Session } from '../../src/domain/activity/schema.ts';
import { rules as words } from '../../src/i18n/areas/rules.ts';
import { engines } from './support/engines.ts';
import { deskOf, entryOf, fault, newVenue, weekly } from './support/entries.ts';
import { useWorld } from './support/world.ts';

const long = (length: number) => 'x'.repeat(length);
const hidden = 'a\u202eb';

/** Dozens of saves: longer where many share the machine. */
const slow = { timeout: 120_000 };

/** One thing wrong, the rule that it breaks, and whether a form could say so before. */
const broken: [Rule, Partial<Entry>, formSays?: boolean][] = [
  ['activities_title_form', { title: '' }, true],
  ['activities_title_form', { title: long(101) }, true],
  ['activities_title_form', { title: 'two\nlines' }, true],
  ['activities_title_form', { title: hidden }, true],
  ['activities_summary_form', { summary: long(201) }, true],
  ['activities_description_form', { description: long(4001) }, true],
  ['activities_description_text', { description: hidden }, true],
  ['activities_kind_form', { kind: 'No Kind' }],
  ['activities_strand_word', { strand: 'other' as never }],
  ['activities_stages_words', { stages: ['other' as never] }],
  ['activities_ages_range', { ages: { from: 12, to: 11 } }, true],
  ['activities_ages_range', { ages: { from: -1, to: 11 } }, true],
  ['activities_audience_word', { audience: 'men' as never }],
  ['activities_made_for_form', { madeFor: ['<script>'] }],
  ['activities_needs_form', { needs: ['two words'] }],
  ['activities_expertise_form', { expertise: [''] }],
  ['activities_languages_form', { languages: ['UR'] }],
  ['activities_cost_range', { cost: { pence: 100_001 } }, true],
  ['activities_cost_covers_form', { cost: { covers: long(161) } }, true],
  ['activities_joining_word', { joining: 'never' as never }],
  ['activities_contact_name_form', { contact: { name: long(81), phone: '01632 960001' } }, true],
  ['activities_contact_phone_form', { contact: { phone: `01632 ${long(30)}` } }, true],
  ['activities_contact_phone_form', { contact: { phone: 'ask Jo' } }, true],
  ['activities_contact_text_form', { contact: { text: '12' } }, true],
  ['activities_contact_email_form', { contact: { email: 'jo@example..org' } }, true],
  ['activities_contact_text_form', { contact: { text: `01632 ${long(30)}` } }, true],
  ['activities_contact_email_form', { contact: { email: 'somebody' } }, true],
  ['activities_contact_url_form', { contact: { url: 'javascript:alert(1)' } }, true],
  ['activities_contact_url_form', { contact: { url: 'https://bank.example@evil.example' } }, true],
  ['activities_first_visit_meets_form', { firstVisit: { meets: long(241) } }, true],
  ['activities_first_visit_noise_word', { firstVisit: { noise: 'deafening' as never } }],
  ['activities_first_visit_bring_form', { firstVisit: { bring: long(241) } }, true],
  ['activities_first_visit_expect_form', { firstVisit: { expect: long(601) } }, true],
  ['activities_listing_word', { listing: 'secret' as never }],
  ['activities_state_word', { state: 'deleted' as never }],
  ['activities_paused_until_range', { paused: { until: '1999-12-31' } }],
  ['activities_paused_why_form', { paused: { why: long(241) } }],
  ['activities_complete', { state: 'paused', summary: undefined }],
  ['lists_many', { needs: Array.from({ length: 101 }, (_, n) => `need-${n}`) }],
];

const brokenSessions: [Rule, (session: Session) => Session[]][] = [
  ['sessions_whole', ({ venue: _, ...rest }) => [rest as Session]],
  ['sessions_key_form', session => [{ ...session, key: 'No Key' }]],
  ['sessions_key_unique', session => [session, session]],
  ['sessions_first_date_range', session => [{ ...session, firstDate: '1999-01-04' }]],
  ['sessions_last_date_range', session => [{ ...session, lastDate: '2101-01-04' }]],
  ['sessions_rrule_form', session => [{ ...session, rrule: 'every monday' }]],
  ['sessions_season_word', session => [{ ...session, season: 'summer' as never }]],
  ['sessions_many', session => Array.from({ length: 51 }, (_, n) => ({ ...session, key: `k-${n}` }))],
  ...(
    [
      ['exceptions_type_word', [{ date: '2031-01-13', type: 'off' }]],
      ['exceptions_type_word', [{ date: '2031-01-13' }]],
      ['exceptions_date_range', [{ date: '2101-01-13', type: 'cancelled' }]],
      ['exceptions_date_once', Array(2).fill({ date: '2031-01-13', type: 'cancelled' })],
      ['exceptions_extra_once', Array(2).fill({ date: '2031-01-14', type: 'extra' })],
      ['exceptions_extra_date', [{ date: '2031-01-14', type: 'extra', to: { date: '2031-01-15' } }]],
      ['exceptions_moved_somewhere', [{ date: '2031-01-13', type: 'moved', to: {} }]],
      ['exceptions_cancelled_is_all', [{ date: '2031-01-13', type: 'cancelled', to: { start: '18:00' } }]],
      ['exceptions_to_date_range', [{ date: '2031-01-13', type: 'moved', to: { date: '1999-01-01' } }]],
      ['exceptions_note_form', [{ date: '2031-01-13', type: 'cancelled', note: long(241) }]],
      [
        'exceptions_many',
        Array.from({ length: 201 }, (_, n) => ({
          date: new Date(Date.UTC(2031, 0, 14 + n)).toISOString().slice(0, 10),
          type: 'extra',
        })),
      ],
    ] as [Rule, object[]][]
  ).map(([rule, exceptions]): [Rule, (session: Session) => Session[]] => [
    rule,
    session => [{ ...session, exceptions: exceptions as Session['exceptions'] }],
  ]),
];

const brokenVenues: [Rule, Partial<SavedVenue>][] = [
  ['venues_name_form', { name: ' ' }],
  ['venues_address_form', { address: long(241) }],
  ['venues_postcode_form', { postcode: 'DE1' }],
  ['venues_position_near', { position: [0, 51.5] }],
  ['venues_visibility_word', { visibility: 'secret' as never }],
  ['venues_ask_form', { ask: long(241) }],
  ['venues_nearest_stops_form', { nearestStops: Array(11).fill('Stop') }],
  ['venues_slug_form', { slug: 'No Slug' }],
];

/** What is no entry at all, or one that says what only the database decides. */
const misshapen: [string, object][] = [
  ['a check', { checked: { on: '2026-11-22', by: 'alliance' } }],
  ['places left', { places: { left: 'few', said: '2026-11-22' } }],
  ['an organisation', { organisation: 'another' }],
  ['an approval', { approval: { state: 'approved' } }],
  ['an example', { example: true }],
  ['a version', { version: 99 }],
  ['an id', { id: '00000000-0000-0000-0000-000000000001' }],
  ['a day of publishing', { published_at: '2001-01-01' }],
  ['a number for a title', { title: 7 }],
  ['half an age', { ages: { from: 11.5, to: 12 } }],
  ['an age of words', { ages: { from: '11', to: '12' } }],
  ['a list of numbers', { needs: [1] }],
  ['sessions that are none', { sessions: 'every Monday' }],
  ['a day that is not in the calendar', { paused: { until: '2031-02-30' } }],
  ['a prototype', JSON.parse('{"__proto__":{"state":"published"}}')],
];

describe.each(engines)('the rules on %s', engine => {
  const world = useWorld(engine);

  it('all have words', async () => {
    const rows = await world().sql<{ name: string }>(
      `select conname as name from pg_constraint where contype = 'c'
       and conrelid in ('public.organisations'::regclass, 'public.venues'::regclass, 'public.activities'::regclass,
         'public.sessions'::regclass, 'public.exceptions'::regclass)`,
    );
    expect(rows.map(row => row.name).filter(name => !isRule(name))).toEqual([]);
    for (const [rule, said] of Object.entries(words)) expect(said, rule).toMatch(/^[A-Z].+\.$/s);
  });

  it('are named by the database, each as broken, and by the form where it can know', slow, async () => {
    const { save, venue } = await deskOf(world());
    const whole = entryOf(venue.slug);
    expect(checkEntry(whole)).toEqual([]);
    for (const [rule, wrong, formSays] of broken) {
      const entry = { ...whole, ...wrong };
      const { error, status } = await save([{ entry: whole }, { entry }]);
      expect([status, fault(error as never)], JSON.stringify(wrong)).toEqual([422, { rule, entry: 1 }]);
      if (formSays) expect(checkEntry(entry), JSON.stringify(wrong)).toContain(rule);
    }
  });

  it('are named of sessions, dates and places alike', slow, async () => {
    const { save, venue } = await deskOf(world());
    for (const [rule, wrong] of brokenSessions) {
      const { error } = await save([{ entry: entryOf(venue.slug, { sessions: wrong(weekly(venue.slug)) }) }]);
      expect(fault(error as never)).toEqual({ rule, entry: 0 });
    }
    for (const [rule, wrong] of brokenVenues) {
      const { error } = await save([], { venues: [newVenue(), newVenue(wrong)] });
      expect(fault(error as never)).toEqual({ rule, venue: 1 });
    }
  });

  it.each(misshapen)('refuse an entry with %s, and nothing of it is saved', async (_, wrong) => {
    const { save, read } = await deskOf(world());
    const mine = await read();
    const body = wrong as Record<string, unknown>;
    const entry = Object.hasOwn(body, '__proto__')
      ? JSON.parse(
          JSON.stringify({ ...mine.entry, title: 'New' }).replace('{', '{"__proto__":{"state":"ended"},'),
        )
      : { ...mine.entry, title: 'New', ...body };
    const { error, status } = await save([{ ...mine, entry: entry as Entry }]);
    expect([status, fault(error as never)]).toEqual([422, { rule: 'entry_shape', entry: 0 }]);
    expect(await read()).toEqual(mine);
  });
});
