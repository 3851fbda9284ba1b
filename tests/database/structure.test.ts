/** What stands in the database is what was meant to: nothing granted, exposed or left open beyond these lists. */
import { describe, expect, it } from 'vitest';
import { engines } from './support/engines.ts';
import { useWorld } from './support/world.ts';

/** Table rights of the API's roles: S(elect) I(nsert) U(pdate) D(elete). Row level security narrows them. */
const tableGrants: Record<string, string> = {
  'public.activities': 'authenticated SIUD, service_role SIUD',
  'public.alliance_tasks': 'authenticated S, service_role S',
  'public.audit': 'authenticated S, service_role S',
  'public.evidence': 'authenticated SID, service_role SID',
  'public.exceptions': 'authenticated SIUD, service_role SIUD',
  'public.gaps': 'authenticated S, service_role S',
  'public.invitations': 'authenticated SD, service_role SD',
  'public.memberships': 'authenticated SIUD, service_role SIUD',
  'public.organisations': 'authenticated SIUD, service_role SIUD',
  'public.professionals': 'authenticated SIUD, service_role SIUD',
  'public.reminder_refusals': 'authenticated SID, service_role SID',
  'public.reports': 'authenticated S, service_role S',
  'public.sessions': 'authenticated SIUD, service_role SIUD',
  'public.venues': 'authenticated SIUD, service_role SIUD',
  'public.wards': 'authenticated S, service_role S',
  'private.actions': '',
  'private.directory_feed': '',
  'private.directory_noted': '',
  'private.directory_turn': '',
  'private.kinds': '',
  'private.public_answers': '',
  'private.reminder_asks': '',
  'private.reminder_lines': '',
  'private.reminder_mails': '',
  'private.reminder_rounds': '',
  'private.reminder_tokens': '',
};

/** Who may call what over the API. */
const functionGrants: Record<string, string> = {
  accept_invitation: 'authenticated',
  act: 'authenticated',
  alliance_desk: 'authenticated',
  answer_reminder: 'anon, authenticated',
  answer_reports: 'authenticated',
  arm_reminder: 'service_role',
  close_reminder: 'service_role',
  confirm_activities: 'authenticated',
  desk: 'authenticated',
  directory_since: 'anon, authenticated, service_role',
  export_directory: 'authenticated, service_role',
  finish_task: 'authenticated',
  import_directory: 'authenticated, service_role',
  history_of: 'authenticated',
  invite: 'authenticated, service_role',
  open_entries: 'authenticated',
  open_reminders: 'service_role',
  people_of: 'authenticated',
  professional_directory: 'authenticated, service_role',
  reminder: 'anon, authenticated',
  reminders_due: 'service_role',
  remove_examples: 'authenticated, service_role',
  replace_examples: 'authenticated, service_role',
  report_gap: 'anon, authenticated, service_role',
  report_problem: 'anon, authenticated, service_role',
  take_reminder: 'service_role',
  save_entries: 'authenticated',
  take_up_invitations: 'authenticated',
  undo: 'authenticated',
  undo_reminder: 'anon, authenticated',
};

/** Helpers that policies, checks and guards run as the person who asks. The API does not expose their schema. */
const helperFunctions = [
  'act_on_activity',
  'act_on_checks',
  'act_on_date',
  'act_on_reports',
  'activity_fields',
  'activity_of_session',
  'activity_row',
  'activity_state',
  'acts_for_the_alliance',
  'answer_before',
  'are_lines',
  'are_slugs',
  'before_save',
  'broken_checks',
  'checks_of',
  'contact',
  'date_state',
  'date_words',
  'entries_of',
  'entry_faults',
  'entry_shapes',
  'exception_fields',
  'exception_row',
  'free_slugs',
  'free_venue_slugs',
  'ids_and_versions',
  'is_coordinator',
  'is_date',
  'is_email',
  'is_line',
  'is_of_kind',
  'is_phone',
  'is_postcode',
  'is_professional',
  'is_rrule',
  'is_slug',
  'is_text',
  'is_web_address',
  'keep_action',
  'may_write',
  'misfit',
  'misfits',
  'my_organisations',
  'objects_in',
  'on_plane',
  'open_venues',
  'organisation_of_activity',
  'organisations_i_lead',
  'publish_faults',
  'recent_actions',
  'refuse_faults',
  'require_usable_venue',
  'row_faults',
  'said',
  'save_venues',
  'session_fields',
  'session_row',
  'shared_venues',
  'stamp_of',
  'stamps_of',
  'today',
  'unwrapped',
  'venue_access',
  'venue_faults',
  'venue_is_published',
  'venue_misfit',
  'venue_names',
  'venue_row',
  'venues_named',
  'ward_at',
  'write_activities',
  'write_date',
  'write_schedules',
];

