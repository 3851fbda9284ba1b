-- A directory goes in whole: the directory file of src/domain/exchange/directory-file.ts, all of it or nothing.

-- What a file can say of a row: two rows that are alike in it are the same to an import.
create function private.file_content(entry jsonb) returns jsonb
language sql immutable parallel safe as $$
  select entry - array['id', 'version', 'created_at', 'updated_at', 'approved_at', 'published_at', 'mask', 'ward']
$$;

-- Refuses a file whose names do not meet, with the path of the first fault.
create function private.require_names(path text, names jsonb, known jsonb) returns void
language plpgsql immutable set search_path = '' as $$
declare
  fault record;
begin
  select n - 1 as place, name into fault
  from jsonb_array_elements_text(names) with ordinality as given (name, n)
  where name is null or not known ? name
  order by n limit 1;
  if found then
    raise exception '%: there is no "%" in the file or in the directory.', format(path, fault.place), fault.name
      using errcode = '23503';
  end if;
end $$;

create function private.require_distinct(path text, entries jsonb) returns void
language plpgsql immutable set search_path = '' as $$
declare
  twice text;
begin
  select entry ->> 'slug' into twice from jsonb_array_elements(entries) as entry
  group by 1 having count(*) > 1 order by 1 limit 1;
  if found then
    raise exception '%: "%" stands here twice.', path, twice using errcode = '23505';
  end if;
end $$;

-- Each part reads what the file says, adds what is new, changes what differs, leaves the rest untouched (no
-- history, no version, no number in the feed), and returns the slugs that it added and changed.
create function private.import_organisations(entries jsonb, out added text[], out changed text[])
language plpgsql security definer set search_path = '' as $$
begin
  with said as (
    insert into public.organisations as t (slug, name, kind, summary,
      contact_name, contact_phone, contact_text, contact_email, contact_url,
      private_contact_name, private_contact_phone, private_contact_text, private_contact_email, private_contact_url,
      approval_state, approved_until, example)
    select e ->> 'slug', e ->> 'name', e ->> 'kind', coalesce(e ->> 'summary', ''),
      e #>> '{contact,name}', e #>> '{contact,phone}', e #>> '{contact,text}', e #>> '{contact,email}', e #>> '{contact,url}',
      e #>> '{privateContact,name}', e #>> '{privateContact,phone}', e #>> '{privateContact,text}',
      e #>> '{privateContact,email}', e #>> '{privateContact,url}',
      e #>> '{approval,state}', (e #>> '{approval,until}')::date, coalesce((e ->> 'example')::boolean, false)
    from jsonb_array_elements(entries) as e
    on conflict (slug) do update set (name, kind, summary,
      contact_name, contact_phone, contact_text, contact_email, contact_url,
      private_contact_name, private_contact_phone, private_contact_text, private_contact_email, private_contact_url,
      approval_state, approved_until, example) = (excluded.name, excluded.kind, excluded.summary,
      excluded.contact_name, excluded.contact_phone, excluded.contact_text, excluded.contact_email, excluded.contact_url,
      excluded.private_contact_name, excluded.private_contact_phone, excluded.private_contact_text,
      excluded.private_contact_email, excluded.private_contact_url,
      excluded.approval_state, excluded.approved_until, excluded.example)
    where private.file_content(to_jsonb(t)) is distinct from private.file_content(to_jsonb(excluded))
    returning t.slug, t.xmax = 0 as is_new
  )
  select coalesce(array_agg(slug) filter (where is_new), '{}'), coalesce(array_agg(slug) filter (where not is_new), '{}')
  into added, changed from said;
end $$;

