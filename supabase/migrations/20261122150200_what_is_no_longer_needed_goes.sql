-- What is no longer needed goes: how things were before a change that can no longer be taken back, the addresses
-- of mails whose links are forgotten, and the address of whoever wants no mails from the history.

-- Whether an action changed anything is noted once: what it held may be thousands of rows, and the desk asks of
-- each. Of one that has forgotten how it was, it says nothing.
alter table private.actions alter column before drop not null;
alter table private.actions add column changed boolean not null generated always as (before is distinct from after) stored;
update private.actions set before = null where at < now() - interval '31 days';
create index actions_to_forget on private.actions (at) where before is not null;

-- With each new action some old ones forget how it was before them: a day later than undo() refuses, so that no
-- undo under way finds it gone. None waits for another.
create function private.forget_before() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update private.actions a set before = null
  where a.id in (
    select x.id from private.actions x where x.before is not null and x.at < now() - interval '31 days'
    order by x.at limit 20 for update skip locked);
  return null;
end $$;

create trigger forget_before after insert on private.actions
for each statement execute function private.forget_before();

-- As before, without reading how it was before a save.
create or replace function private.recent_actions() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', a.id, 'at', a.at, 'verb', a.verb,
    'activity', a.activity_id, 'date', a.details ->> 'date',
    'before', case when a.verb <> 'entries' then a.before end,
    'after', case when a.verb = 'entries' then a.details - array['hash', 'organisation'] else a.after end,
    'mine', a.user_id = auth.uid(), 'undone', a.undone_at is not null)) order by a.at desc), '[]')
  from (
    select * from private.actions x
    where x.organisation_id in (select private.my_organisations())
      and x.at > now() - interval '30 days' and x.changed
    order by x.at desc limit 100
  ) a
$$;

-- As before, and mails go with their links; their rounds stay, which say how often was asked.
create or replace function public.open_reminders(clock timestamptz, terms date[], examples boolean default false) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  day constant date := private.day_of(clock);
  tasks jsonb;
begin
  perform pg_advisory_xact_lock(hashtextextended('open_reminders', 0));
  with due as materialized (
    select * from private.rounds_due(day, terms, examples)
  ),
  rounds as (
    insert into private.reminder_rounds (organisation_id, asked_on)
    select distinct d.organisation_id, day from due d returning id, organisation_id
  ),
  asks as (
    insert into private.reminder_asks (round_id, activity_id, cycle)
    select r.id, d.activity_id, d.cycle from rounds r join due d on d.organisation_id = r.organisation_id
  )
  insert into private.reminder_mails (round_id, email, user_id)
  select r.id, t.email, t.user_id from rounds r cross join lateral private.recipients_of(r.organisation_id) t;

  tasks := public.reminders_due(clock, terms, examples) -> 'tasks';
  insert into public.alliance_tasks (organisation_id, activity_id, cycle, why, created_on)
  select d.organisation_id, d.activity_id, d.cycle, d.why, day from private.tasks_due(day, terms, examples) d
  on conflict on constraint alliance_tasks_once do nothing;
  -- Long out of date: nobody needs to be told any more that they were too late.
  delete from private.reminder_tokens t where t.good_until < clock - interval '60 days';
  -- Addresses are kept no longer than that.
  delete from private.reminder_mails m
  where (m.sent_at is not null or m.given_up_at is not null)
    and not exists (select from private.reminder_tokens t where t.mail_id = m.id);
  delete from private.reminder_rounds r where r.asked_on < day - 730;
  return tasks;
end $$;

-- What the history does not hold of a table: secrets, and the address of whoever wants no reminders. It stands in
-- the table for as long as they want none.
create function private.unrecorded(table_name text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select case table_name when 'reminder_refusals' then 'email' else 'token_hash' end
$$;

-- As before, without what is not to be recorded.
create or replace function private.record_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  without constant text := private.unrecorded(tg_table_name);
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

-- The one time that history is written anew: what was recorded of such addresses.
alter table public.audit disable trigger history_is_append_only;
update public.audit set old = old - 'email', new = new - 'email' where table_name = 'reminder_refusals';
alter table public.audit enable trigger history_is_append_only;
