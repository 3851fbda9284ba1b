-- A save of entries can be taken back for 30 days: what was new vanishes, what was changed is as it was before.

-- Whether a venue is gone, or has been hidden by another organisation, its keeper: what once happened there is not
-- put back.
create function private.is_hidden_from(venue uuid, organisation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select not exists (select from public.venues v
    where v.id = venue and (v.visibility = 'public' or v.organisation_id = organisation or private.is_coordinator()))
$$;

-- Takes back a save. Refuses it whole when anybody has changed any of it since (409, detail: their slugs).
create function private.undo_entries(done private.actions) returns void
language plpgsql security definer set search_path = '' as $$
declare
  touched constant uuid[] := array(select (value ->> 'id')::uuid from jsonb_array_elements(done.before -> 'activities'));
  placed constant uuid[] := array(select (value ->> 'id')::uuid from jsonb_array_elements(done.before -> 'venues'));
  acts public.activities[];
  was public.activities[];
  sess public.sessions[];
  excs public.exceptions[];
  stale text[];
  stale_venues text[];
begin
  if done.before = done.after then
    return;
  end if;
  -- A plan for a handful would take minutes for thousands.
  perform set_config('plan_cache_mode', 'force_custom_plan', true);
  perform from public.venues v where v.id = any (placed) order by v.id for update;
  perform from public.sessions s where s.activity_id = any (touched) order by s.id for update;
  perform from public.exceptions e where e.activity_id = any (touched) order by e.id for update;
  perform from public.activities a where a.id = any (touched) order by a.id for update;
  acts := array(select a from public.activities a where a.id = any (touched) and a.organisation_id = done.organisation_id);
  stale := array(
    select b.value ->> 'slug' from jsonb_array_elements(done.before -> 'activities') as b
    left join private.stamps_of(acts,
      array(select s from public.sessions s where s.activity_id = any (touched)),
      array(select e from public.exceptions e where e.activity_id = any (touched))) as now_so on now_so.activity = (b.value ->> 'id')::uuid
    where now_so.stamp is distinct from b.value ->> 'stamp');
  stale_venues := array(
    select b.value ->> 'slug' from jsonb_array_elements(done.before -> 'venues') as b
    left join public.venues v on v.id = (b.value ->> 'id')::uuid and v.organisation_id = done.organisation_id
    where v.version is distinct from (b.value ->> 'version')::int
      -- New then, and in use since by something that stays.
      or (b.value -> 'was' = 'null' and (
        exists (select from public.sessions s where s.venue_id = v.id and s.activity_id <> all (touched))
        or exists (select from public.exceptions e where e.to_venue_id = v.id and e.activity_id <> all (touched)))));
  if cardinality(stale) + cardinality(stale_venues) > 0 then
    raise exception 'Somebody has changed this since then.' using errcode = 'PT409',
      detail = jsonb_build_object('entries', to_jsonb(stale), 'venues', to_jsonb(stale_venues));
  end if;

  was := array(select jsonb_populate_record(null::public.activities, value -> 'was')
    from jsonb_array_elements(done.before -> 'activities') where value -> 'was' <> 'null');
  sess := array(select jsonb_populate_record(null::public.sessions, s)
    from jsonb_array_elements(done.before -> 'activities') as b, jsonb_array_elements(b.value -> 'sessions') as s);
  excs := array(select jsonb_populate_record(null::public.exceptions, e)
    from jsonb_array_elements(done.before -> 'activities') as b, jsonb_array_elements(b.value -> 'exceptions') as e);
  stale := array(
    select distinct b.value ->> 'slug' from jsonb_array_elements(done.before -> 'activities') as b
    join (
      select s.activity_id, s.venue_id from unnest(sess) as s union select e.activity_id, e.to_venue_id from unnest(excs) as e
      except
      select s.activity_id, s.venue_id from public.sessions s where s.activity_id = any (touched)
      except
      select e.activity_id, e.to_venue_id from public.exceptions e where e.activity_id = any (touched)
    ) as back on back.activity_id = (b.value ->> 'id')::uuid
    where back.venue_id is not null and private.is_hidden_from(back.venue_id, done.organisation_id));
  if cardinality(stale) > 0 then
    raise exception 'A place in this has been hidden since then.' using errcode = 'PT409',
      detail = jsonb_build_object('entries', to_jsonb(stale), 'venues', '[]'::jsonb);
  end if;
  -- What was is put back even where it could not be published today.
  perform set_config('directory.takes_back', 'yes', true);

  update public.venues v set (name, address, postcode, longitude, latitude, visibility, ask, step_free, accessible_toilet,
    hearing_loop, quiet_space, nearest_stops) = (r.name, r.address, r.postcode, r.longitude, r.latitude, r.visibility, r.ask,
    r.step_free, r.accessible_toilet, r.hearing_loop, r.quiet_space, r.nearest_stops)
  from jsonb_array_elements(done.before -> 'venues') as b
  cross join lateral jsonb_populate_record(null::public.venues, nullif(b.value -> 'was', 'null')) as r
  where v.id = r.id;
  delete from public.activities a where a.id = any (touched) and a.id not in (select w.id from unnest(was) as w);
  update public.activities a set (title, summary, description, kind, strand, stages, ages_from, ages_to, audience, made_for,
    needs, expertise, languages, cost_pence, cost_covers, joining, contact_name, contact_phone, contact_text, contact_email,
    contact_url, first_visit_meets, first_visit_noise, first_visit_bring, first_visit_expect, listing, state, paused_until,
    paused_why) = (r.title, r.summary, r.description, r.kind, r.strand, r.stages, r.ages_from, r.ages_to, r.audience,
    r.made_for, r.needs, r.expertise, r.languages, r.cost_pence, r.cost_covers, r.joining, r.contact_name, r.contact_phone,
    r.contact_text, r.contact_email, r.contact_url, r.first_visit_meets, r.first_visit_noise, r.first_visit_bring,
    r.first_visit_expect, r.listing, r.state, r.paused_until, r.paused_why)
  from unnest(was) as r where a.id = r.id;

  delete from public.sessions s where s.activity_id = any (touched) and s.id not in (select w.id from unnest(sess) as w);
  update public.sessions s set (key, venue_id, first_date, start_time, end_time, rrule, season, last_date) =
    (r.key, r.venue_id, r.first_date, r.start_time, r.end_time, r.rrule, r.season, r.last_date)
  from unnest(sess) as r where s.id = r.id;
  insert into public.sessions (id, activity_id, organisation_id, key, venue_id, first_date, start_time, end_time, rrule, season, last_date)
  select r.id, r.activity_id, r.organisation_id, r.key, r.venue_id, r.first_date, r.start_time, r.end_time, r.rrule, r.season, r.last_date
  from unnest(sess) as r where not exists (select from public.sessions s where s.id = r.id);
  delete from public.exceptions e where e.activity_id = any (touched) and e.id not in (select w.id from unnest(excs) as w);
  insert into public.exceptions (id, session_id, activity_id, organisation_id, date, type, to_date, to_start, to_end, to_venue_id, note)
  select r.id, r.session_id, r.activity_id, r.organisation_id, r.date, r.type, r.to_date, r.to_start, r.to_end, r.to_venue_id, r.note
  from unnest(excs) as r where not exists (select from public.exceptions e where e.id = r.id);
  delete from public.venues v using jsonb_array_elements(done.before -> 'venues') as b
  where v.id = (b.value ->> 'id')::uuid and b.value -> 'was' = 'null';

  -- Taking back is no look at the schedule: who checked it last is who did before, or whoever has since.
  update public.activities a set (checked_on, checked_by) = (
    select case when as_saved then w.checked_on else n.checked_on end, case when as_saved then w.checked_by else n.checked_by end
    from (select (n.checked_on, n.checked_by) is not distinct from ((b.value #>> '{checked,on}')::date, b.value #>> '{checked,by}') as as_saved) as t
  )
  from unnest(was) as w
  join unnest(acts) as n on n.id = w.id
  join jsonb_array_elements(done.before -> 'activities') as b on (b.value ->> 'id')::uuid = w.id
  where a.id = w.id;
end $$;

-- As before, and saves of entries; those of an organisation can be taken back by the alliance, too.
create or replace function public.undo(of uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  a private.actions;
  now_so public.activities;
begin
  select * into a from private.actions x
  where x.id = undo.of and (
    x.organisation_id in (select private.my_organisations()) or (x.verb = 'entries' and private.is_coordinator())) for update;
  if not found then
    raise exception 'This change is not yours to take back, or it never arrived.' using errcode = 'PT403';
  end if;
  if a.undone_at is not null then
    return;
  end if;
  if a.at < now() - interval '30 days' then
    raise exception 'After 30 days a change stays.' using errcode = 'PT422';
  end if;
  -- What has moved to another organisation is that one's.
  if a.verb <> 'entries' and exists (
    select from public.activities x
    where x.organisation_id <> a.organisation_id and (x.id = a.activity_id
      or (a.verb = 'confirm' and x.id in (select (value ->> 'id')::uuid from jsonb_array_elements(a.before))))
  ) then
    raise exception 'This change is not yours to take back, or it never arrived.' using errcode = 'PT403';
  end if;
  perform set_config('directory.takes_back', 'yes', true);
  if a.verb = 'date' then
    perform from public.sessions where id = (a.details ->> 'session')::uuid for update;
    if not found or private.date_state((a.details ->> 'session')::uuid, (a.details ->> 'date')::date) <> a.after then
      raise exception 'Somebody has changed this date since then.' using errcode = 'PT409';
    end if;
    if exists (
      select from (
        select value ->> 'toVenue' as id from jsonb_array_elements(a.before)
        except select value ->> 'toVenue' from jsonb_array_elements(a.after)
      ) as back
      where back.id is not null and private.is_hidden_from(back.id::uuid, a.organisation_id)
    ) then
      raise exception 'A place in this has been hidden since then.' using errcode = 'PT409';
    end if;
    if a.before <> a.after then
      perform private.write_date((a.details ->> 'session')::uuid, (a.details ->> 'date')::date, a.before);
    end if;
  elsif a.verb = 'activity' then
    select * into now_so from public.activities where id = a.activity_id for update;
    if private.activity_state(now_so) - array['version', 'placesSaid']
      <> a.after - array['version', 'placesSaid', 'checks']
    then
      raise exception 'Somebody has changed this activity since then.' using errcode = 'PT409';
    end if;
    update public.activities set state = a.before ->> 'state', paused_until = (a.before ->> 'pausedUntil')::date,
      paused_why = a.before ->> 'pausedWhy', places_left = a.before ->> 'placesLeft',
      places_said = (a.before ->> 'placesSaid')::date
    where id = a.activity_id;
    -- Of what a reminder put back on the list: the check that came with it.
    if a.after ? 'checks' then
      perform private.undo_checks(a.before -> 'checks', a.after -> 'checks');
    end if;
  elsif a.verb = 'confirm' then
    perform private.undo_checks(a.before, a.after);
  elsif a.verb = 'entries' then
    perform private.undo_entries(a);
  else
    update public.reports r set answer = null, answered_at = null, answered_by = null
    where r.activity_id = a.activity_id and r.id in (select jsonb_array_elements_text(a.before -> 'reports')::uuid);
    perform private.undo_checks(a.before -> 'checks', a.after -> 'checks');
  end if;
  update private.actions set undone_at = now(), undone_by = auth.uid() where id = a.id;
end $$;

-- As before; of a save of entries what it was, not all that it held: after is { entries, added, venues, title }.
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
      and x.at > now() - interval '30 days' and x.before <> x.after
    order by x.at desc limit 100
  ) a
$$;
