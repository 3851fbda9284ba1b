-- Run by `supabase test db` on a local or linked project; needs nothing but pgTAP.
-- This is the smoke test for a hosted project. The whole set, every kind of person against every table and
-- function, on PGlite and on PostgreSQL, is in tests/database and runs with `npm test`.
begin;
create extension if not exists pgtap;
select no_plan();

select is_empty(
  $$ select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
       and c.relkind in ('r', 'p') and not c.relrowsecurity $$,
  'row level security is on for every table'
);

select is_empty(
  $$ select table_name, privilege_type from information_schema.role_table_grants
     where grantee = 'anon' and table_schema in ('public', 'private') $$,
  'anon has no right on any table'
);

select bag_eq(
  $$ select p.proname::text from pg_proc p
     where p.pronamespace = 'public'::regnamespace and has_function_privilege('anon', p.oid, 'execute')
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') $$,
  array['answer_reminder', 'directory_since', 'reminder', 'report_gap', 'report_problem', 'undo_reminder'],
  'anon may call six functions'
);

select is_empty(
  $$ select p.proname from pg_proc p
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
       and p.prosecdef and coalesce(p.proconfig, '{}') <> array['search_path=""'] $$,
  'what runs with its owner''s rights has a fixed search path'
);

select lives_ok('select public.directory_since(0)', 'the change feed answers');
select is(has_function_privilege('anon', 'public.export_directory()', 'execute'), false, 'anon cannot take the whole directory');
select is(has_schema_privilege('anon', 'private', 'usage'), false, 'anon cannot enter the schema private');

select * from finish();
rollback;