describe.each(engines)('the database on %s', engine => {
  const world = useWorld(engine);

  it('has row level security on every table', async () => {
    const open = await world().sql(
      `select c.oid::regclass::text as name from pg_class c
       where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
         and c.relkind in ('r', 'p') and not c.relrowsecurity`,
    );
    expect(open).toEqual([]);
  });

  it('has tables only: no view, materialised view or foreign table to look past the policies', async () => {
    const others = await world().sql(
      `select relname from pg_class
       where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind in ('v', 'm', 'f')`,
    );
    expect(others).toEqual([]);
  });

  it('grants on tables what the list says and nothing else', async () => {
    const rows = await world().sql<{ name: string; grants: string }>(
      `select n.nspname || '.' || c.relname as name, coalesce(string_agg(g.role || ' ' || g.rights, ', ' order by g.role), '') as grants
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       left join lateral (
         select coalesce(r.rolname, 'public') as role,
           string_agg(case a.privilege_type when 'SELECT' then 'S' when 'INSERT' then 'I' when 'UPDATE' then 'U'
             when 'DELETE' then 'D' else '!' || a.privilege_type end, ''
             order by array_position(array['SELECT', 'INSERT', 'UPDATE', 'DELETE'], a.privilege_type)) as rights
         from aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
         where a.grantee <> c.relowner
         group by 1
       ) g on true
       where n.nspname in ('public', 'private') and c.relkind in ('r', 'p')
       group by 1`,
    );
    expect(Object.fromEntries(rows.map(row => [row.name, row.grants]))).toEqual(tableGrants);
  });

  it('grants nothing on single columns or sequences', async () => {
    const columns = await world().sql(
      `select attrelid::regclass::text, attname from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and a.attacl is not null`,
    );
    const sequences = await world().sql(
      `select c.relname, r.rolname from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
       where c.relkind = 'S' and r.rolname in ('anon', 'authenticated')`,
    );
    expect([columns, sequences]).toEqual([[], []]);
  });

  it('lets the roles call what the lists say and nothing else', async () => {
    const rows = await world().sql<{ schema: string; name: string; roles: string }>(
      `select n.nspname as schema, p.proname as name,
         concat_ws(', ', case when has_function_privilege('anon', p.oid, 'execute') then 'anon' end,
           case when has_function_privilege('authenticated', p.oid, 'execute') then 'authenticated' end,
           case when has_function_privilege('service_role', p.oid, 'execute') then 'service_role' end) as roles
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('public', 'private') order by 2`,
    );
    const callable = rows.filter(row => row.roles !== '');
    expect(
      Object.fromEntries(callable.filter(r => r.schema === 'public').map(r => [r.name, r.roles])),
    ).toEqual(functionGrants);
    expect(callable.filter(r => r.schema === 'private').map(r => r.name)).toEqual(helperFunctions.sort());
    expect(callable.filter(r => r.schema === 'private' && r.roles.includes('anon'))).toEqual([]);
  });

  it('fixes the search path of everything that runs with the owner’s rights', async () => {
    const open = await world().sql(
      `select p.proname from pg_proc p
       where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
         and p.prosecdef and coalesce(p.proconfig, '{}') <> array['search_path=""']`,
    );
    expect(open).toEqual([]);
  });

  it('has policies of one operation and one role each, named as sentences', async () => {
    const policies = await world().sql<{ name: string; command: string; roles: string }>(
      `select policyname as name, cmd as command, array_to_string(roles, ',') as roles from pg_policies
       where schemaname in ('public', 'private')`,
    );
    expect(policies.length).toBeGreaterThan(40);
    for (const policy of policies) {
      expect(policy).toMatchObject({
        name: expect.stringMatching(/^[A-Z][a-z-]+( [\w',-]+){2,}$/),
        command: expect.stringMatching(/^(SELECT|INSERT|UPDATE|DELETE)$/),
        roles: 'authenticated',
      });
    }
    expect(new Set(policies.map(p => p.name)).size).toBe(policies.length);
  });

  it('keeps the history of every table that people can change', async () => {
    const silent = await world().sql<{ name: string }>(
      `select c.relname as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('audit', 'wards')
         and 3 <> (select count(*) from pg_trigger t join pg_proc p on p.oid = t.tgfoid
           where t.tgrelid = c.oid and p.proname = 'record_change' and t.tgenabled = 'O')`,
    );
    expect(silent).toEqual([]);
  });

  it('has an index for every foreign key, so that no delete reads a whole table', async () => {
    const bare = await world().sql(
      `select c.conrelid::regclass::text as name, c.conname from pg_constraint c
       where c.contype = 'f' and c.connamespace = 'public'::regnamespace
         and c.confrelid not in ('public.wards'::regclass, 'private.kinds'::regclass)
         and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`,
    );
    expect(bare).toEqual([]);
  });
});
