-- Every change can be recorded: who, when, which row, before and after, in the same transaction.

-- audit: append-only for everybody, the alliance and the service role included.
create table public.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  -- The signed-in person; absent when a job or the public acted.
  actor uuid,
  -- anon, authenticated or service_role; "database" for a direct connection.
  actor_role text not null,
  action text not null check (action in ('insert', 'update', 'delete')),
  table_name text not null,
  row_id uuid not null,
  -- Whose history it belongs to.
  organisation_id uuid,
  activity_id uuid,
  old jsonb,
  new jsonb
);

create index audit_by_activity on public.audit (activity_id, id);
create index audit_by_organisation on public.audit (organisation_id, id);
create index audit_by_row on public.audit (row_id, id);

revoke all on public.audit from anon, authenticated, service_role;
grant select on public.audit to authenticated, service_role;

create function private.refuse_to_rewrite_history() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception 'The audit log can only be added to.' using errcode = '42501';
end $$;

create trigger history_is_append_only before update or delete or truncate on public.audit
for each statement execute function private.refuse_to_rewrite_history();

-- As what the request came in: the API's role, or "database" for a direct connection.
create function private.actor_role() returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(auth.role(), 'database')
$$;

-- Writes one audit row per changed row of a statement. A row that was saved as it was leaves no trace.
-- Reads the transition tables old_rows and new_rows, of whichever table the trigger stands on.
create function private.record_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into public.audit (actor, actor_role, action, table_name, row_id, organisation_id, activity_id, new)
    select auth.uid(), private.actor_role(), 'insert', tg_table_name, n.id,
      private.owner_of(tg_table_name, to_jsonb(n)), private.activity_of(tg_table_name, to_jsonb(n)),
      to_jsonb(n) - 'token_hash'
    from new_rows n;
  elsif tg_op = 'DELETE' then
    insert into public.audit (actor, actor_role, action, table_name, row_id, organisation_id, activity_id, old)
    select auth.uid(), private.actor_role(), 'delete', tg_table_name, o.id,
      private.owner_of(tg_table_name, to_jsonb(o)), private.activity_of(tg_table_name, to_jsonb(o)),
      to_jsonb(o) - 'token_hash'
    from old_rows o;
  else
    insert into public.audit (actor, actor_role, action, table_name, row_id, organisation_id, activity_id, old, new)
    select auth.uid(), private.actor_role(), 'update', tg_table_name, n.id,
      private.owner_of(tg_table_name, to_jsonb(n)), private.activity_of(tg_table_name, to_jsonb(n)),
      to_jsonb(o) - 'token_hash', to_jsonb(n) - 'token_hash'
    from old_rows o join new_rows n on n.id = o.id
    where o is distinct from n;
  end if;
  return null;
end $$;

create function private.owner_of(table_name text, changed jsonb) returns uuid
language sql immutable set search_path = '' as $$
  select (changed ->> case table_name when 'organisations' then 'id' else 'organisation_id' end)::uuid
$$;

create function private.activity_of(table_name text, changed jsonb) returns uuid
language sql immutable set search_path = '' as $$
  select (changed ->> case table_name when 'activities' then 'id' else 'activity_id' end)::uuid
$$;

-- Puts the three statement-level triggers of the audit on a table that has a column id.
create procedure private.keep_history_of(kept regclass)
language plpgsql set search_path = '' as $$
begin
  execute format('create trigger record_insert after insert on %s referencing new table as new_rows
    for each statement execute function private.record_change()', kept);
  execute format('create trigger record_update after update on %s referencing old table as old_rows new table as new_rows
    for each statement execute function private.record_change()', kept);
  execute format('create trigger record_delete after delete on %s referencing old table as old_rows
    for each statement execute function private.record_change()', kept);
end $$;
revoke all on procedure private.keep_history_of(regclass) from public;

alter table public.audit enable row level security;
