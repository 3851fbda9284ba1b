-- What is tapped happens once, and can be taken back for 30 days.
-- A phone with a poor signal sends a tap again until it hears an answer. Each tap has a number of its own, made
-- on the phone; the answer to it is kept, and given again to whoever sends the same tap again.

-- actions: every tap that was carried out, with how things were before and after. No one reads it directly.
create table private.actions (
  -- Made by the device.
  id uuid primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  organisation_id uuid not null references public.organisations (id) on delete cascade,
  -- Null: several activities at once.
  activity_id uuid references public.activities (id) on delete cascade,
  verb text not null check (verb in ('date', 'activity', 'confirm', 'answer')),
  at timestamptz not null default now(),
  -- What was asked, word for word: the same number with other words is refused.
  details jsonb not null,
  before jsonb not null,
  after jsonb not null,
  undone_at timestamptz,
  undone_by uuid
);

create index actions_by_organisation on private.actions (organisation_id, at);
create index actions_by_user on private.actions (user_id);
create index actions_by_activity on private.actions (activity_id);

alter table private.actions enable row level security;

-- What is said of one date of a session: [{ id, version, type, toDate, toStart, toEnd, toVenue, note }].
create function private.date_state(session uuid, on_date date) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', e.id, 'version', e.version, 'type', e.type,
    'toDate', e.to_date, 'toStart', left(e.to_start::text, 5), 'toEnd', left(e.to_end::text, 5),
    'toVenue', e.to_venue_id, 'note', e.note)) order by e.type, e.to_start, e.id), '[]')
  from public.exceptions e where e.session_id = date_state.session and e.date = date_state.on_date
$$;

-- The same without who is who: to see whether two say the same.
create function private.date_words(state jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_agg(word order by word::text), '[]')
  from (select value - 'id' - 'version' as word from jsonb_array_elements(state)) as words
$$;

create function private.ids_and_versions(state jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', value -> 'id', 'version', value -> 'version')
    order by value ->> 'id'), '[]')
  from jsonb_array_elements(state)
$$;

create function private.write_date(session uuid, on_date date, wanted jsonb) returns void
language sql set search_path = '' as $$
  delete from public.exceptions e where e.session_id = write_date.session and e.date = write_date.on_date;
  insert into public.exceptions (session_id, date, type, to_date, to_start, to_end, to_venue_id, note)
  select write_date.session, write_date.on_date, w.type, w."toDate", w."toStart", w."toEnd", w."toVenue", w.note
  from jsonb_to_recordset(write_date.wanted) as w (
    type text, "toDate" date, "toStart" time, "toEnd" time, "toVenue" uuid, note text);
$$;

-- Changes when anything changes that "still right" vouches for.
create function private.stamp_of(activity uuid) returns text
language sql stable set search_path = '' as $$
  select md5(concat_ws(' ', a.version,
    (select string_agg(s.id || '/' || s.version, ' ' order by s.id) from public.sessions s where s.activity_id = a.id),
    (select string_agg(e.id || '/' || e.version, ' ' order by e.id) from public.exceptions e where e.activity_id = a.id)))
  from public.activities a where a.id = stamp_of.activity
$$;

create type private.done as (organisation_id uuid, activity_id uuid, before jsonb, after jsonb);

-- Not on, moved, on again: what is said of one date becomes what is wanted.
create function private.act_on_date(details jsonb) returns private.done
language plpgsql set search_path = '' as $$
declare
  the_date constant date := (details ->> 'date')::date;
  wanted constant jsonb := details -> 'wanted';
  s public.sessions;
  said jsonb;
begin
  if jsonb_typeof(wanted) is distinct from 'array' or jsonb_array_length(wanted) > 10 then
    raise exception 'A date has at most ten notes.' using errcode = 'PT422';
  end if;
  -- Locked, so that two who tap at once take turns.
  select * into s from public.sessions where id = (details ->> 'session')::uuid for update;
  if not found then
    raise exception 'This session is not yours to change, or it is gone.' using errcode = 'PT403';
  end if;
  said := private.date_state(s.id, the_date);
  if private.date_words(said) = private.date_words(wanted) then
    return (s.organisation_id, s.activity_id, said, said)::private.done;
  end if;
  if s.version <> (details ->> 'sessionVersion')::int
    or private.ids_and_versions(said) <> private.ids_and_versions(details -> 'seen')
  then
    raise exception 'Somebody has changed this date since you looked.' using errcode = 'PT409';
  end if;
  perform private.write_date(s.id, the_date, wanted);
  return (s.organisation_id, s.activity_id, said, private.date_state(s.id, the_date))::private.done;
