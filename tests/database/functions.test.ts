/** Who may call what: every kind of person calls every function of the API. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf, everybody, type Who } from './support/cast.ts';
import { engines } from './support/engines.ts';
import { useWorld } from './support/world.ts';

const signedIn = everybody.filter(who => who !== 'anon');
const file = { format: 'derby-youth-directory/1' };
const clock = '2026-11-22T08:00:00Z';
const job = { clock, terms: ['2027-01-04'], examples: true };

/** Whom the function serves at all; what it then does for each is tested where it belongs. */
const calls: Record<string, { args: (cast: Cast) => object; may: readonly Who[] }> = {
  directory_since: { args: () => ({ since: 0 }), may: everybody },
  report_problem: { args: c => ({ slug: c.own.activity.slug, what: 'out-of-date' }), may: everybody },
  report_gap: {
    args: () => ({ reason: 'nothing-near', kind: 'boxing', ward: 'E05015511', age: 13, wanted: 'evening' }),
    may: everybody,
  },
  confirm_activities: { args: () => ({ ids: [] }), may: signedIn },
  answer_reports: { args: () => ({ ids: [], answer: 'fixed' }), may: signedIn },
  professional_directory: { args: () => ({}), may: ['caseworker', 'coordinator'] },
  invite: {
    args: c => ({ email: 'new@example.org', role: 'editor', organisation: c.own.organisation.slug }),
    may: ['lead', 'coordinator'],
  },
  take_up_invitations: { args: () => ({}), may: signedIn },
  people_of: { args: c => ({ organisation: c.own.organisation.id }), may: ['lead', 'coordinator'] },
  desk: { args: () => ({}), may: signedIn },
  act: {
    args: c => ({
      action: crypto.randomUUID(),
      verb: 'date',
      details: { session: c.own.session.id, date: '2027-01-05', sessionVersion: 1, seen: [], wanted: [] },
    }),
    may: ['editor', 'lead', 'coordinator'],
  },
  open_entries: {
    args: c => ({ organisation: c.own.organisation.slug }),
    may: ['editor', 'lead', 'coordinator'],
  },
  save_entries: {
    args: c => ({
      action: crypto.randomUUID(),
      organisation: c.own.organisation.slug,
      venues: [],
      entries: [{ entry: { title: 'Draft' } }],
    }),
    may: ['editor', 'lead', 'coordinator'],
  },
  history_of: { args: c => ({ activity: c.own.activity.slug }), may: ['editor', 'lead', 'coordinator'] },
  undo: { args: () => ({ of: crypto.randomUUID() }), may: [] },
  accept_invitation: { args: () => ({ token: 'never given' }), may: [] },
  reminder: { args: () => ({ token: 'never given' }), may: everybody },
  answer_reminder: { args: () => ({ token: 'never given', answer: 'right', entries: [] }), may: everybody },
  undo_reminder: { args: () => ({ token: 'never given', slugs: [] }), may: everybody },
  // For the job alone.
  reminders_due: { args: () => job, may: [] },
  open_reminders: { args: () => job, may: [] },
  take_reminder: { args: () => job, may: [] },
  arm_reminder: { args: () => ({ mail: crypto.randomUUID(), clock, list: '00', lines: [] }), may: [] },
  close_reminder: { args: () => ({ mail: crypto.randomUUID(), clock, sent: true }), may: [] },
  alliance_desk: { args: () => ({}), may: ['coordinator'] },
  finish_task: { args: () => ({ task: crypto.randomUUID() }), may: ['coordinator'] },
  export_directory: { args: () => ({}), may: ['coordinator'] },
  import_directory: { args: () => ({ file }), may: ['coordinator'] },
  replace_examples: { args: () => ({ file }), may: ['coordinator'] },
  remove_examples: { args: () => ({}), may: ['coordinator'] },
};

describe.each(engines)('functions on %s', engine => {
  const world = useWorld(engine);
  let cast: Cast;
  beforeAll(async () => {
    cast = await castOf(world());
  });

  it('are all tried here', async () => {
    const rows = await world().sql<{ name: string }>(
      "select proname as name from pg_proc where pronamespace = 'public'::regnamespace order by 1",
    );
    expect(rows.map(row => row.name)).toEqual(Object.keys(calls).sort());
  });

  it.each(Object.entries(calls))('%s', async (name, { args, may }) => {
    for (const who of everybody) {
      const { error, status } = await cast.client(who).rpc(name, args(cast));
      if (may.includes(who)) expect(error, who).toBeNull();
      else expect([401, 403], `${who}: ${error?.message}`).toContain(status);
    }
  });

  it.each(['is_coordinator', 'activity_documents', 'mark_checked', 'import_activities', 'publish_noted'])(
    'private.%s cannot be reached over the API',
    async name => {
      for (const who of ['anon', 'editor', 'coordinator'] as const) {
        const plain = await cast.client(who).rpc(name, {});
        const profiled = await cast
          .client(who)
          .schema('private' as never)
          .rpc(name, {});
        expect([plain.error, profiled.error].every(Boolean), who).toBe(true);
      }
    },
  );

  it.each(['directory_feed', 'directory_turn', 'directory_noted', 'kinds', 'public_answers'])(
    'private.%s cannot be read over the API',
    async table => {
      for (const client of [world().anon, cast.client('coordinator'), world().service]) {
        const { error } = await client
          .schema('private' as never)
          .from(table)
          .select('*');
        expect(error).not.toBeNull();
      }
    },
  );

  it('an invited lead may not invite a lead, a coordinator, or anybody elsewhere', async () => {
    for (const args of [
      { role: 'lead', organisation: cast.own.organisation.slug },
      { role: 'editor', organisation: cast.elsewhere.organisation.slug },
      { role: 'editor', organisation: 'no-such-organisation' },
      { role: 'coordinator' },
      { role: 'caseworker' },
    ]) {
      const { error } = await cast.client('lead').rpc('invite', { email: 'a@example.org', ...args });
      expect(error?.message, JSON.stringify(args)).toBe(
        'You may invite editors to the organisation that you lead.',
      );
    }
  });
});