create function private.import_venues(entries jsonb, out added text[], out changed text[])
language plpgsql security definer set search_path = '' as $$
begin
  with said as (
    insert into public.venues as t (organisation_id, slug, name, address, postcode, longitude, latitude,
      visibility, ask, step_free, accessible_toilet, hearing_loop, quiet_space, nearest_stops)
    select o.id, e ->> 'slug', e ->> 'name', nullif(e ->> 'address', ''), e ->> 'postcode',
      (e #>> '{position,0}')::double precision, (e #>> '{position,1}')::double precision,
      coalesce(e ->> 'visibility', 'public'), nullif(e ->> 'ask', ''),
      (e #>> '{access,stepFree}')::boolean, (e #>> '{access,accessibleToilet}')::boolean,
      (e #>> '{access,hearingLoop}')::boolean, (e #>> '{access,quietSpace}')::boolean,
      private.list(e -> 'nearestStops')
    from jsonb_array_elements(entries) as e join public.organisations o on o.slug = e ->> 'organisation'
    on conflict (slug) do update set (organisation_id, name, address, postcode, longitude, latitude,
      visibility, ask, step_free, accessible_toilet, hearing_loop, quiet_space, nearest_stops) =
      (excluded.organisation_id, excluded.name, excluded.address, excluded.postcode, excluded.longitude, excluded.latitude,
      excluded.visibility, excluded.ask, excluded.step_free, excluded.accessible_toilet, excluded.hearing_loop,
      excluded.quiet_space, excluded.nearest_stops)
    where private.file_content(to_jsonb(t)) is distinct from private.file_content(to_jsonb(excluded))
    returning t.slug, t.xmax = 0 as is_new
  )
  select coalesce(array_agg(slug) filter (where is_new), '{}'), coalesce(array_agg(slug) filter (where not is_new), '{}')
  into added, changed from said;
end $$;

create function private.list(said jsonb, otherwise text[] default '{}') returns text[]
language sql immutable parallel safe as $$
  select case when said is null then otherwise else array(select jsonb_array_elements_text(said)) end
$$;

create function private.import_activities(entries jsonb, out added text[], out changed text[])
language plpgsql security definer set search_path = '' as $$
begin
  with said as (
    insert into public.activities as t (organisation_id, slug, title, summary, description, kind, strand, stages,
      ages_from, ages_to, audience, made_for, needs, expertise, languages, cost_pence, cost_covers, joining,
      contact_name, contact_phone, contact_text, contact_email, contact_url, places_left, places_said,
      first_visit_meets, first_visit_noise, first_visit_bring, first_visit_expect,
      listing, state, paused_until, paused_why, checked_on, checked_by)
    select o.id, e ->> 'slug', e ->> 'title', e ->> 'summary', coalesce(e ->> 'description', ''), e ->> 'kind',
      coalesce(e ->> 'strand', 'place'), private.list(e -> 'stages', '{universal}'),
      (e #>> '{ages,from}')::int, (e #>> '{ages,to}')::int, coalesce(e ->> 'audience', 'everyone'),
      private.list(e -> 'madeFor'), private.list(e -> 'needs'), private.list(e -> 'expertise'), private.list(e -> 'languages'),
      (e #>> '{cost,pence}')::int, e #>> '{cost,covers}', e ->> 'joining',
      e #>> '{contact,name}', e #>> '{contact,phone}', e #>> '{contact,text}', e #>> '{contact,email}', e #>> '{contact,url}',
      e #>> '{places,left}', (e #>> '{places,said}')::date,
      e #>> '{firstVisit,meets}', e #>> '{firstVisit,noise}', e #>> '{firstVisit,bring}', e #>> '{firstVisit,expect}',
      coalesce(e ->> 'listing', 'public'), coalesce(e ->> 'state', 'published'),
      (e #>> '{paused,until}')::date, nullif(e #>> '{paused,why}', ''), (e #>> '{checked,on}')::date, e #>> '{checked,by}'
    from jsonb_array_elements(entries) as e join public.organisations o on o.slug = e ->> 'organisation'
    on conflict (slug) do update set (organisation_id, title, summary, description, kind, strand, stages,
      ages_from, ages_to, audience, made_for, needs, expertise, languages, cost_pence, cost_covers, joining,
      contact_name, contact_phone, contact_text, contact_email, contact_url, places_left, places_said,
      first_visit_meets, first_visit_noise, first_visit_bring, first_visit_expect,
      listing, state, paused_until, paused_why, checked_on, checked_by) =
      (excluded.organisation_id, excluded.title, excluded.summary, excluded.description, excluded.kind, excluded.strand,
      excluded.stages, excluded.ages_from, excluded.ages_to, excluded.audience, excluded.made_for, excluded.needs,
      excluded.expertise, excluded.languages, excluded.cost_pence, excluded.cost_covers, excluded.joining,
      excluded.contact_name, excluded.contact_phone, excluded.contact_text, excluded.contact_email, excluded.contact_url,
      excluded.places_left, excluded.places_said, excluded.first_visit_meets, excluded.first_visit_noise,
      excluded.first_visit_bring, excluded.first_visit_expect, excluded.listing, excluded.state,
      excluded.paused_until, excluded.paused_why, excluded.checked_on, excluded.checked_by)
    where private.file_content(to_jsonb(t)) is distinct from private.file_content(to_jsonb(excluded))
    returning t.slug, t.xmax = 0 as is_new
  )
  select coalesce(array_agg(slug) filter (where is_new), '{}'), coalesce(array_agg(slug) filter (where not is_new), '{}')
  into added, changed from said;
end $$;

-- The sessions and their dates become those of the file; what the file no longer has is removed. Returns the
-- slugs of the activities whose schedule has changed.
create function private.import_sessions(entries jsonb) returns text[]
language plpgsql security definer set search_path = '' as $$
declare
  touched uuid[] := '{}';
  more uuid[];
begin
  create temporary table if not exists imported_sessions (activity_id uuid, key text, said jsonb) on commit drop;
  create temporary table if not exists imported_dates (
    session_id uuid, date date, type text, to_date date, to_start time, to_end time, to_venue_id uuid, note text
  ) on commit drop;
  truncate pg_temp.imported_sessions, pg_temp.imported_dates;
  insert into pg_temp.imported_sessions
  select a.id, s ->> 'key', s
  from jsonb_array_elements(entries) as e
  join public.activities a on a.slug = e ->> 'slug'
  cross join lateral jsonb_array_elements(coalesce(e -> 'sessions', '[]')) as s;

  with gone as (
    delete from public.sessions t using public.activities a, jsonb_array_elements(entries) as e
    where a.slug = e ->> 'slug' and t.activity_id = a.id
      and not exists (select from pg_temp.imported_sessions i where i.activity_id = t.activity_id and i.key = t.key)
    returning t.activity_id
  ) select coalesce(array_agg(activity_id), '{}') into more from gone;
  touched := touched || more;

  with said as (
    insert into public.sessions as t (activity_id, organisation_id, key, venue_id, first_date, start_time, end_time,
      rrule, season, last_date)
    select i.activity_id, a.organisation_id, i.key, v.id, (i.said ->> 'firstDate')::date, (i.said ->> 'start')::time,
      (i.said ->> 'end')::time, i.said ->> 'rrule', coalesce(i.said ->> 'season', 'all-year'), (i.said ->> 'lastDate')::date
    from pg_temp.imported_sessions i
    join public.activities a on a.id = i.activity_id
    join public.venues v on v.slug = i.said ->> 'venue'
    on conflict (activity_id, key) do update set (venue_id, first_date, start_time, end_time, rrule, season, last_date) =
      (excluded.venue_id, excluded.first_date, excluded.start_time, excluded.end_time, excluded.rrule, excluded.season,
      excluded.last_date)
    where (t.venue_id, t.first_date, t.start_time, t.end_time, t.rrule, t.season, t.last_date) is distinct from
      (excluded.venue_id, excluded.first_date, excluded.start_time, excluded.end_time, excluded.rrule, excluded.season,
      excluded.last_date)
    returning t.activity_id
  ) select coalesce(array_agg(activity_id), '{}') into more from said;
  touched := touched || more;

  insert into pg_temp.imported_dates
  select s.id, (d ->> 'date')::date, d ->> 'type', (d #>> '{to,date}')::date, (d #>> '{to,start}')::time,
    (d #>> '{to,end}')::time, v.id, d ->> 'note'
  from pg_temp.imported_sessions i
  join public.sessions s on s.activity_id = i.activity_id and s.key = i.key
  cross join lateral jsonb_array_elements(coalesce(i.said -> 'exceptions', '[]')) as d
  left join public.venues v on v.slug = d #>> '{to,venue}';

  with gone as (
    delete from public.exceptions t using pg_temp.imported_sessions i, public.sessions s
    where s.activity_id = i.activity_id and s.key = i.key and t.session_id = s.id
      and not exists (
        select from pg_temp.imported_dates d
        where d.session_id = t.session_id and (d.date, d.type, d.to_date, d.to_start, d.to_end, d.to_venue_id, d.note)
          is not distinct from (t.date, t.type, t.to_date, t.to_start, t.to_end, t.to_venue_id, t.note)
      )
    returning t.activity_id
  ) select coalesce(array_agg(activity_id), '{}') into more from gone;
  touched := touched || more;

  with said as (
    insert into public.exceptions as t (session_id, activity_id, organisation_id, date, type, to_date, to_start, to_end,
      to_venue_id, note)
    select d.session_id, s.activity_id, s.organisation_id, d.date, d.type, d.to_date, d.to_start, d.to_end, d.to_venue_id, d.note
    from pg_temp.imported_dates d join public.sessions s on s.id = d.session_id
    where not exists (
      select from public.exceptions x
      where x.session_id = d.session_id and (d.date, d.type, d.to_date, d.to_start, d.to_end, d.to_venue_id, d.note)
        is not distinct from (x.date, x.type, x.to_date, x.to_start, x.to_end, x.to_venue_id, x.note)
    )
    returning t.activity_id
  ) select coalesce(array_agg(activity_id), '{}') into more from said;
  touched := touched || more;

  return array(select distinct a.slug from public.activities a where a.id = any (touched));
end $$;

-- Puts a directory file in: all of it or none. Entries are known by their slug. Organisations, venues and
-- activities that the file does not name are left alone; a named activity gets exactly the file's sessions.
-- A large file may come in several parts within one transaction, organisations first, then venues, then
-- activities in batches. Returns how many entries were { added, changed, left } as they were; an activity and
-- its sessions count as one. For the alliance only. The file's shape is checked by src/domain/exchange before.
create function public.import_directory(file jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  -- @supabase/lite hands a JSON argument to PostgreSQL as a JSON string that holds it.
  whole constant jsonb := case when jsonb_typeof(file) = 'string' then (file #>> '{}')::jsonb else file end;
  organisations constant jsonb := coalesce(whole -> 'organisations', '[]');
  venues constant jsonb := coalesce(whole -> 'venues', '[]');
  activities constant jsonb := coalesce(whole -> 'activities', '[]');
  part record;
  rescheduled text[];
  added int := 0;
  changed int := 0;
begin
  if not private.acts_for_the_alliance() then
    raise exception 'The whole directory is for the alliance.' using errcode = '42501';
  end if;
  if whole ->> 'format' is distinct from 'derby-youth-directory/1' then
    raise exception 'format: this is not a directory file ("derby-youth-directory/1").' using errcode = '22023';
  end if;
  perform private.require_distinct('organisations', organisations);
  perform private.require_distinct('venues', venues);
  perform private.require_distinct('activities', activities);

  part := private.import_organisations(organisations);
  added := added + cardinality(part.added);
  changed := changed + cardinality(part.changed);

  perform private.require_names('venues/%s/organisation',
    jsonb_path_query_array(venues, '$[*].organisation'), private.names_of('organisations'));
  part := private.import_venues(venues);
  added := added + cardinality(part.added);
  changed := changed + cardinality(part.changed);

  perform private.require_names('activities/%s/organisation',
    jsonb_path_query_array(activities, '$[*].organisation'), private.names_of('organisations'));
  perform private.require_names('the %s. session of the file/venue',
    jsonb_path_query_array(activities, '$[*].sessions[*].venue'), private.names_of('venues'));
  perform private.require_names('the %s. moved date of the file/to/venue',
    jsonb_path_query_array(activities, '$[*].sessions[*].exceptions[*].to.venue'), private.names_of('venues'));
  part := private.import_activities(activities);
  rescheduled := private.import_sessions(activities);
  added := added + cardinality(part.added);
  changed := changed + (
    select count(*) from (select unnest(part.changed) union select unnest(rescheduled) except select unnest(part.added)) as slugs
  );

  return jsonb_build_object('added', added, 'changed', changed,
    'left', jsonb_array_length(organisations) + jsonb_array_length(venues) + jsonb_array_length(activities) - added - changed);
end $$;

-- The slugs of a table, as the keys of an object.
create function private.names_of(listed text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  names jsonb;
begin
  if listed = 'organisations' then
    select jsonb_object_agg(slug, true) into names from public.organisations;
  else
    select jsonb_object_agg(slug, true) into names from public.venues;
  end if;
  return coalesce(names, '{}');
end $$;

grant execute on function public.import_directory(jsonb) to authenticated, service_role;