end $$;

-- Places left, pause, end, restore: some facts of one activity.
create function private.act_on_activity(details jsonb) returns private.done
language plpgsql set search_path = '' as $$
declare
  wanted constant jsonb := details -> 'set';
  a public.activities;
  b public.activities;
begin
  select * into a from public.activities where id = (details ->> 'activity')::uuid for update;
  if not found then
    raise exception 'This activity is not yours to change, or it is gone.' using errcode = 'PT403';
  end if;
  if wanted is null or wanted - array['state', 'pausedUntil', 'pausedWhy', 'placesLeft'] <> '{}' then
    raise exception 'Only its state and its places left can be changed here.' using errcode = 'PT422';
  end if;
  if wanted ? 'state' and (a.state = 'draft' or wanted ->> 'state' not in ('published', 'paused', 'ended')) then
    raise exception 'An activity goes on, pauses or ends here.' using errcode = 'PT422';
  end if;
  update public.activities set
    state = case when wanted ? 'state' then wanted ->> 'state' else a.state end,
    paused_until = case when wanted ? 'state' then (wanted ->> 'pausedUntil')::date else a.paused_until end,
    paused_why = case when wanted ? 'state' then wanted ->> 'pausedWhy' else a.paused_why end,
    places_left = case when wanted ? 'placesLeft' then wanted ->> 'placesLeft' else a.places_left end,
    -- Said again is said today: the guard fills in the day.
    places_said = case when wanted ? 'placesLeft' then null else a.places_said end,
    version = (details ->> 'version')::int
  where id = a.id returning * into b;
  return (a.organisation_id, a.id, private.activity_state(a), private.activity_state(b))::private.done;
end $$;

create function private.activity_state(a public.activities) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object('version', a.version, 'state', a.state, 'pausedUntil', a.paused_until,
    'pausedWhy', a.paused_why, 'placesLeft', a.places_left, 'placesSaid', a.places_said)
$$;

create function private.checks_of(ids uuid[]) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'on', a.checked_on, 'by', a.checked_by) order by a.id), '[]')
  from public.activities a where a.id = any (ids)
$$;

-- Still right: exactly what was shown, or nothing.
create function private.act_on_checks(details jsonb) returns private.done
language plpgsql set search_path = '' as $$
declare
  ids uuid[];
  organisations uuid[];
  was jsonb;
begin
  select array_agg((value ->> 'id')::uuid), array_agg(distinct a.organisation_id) into ids, organisations
  from jsonb_array_elements(details -> 'activities')
  left join public.activities a on a.id = (value ->> 'id')::uuid and private.stamp_of(a.id) = value ->> 'stamp';
  if ids is null or cardinality(organisations) <> 1 or organisations[1] is null then
    raise exception 'Something has changed since this was shown. Look again.' using errcode = 'PT409';
  end if;
  was := private.checks_of(ids);
  perform public.confirm_activities(ids);
  return (organisations[1], case when cardinality(ids) = 1 then ids[1] end, was, private.checks_of(ids))::private.done;
end $$;

-- Answers what visitors said about one activity: it was put right, or it is right as it stands.
create function private.act_on_reports(details jsonb) returns private.done
language plpgsql set search_path = '' as $$
declare
  ids constant uuid[] := array(select jsonb_array_elements_text(details -> 'reports')::uuid);
  about uuid[];
  a public.activities;
  was jsonb;
begin
  select array_agg(distinct r.activity_id) into about from public.reports r where r.id = any (ids);
  select * into a from public.activities where id = about[1];
  if cardinality(about) is distinct from 1 or a.id is null then
    raise exception 'This is about an activity that is not yours, or it is gone.' using errcode = 'PT403';
  end if;
  was := private.checks_of(about);
  perform public.answer_reports(ids, details ->> 'answer');
  perform public.confirm_activities(about);
  return (a.organisation_id, a.id, jsonb_build_object('checks', was, 'reports', to_jsonb(ids)),
    jsonb_build_object('checks', private.checks_of(about), 'reports', to_jsonb(ids)))::private.done;
end $$;

