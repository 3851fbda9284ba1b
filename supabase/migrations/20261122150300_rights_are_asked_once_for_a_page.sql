-- Rights are asked once for a page, not once for each line of it.

-- The desk and the check ask for stamps of what the asker has read already: their rights are not looked up anew in
-- each of the three tables, for each activity.
alter function private.stamp_of(uuid) security definer;

-- The names of the venues in a history are looked up once for a page of it, not once for each change.

-- As before: the changes of an activity (its slug), newest first, at most 50: [{ id, at, by, what, slug, entry }].
-- before is the id of the last one seen. For whoever may write it; what it was in another organisation stays there.
create or replace function public.history_of(activity text, before bigint default null) returns jsonb
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
  names as materialized (
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

-- Only functions with their owner's rights call it.
revoke execute on function private.may_still_come(public.sessions) from authenticated;
