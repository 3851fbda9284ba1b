-- History shows each entry whole: who changed what, and the entry as it was after it, put together from the audit.

-- The field of an entry that a column of its activity belongs to; null for what only the database counts.
create function private.field_of(column_name text) returns text
language sql immutable parallel safe as $$
  select case
    when column_name in ('id', 'version', 'created_at', 'updated_at', 'published_at') then null
    when column_name = 'made_for' then 'madeFor'
    when column_name = 'organisation_id' then 'organisation'
    when column_name like 'first_visit_%' then 'firstVisit'
    when column_name ~ '^(ages|cost|contact|places|checked|paused)_' then split_part(column_name, '_', 1)
    else column_name
  end
$$;

-- What one audit row changed of an entry.
create function private.fields_changed(action text, table_name text, old jsonb, new jsonb) returns setof text
language sql immutable parallel safe as $$
  select distinct case
      when table_name = 'sessions' then 'sessions'
      when table_name = 'exceptions' then 'dates'
      when action = 'insert' then 'added'
      else private.field_of(k.key)
    end
  from jsonb_each(coalesce(new, old)) as k
  where k.key not in ('version', 'updated_at') and (table_name = 'activities' or k.key <> 'organisation_id')
    and (action <> 'update' or k.value is distinct from old -> k.key)
$$;

-- Who did it, as far as the readers of an organisation's history may know.
create function private.done_by(actor uuid, organisation uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select case
    when actor is null then '{"job": true}'
    when actor = auth.uid() then '{"me": true}'
    else coalesce(
      (
        select jsonb_build_object('email', u.email) from auth.users u join public.memberships m on m.user_id = u.id
        where u.id = actor and (m.organisation_id = organisation or private.is_coordinator()) limit 1
      ),
      (select '{"alliance": true}'::jsonb from public.professionals p where p.user_id = actor and p.role = 'coordinator'),
      '{"gone": true}')
  end
$$;

-- The changes of an activity (its slug), newest first, at most 50: [{ id, at, by, what, slug, entry }]. before is
-- the id of the last one seen. For whoever may write it; what it was in another organisation stays there.
create function public.history_of(activity text, before bigint default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  it public.activities;
  everything constant boolean := private.is_coordinator();
  answer jsonb;
begin
  select * into it from public.activities a where a.slug = history_of.activity;
  if it.id is null or not private.may_write(it.organisation_id) then
    raise exception 'This history is for the people of its group.' using errcode = 'PT403';
  end if;
  with kept as materialized (
    select h.* from public.audit h
    where h.activity_id = it.id and h.table_name in ('activities', 'sessions', 'exceptions')
      and (everything or h.organisation_id = it.organisation_id)
  ),
  -- What was done at once by one person is one change.
  changes as (
    select max(k.id) as id, k.at, k.actor, array_agg(distinct f.what) as what
    from kept k cross join lateral private.fields_changed(k.action, k.table_name, k.old, k.new) as f (what)
    where f.what is not null
    group by k.at, k.actor
    having history_of.before is null or max(k.id) < history_of.before
    order by 1 desc limit 50
  ),
  -- Each row as it was from one change of it to the next; before the first that is known, as that one found it.
  states as materialized (
    select table_name, id as since, coalesce(lead(id) over (partition by row_id order by id), 9223372036854775807) as until, new as state
    from kept
    union all
    select * from (select distinct on (row_id) table_name, 0::bigint, id, old from kept order by row_id, id) as first
  ),
  names as (
    select private.venue_names(it.organisation_id, array(
      select distinct (coalesce(state ->> 'venue_id', state ->> 'to_venue_id'))::uuid from states where table_name <> 'activities')) as known
  )
  select jsonb_agg(jsonb_build_object(
    'id', c.id,
    'at', c.at,
    'by', private.done_by(c.actor, it.organisation_id),
    'what', case when 'added' = any (c.what) then '["added"]' else to_jsonb(c.what) end,
    'slug', coalesce(was.state ->> 'slug', it.slug),
    'entry', (
      select e.entry from names, private.entries_of(
        array[jsonb_populate_record(null::public.activities, was.state)],
        array(
          select jsonb_populate_record(null::public.sessions, s.state) from states s
          where s.table_name = 'sessions' and s.state is not null and c.id >= s.since and c.id < s.until),
        array(
          select jsonb_populate_record(null::public.exceptions, s.state) from states s
          where s.table_name = 'exceptions' and s.state is not null and c.id >= s.since and c.id < s.until),
        names.known) as e)
  ) order by c.id desc)
  into answer
  from changes c
  left join states was on was.table_name = 'activities' and was.state is not null and c.id >= was.since and c.id < was.until;
  return coalesce(answer, '[]');
end $$;

grant execute on function public.history_of(text, bigint) to authenticated;