-- The answer that was given to a tap before, or null. Refuses a number that was used for something else.
create function private.answer_before(action uuid, verb text, details jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  known private.actions;
begin
  -- The same tap sent twice at once: the second waits for the first.
  perform pg_advisory_xact_lock(hashtextextended(action::text, 0));
  select * into known from private.actions a where a.id = answer_before.action;
  if not found then
    return null;
  end if;
  if (known.user_id, known.verb, known.details) is distinct from (auth.uid(), answer_before.verb, answer_before.details) then
    raise exception 'This number was used for another change.' using errcode = 'PT422';
  end if;
  return jsonb_build_object('id', known.id, 'again', true, 'after', known.after);
end $$;

create function private.keep_action(action uuid, verb text, details jsonb, done private.done) returns void
language sql security definer set search_path = '' as $$
  insert into private.actions (id, user_id, organisation_id, activity_id, verb, details, before, after)
  values (action, auth.uid(), done.organisation_id, done.activity_id, verb, details, done.before, done.after)
$$;

-- One tap of a provider, as the person who taps: their rights, the guards and the versions hold as ever.
-- action is the tap's own number. Returns { id, after, again? }. Refused: 403, 409 or 422 with a sentence.
create function public.act(action uuid, verb text, details jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  answer jsonb := private.answer_before(action, verb, details);
  done private.done;
begin
  if answer is not null then
    return answer;
  end if;
  done := case verb
    when 'date' then private.act_on_date(details)
    when 'activity' then private.act_on_activity(details)
    when 'confirm' then private.act_on_checks(details)
    when 'answer' then private.act_on_reports(details)
  end;
  if done is null then
    raise exception 'There is no such change.' using errcode = 'PT422';
  end if;
  perform private.keep_action(action, verb, details, done);
  return jsonb_build_object('id', action, 'after', done.after);
exception
  -- A phone sends what failed again, but never what was refused: a wrong value must not look like a failure.
  when check_violation or data_exception or not_null_violation then
    raise exception 'This cannot be saved: %', sqlerrm using errcode = 'PT422';
end $$;

-- Puts back what was checked, where nobody has checked it again since.
create function private.undo_checks(before jsonb, after jsonb) returns void
language sql security definer set search_path = '' as $$
  update public.activities a set checked_on = (was ->> 'on')::date, checked_by = was ->> 'by'
  from jsonb_array_elements(before) as was
  join jsonb_array_elements(after) as then_ on then_ ->> 'id' = was ->> 'id'
  where a.id = (was ->> 'id')::uuid
    and (a.checked_on, a.checked_by) is not distinct from ((then_ ->> 'on')::date, then_ ->> 'by')
$$;

-- Takes back a tap of one's own organisation, for 30 days, as long as nobody has changed the same thing since.
-- Taking back twice is taking back once.
create function public.undo(of uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  a private.actions;
  now_so public.activities;
begin
  select * into a from private.actions x
  where x.id = undo.of and x.organisation_id in (select private.my_organisations()) for update;
  if not found then
    raise exception 'This change is not yours to take back, or it never arrived.' using errcode = 'PT403';
  end if;
  if a.undone_at is not null then
    return;
  end if;
  if a.at < now() - interval '30 days' then
    raise exception 'After 30 days a change stays.' using errcode = 'PT422';
  end if;
  if a.verb = 'date' then
    perform from public.sessions where id = (a.details ->> 'session')::uuid for update;
    if not found or private.date_state((a.details ->> 'session')::uuid, (a.details ->> 'date')::date) <> a.after then
      raise exception 'Somebody has changed this date since then.' using errcode = 'PT409';
    end if;
    if a.before <> a.after then
      perform private.write_date((a.details ->> 'session')::uuid, (a.details ->> 'date')::date, a.before);
    end if;
  elsif a.verb = 'activity' then
    select * into now_so from public.activities where id = a.activity_id for update;
    if private.activity_state(now_so) - array['version', 'placesSaid'] <> a.after - array['version', 'placesSaid'] then
      raise exception 'Somebody has changed this activity since then.' using errcode = 'PT409';
    end if;
    update public.activities set state = a.before ->> 'state', paused_until = (a.before ->> 'pausedUntil')::date,
      paused_why = a.before ->> 'pausedWhy', places_left = a.before ->> 'placesLeft',
      places_said = (a.before ->> 'placesSaid')::date
    where id = a.activity_id;
  elsif a.verb = 'confirm' then
    perform private.undo_checks(a.before, a.after);
  else
    update public.reports r set answer = null, answered_at = null, answered_by = null
    where r.activity_id = a.activity_id and r.id in (select jsonb_array_elements_text(a.before -> 'reports')::uuid);
    perform private.undo_checks(a.before -> 'checks', a.after -> 'checks');
  end if;
  update private.actions set undone_at = now(), undone_by = auth.uid() where id = a.id;
end $$;

-- What was tapped in one's organisations, newest first, as far as it can still be taken back.
create function private.recent_actions() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', a.id, 'at', a.at, 'verb', a.verb,
    'activity', a.activity_id, 'date', a.details ->> 'date', 'before', a.before, 'after', a.after,
    'mine', a.user_id = auth.uid(), 'undone', a.undone_at is not null)) order by a.at desc), '[]')
  from (
    select * from private.actions x
    where x.organisation_id in (select private.my_organisations())
      and x.at > now() - interval '30 days' and x.before <> x.after
    order by x.at desc limit 100
  ) a
