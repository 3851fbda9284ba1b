-- A change of thousands of rows is recorded as fast as one of a few: the statement that pairs the rows as they were
-- with the rows as they are is planned anew each time. Planned once, for a single row, it compares each with each.
create or replace function private.record_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into public.audit (actor, actor_role, action, table_name, row_id, organisation_id, activity_id, new)
    select private.actor(), private.actor_role(), 'insert', tg_table_name, (n.said ->> 'id')::uuid,
      private.owner_of(tg_table_name, n.said), private.activity_of(tg_table_name, n.said), n.said - 'token_hash'
    from (select to_jsonb(new_rows) as said from new_rows offset 0) n;
  elsif tg_op = 'DELETE' then
    insert into public.audit (actor, actor_role, action, table_name, row_id, organisation_id, activity_id, old)
    select private.actor(), private.actor_role(), 'delete', tg_table_name, o.id,
      private.owner_of(tg_table_name, to_jsonb(o)), private.activity_of(tg_table_name, to_jsonb(o)),
      to_jsonb(o) - 'token_hash'
    from old_rows o;
  else
    execute $paired$
      insert into public.audit (actor, actor_role, action, table_name, row_id, organisation_id, activity_id, old, new)
      select private.actor(), private.actor_role(), 'update', $1, id,
        private.owner_of($1, is_so), private.activity_of($1, is_so), was - 'token_hash', is_so - 'token_hash'
      from (
        select n.id, to_jsonb(o) as was, to_jsonb(n) as is_so
        from old_rows o join new_rows n on n.id = o.id where o is distinct from n offset 0
      ) as pair $paired$ using tg_table_name::text;
  end if;
  return null;
end $$;
