-- Whoever is invited is not remembered for ever: the history holds no address of theirs, and an invitation goes
-- 90 days after its mail, taken up or not. What it gave stands in the memberships and in the history.

-- What the history does not hold of a table: secrets, and addresses of people.
drop function private.unrecorded(text);
create function private.unrecorded(table_name text) returns text[]
language sql immutable parallel safe set search_path = '' as $$
  select case table_name
    when 'reminder_refusals' then '{email}'
    when 'invitations' then '{email,token_hash}'
    else '{token_hash}'
  end::text[]
$$;

-- As before, without any of what is not to be recorded.
create or replace function private.record_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  without constant text[] := private.unrecorded(tg_table_name);
begin
  if tg_op = 'INSERT' then
    insert into public.audit (actor, actor_role, action, table_name, row_id, organisation_id, activity_id, new)
    select private.actor(), private.actor_role(), 'insert', tg_table_name, (n.said ->> 'id')::uuid,
      private.owner_of(tg_table_name, n.said), private.activity_of(tg_table_name, n.said), n.said - without
    from (select to_jsonb(new_rows) as said from new_rows offset 0) n;
  elsif tg_op = 'DELETE' then
    insert into public.audit (actor, actor_role, action, table_name, row_id, organisation_id, activity_id, old)
    select private.actor(), private.actor_role(), 'delete', tg_table_name, o.id,
      private.owner_of(tg_table_name, to_jsonb(o)), private.activity_of(tg_table_name, to_jsonb(o)),
      to_jsonb(o) - without
    from old_rows o;
  else
    execute $paired$
      insert into public.audit (actor, actor_role, action, table_name, row_id, organisation_id, activity_id, old, new)
      select private.actor(), private.actor_role(), 'update', $1, id,
        private.owner_of($1, is_so), private.activity_of($1, is_so), was - $2, is_so - $2
      from (
        select n.id, to_jsonb(o) as was, to_jsonb(n) as is_so
        from old_rows o join new_rows n on n.id = o.id where o is distinct from n offset 0
      ) as pair $paired$ using tg_table_name::text, without;
  end if;
  return null;
end $$;

-- The second time that history is written anew: what was recorded of those who were invited.
alter table public.audit disable trigger history_is_append_only;
update public.audit set old = old - 'email', new = new - 'email' where table_name = 'invitations';
alter table public.audit enable trigger history_is_append_only;

-- With each new invitation the old ones go. Open they are for 14 days only.
create function private.forget_invitations() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.invitations i where i.created_at < now() - interval '90 days';
  return null;
end $$;

create trigger forget_invitations after insert on public.invitations
for each statement execute function private.forget_invitations();
delete from public.invitations i where i.created_at < now() - interval '90 days';