$$;

-- All that the first screen needs, in one question: the signed-in person's own organisations with their
-- activities, sessions and dates, the venues that they may use, open reports, and what can be taken back.
create function public.desk() returns jsonb
language sql stable set search_path = '' as $$
  with mine as (select m.organisation_id as id, m.role from public.memberships m
    where m.user_id = auth.uid() and m.organisation_id in (select private.my_organisations()))
  select jsonb_build_object(
    'email', auth.jwt() ->> 'email',
    'role', (select p.role from public.professionals p where p.user_id = auth.uid()),
    'today', private.today(),
    'organisations', coalesce((
      select jsonb_agg(jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'role', mine.role,
        'approved', o.approval_state = 'approved' and (o.approved_until is null or o.approved_until >= private.today()))
        order by o.name)
      from public.organisations o join mine on mine.id = o.id), '[]'),
    'activities', coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', a.id, 'organisation', a.organisation_id,
        'version', a.version, 'stamp', private.stamp_of(a.id), 'slug', a.slug, 'title', a.title, 'state', a.state,
        'listing', a.listing, 'ages', jsonb_build_object('from', a.ages_from, 'to', a.ages_to),
        'costPence', a.cost_pence, 'joining', a.joining,
        'contact', private.contact(a.contact_name, a.contact_phone, a.contact_text, a.contact_email, a.contact_url),
        'places', case when a.places_left is not null then jsonb_build_object('left', a.places_left, 'said', a.places_said) end,
        'checked', case when a.checked_on is not null then jsonb_build_object('on', a.checked_on, 'by', a.checked_by) end,
        'pausedUntil', a.paused_until, 'pausedWhy', a.paused_why))
        || jsonb_build_object('sessions', coalesce((
          select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', s.id, 'version', s.version, 'key', s.key,
            'venue', s.venue_id, 'firstDate', s.first_date, 'start', left(s.start_time::text, 5),
            'end', left(s.end_time::text, 5), 'rrule', s.rrule, 'season', s.season, 'lastDate', s.last_date))
            || jsonb_build_object('exceptions', coalesce((
              select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', e.id, 'version', e.version, 'date', e.date,
                'type', e.type, 'toDate', e.to_date, 'toStart', left(e.to_start::text, 5),
                'toEnd', left(e.to_end::text, 5), 'toVenue', e.to_venue_id, 'note', e.note)) order by e.date, e.type, e.id)
              from public.exceptions e where e.session_id = s.id), '[]'))
            order by s.first_date, s.start_time, s.id)
          from public.sessions s where s.activity_id = a.id), '[]'))
        order by a.title, a.id)
      from public.activities a where a.organisation_id in (select id from mine)), '[]'),
    'venues', coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', v.id, 'organisation', v.organisation_id, 'name', v.name,
        'postcode', v.postcode, 'visibility', v.visibility)) order by v.name, v.id)
      from public.venues v
      where v.organisation_id in (select id from mine) or (select private.is_coordinator()) is false), '[]'),
    'reports', coalesce((
      select jsonb_agg(jsonb_build_object('id', r.id, 'activity', r.activity_id, 'what', r.what, 'on', r.said_on,
        'times', r.times) order by r.said_on desc, r.what)
      from public.reports r where r.organisation_id in (select id from mine) and r.answer is null), '[]'),
    'actions', private.recent_actions()
  )
$$;

grant execute on function
  private.date_state(uuid, date), private.date_words(jsonb), private.ids_and_versions(jsonb),
  private.write_date(uuid, date, jsonb), private.stamp_of(uuid), private.act_on_date(jsonb),
  private.act_on_activity(jsonb), private.activity_state(public.activities), private.checks_of(uuid[]),
  private.act_on_checks(jsonb), private.act_on_reports(jsonb), private.answer_before(uuid, text, jsonb),
  private.keep_action(uuid, text, jsonb, private.done), private.recent_actions(),
  private.contact(text, text, text, text, text)
to authenticated;
grant execute on function public.act(uuid, text, jsonb), public.undo(uuid), public.desk() to authenticated;
