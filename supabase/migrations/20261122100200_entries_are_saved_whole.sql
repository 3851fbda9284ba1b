-- Entries are opened and saved whole: an activity with its sessions and dates, and the places that they name.
-- One call carries one entry or a spreadsheet of thousands; it is saved completely or not at all.

alter table private.actions drop constraint actions_verb_check;
alter table private.actions add constraint actions_verb_word check (verb in ('date', 'activity', 'confirm', 'answer', 'entries'));

-- Whether one venue stands in the public directory by name (private.shared_venues, asked of one). Looked up one by
-- one ("offset 0" keeps it so) until the first is found.
create function private.is_shared_venue(venue uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.venues v where v.id = venue and v.visibility = 'public'
  ) and exists (select from public.memberships m where m.user_id = auth.uid()) and exists (
    select from (
      select s.activity_id from public.sessions s where s.venue_id = venue
      union all
      select e.activity_id from public.exceptions e where e.to_venue_id = venue
    ) as used
    cross join lateral (
      select a.organisation_id from public.activities a
      where a.id = used.activity_id and a.state = 'published' and a.listing = 'public' offset 0
    ) as listed
    cross join lateral (
      select from public.organisations o
      where o.id = listed.organisation_id and o.approval_state = 'approved'
        and (o.approved_until is null or o.approved_until >= private.today()) offset 0
    ) as approved
  )
$$;

-- As before, asking of the one venue instead of all: a save of thousands asks once for each session.
create or replace function private.require_usable_venue(venue uuid, organisation uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from public.venues v where v.id = venue and v.organisation_id = organisation)
    and not private.is_shared_venue(venue)
    and not (private.is_coordinator() and exists (select from public.venues v where v.id = venue))
  then
    raise exception 'There is no such venue.' using errcode = '23503';
  end if;
end $$;

-- Whether the signed-in person may write the entries of an organisation.
create function private.may_write(organisation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select organisation in (select private.my_organisations()) or private.is_coordinator()
$$;

-- How venues are called in the entries of an organisation: { id: name }. Its slug where the asker may know it, the
-- public's mask where it has been hidden since, "gone-…" where it is no more and was somebody else's.
create function private.venue_names(organisation uuid, ids uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(wanted.id, coalesce(
    case when v.id is null then null
      when v.organisation_id = organisation or v.visibility = 'public' or private.is_coordinator() then v.slug
      else private.public_venue_slug(v) end,
    (
      select h.old ->> 'slug' from public.audit h
      where h.row_id = wanted.id and h.table_name = 'venues' and h.action = 'delete' and h.organisation_id = organisation
      order by h.id desc limit 1
    ),
    'gone-' || left(md5(wanted.id::text), 8))), '{}')
  from (select distinct id from unnest(ids) as id where id is not null) as wanted
  left join public.venues v on v.id = wanted.id
  where private.may_write(organisation)
$$;

-- The venues that sessions of an organisation may newly name, of those asked for by slug.
create function private.venues_named(organisation uuid, names text[]) returns table (name text, id uuid)
language sql stable security definer set search_path = '' as $$
  select v.slug, v.id from public.venues v
  where v.slug = any (names) and private.may_write(organisation)
    and (v.organisation_id = organisation or (select private.is_coordinator()) or v.id in (select private.shared_venues()))
$$;

-- The venues that an editor can pick, and those that are in use (used), as src/domain/activity/entry.ts says.
create function private.open_venues(organisation uuid, used uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(
    case when v.organisation_id = organisation or v.visibility = 'public' or private.is_coordinator() then
      jsonb_strip_nulls(jsonb_build_object(
        'slug', v.slug,
        'version', v.version,
        'own', v.organisation_id = organisation,
        'name', v.name,
        'address', v.address,
        'postcode', v.postcode,
        'position', case when v.longitude is not null then jsonb_build_array(v.longitude, v.latitude) end,
        'ward', v.ward,
        'visibility', v.visibility,
        'ask', v.ask,
        'access', private.venue_access(v),
        'nearestStops', to_jsonb(v.nearest_stops)))
    else
      private.public_venue(v) || jsonb_build_object('name', '', 'version', 0, 'own', false, 'hidden', true)
    end order by v.organisation_id <> organisation, v.name, v.slug collate "C"), '[]')
  from public.venues v
  where private.may_write(organisation) and (
    v.organisation_id = organisation
    or v.id = any (used)
    or v.id in (select private.shared_venues())
    or (v.visibility = 'public' and (select private.is_coordinator())))
$$;

-- An organisation's entries, or the one of them that is named by its slug, for whoever may write them.
create function public.open_entries(organisation text, slug text default null) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  o public.organisations;
  acts public.activities[];
  sess public.sessions[];
  excs public.exceptions[];
  used uuid[];
begin
  select * into o from public.organisations x where x.slug = open_entries.organisation;
  if o.id is null or not private.may_write(o.id) then
    raise exception 'These entries are for the people of their group.' using errcode = 'PT403';
  end if;
  acts := array(select a from public.activities a
    where a.organisation_id = o.id and (open_entries.slug is null or a.slug = open_entries.slug));
  sess := array(select s from public.sessions s
    where s.organisation_id = o.id and (open_entries.slug is null or s.activity_id = (acts[1]).id));
  excs := array(select e from public.exceptions e
    where e.organisation_id = o.id and (open_entries.slug is null or e.activity_id = (acts[1]).id));
  used := array(select s.venue_id from unnest(sess) as s union select e.to_venue_id from unnest(excs) as e where e.to_venue_id is not null);
  return jsonb_build_object(
    'organisation', jsonb_build_object(
      'slug', o.slug, 'name', o.name, 'kind', o.kind, 'summary', o.summary, 'version', o.version,
      'contact', private.contact(o.contact_name, o.contact_phone, o.contact_text, o.contact_email, o.contact_url),
      'privateContact', private.contact(o.private_contact_name, o.private_contact_phone, o.private_contact_text,
        o.private_contact_email, o.private_contact_url),
      'approved', o.approval_state = 'approved' and (o.approved_until is null or o.approved_until >= private.today()),
      'role', coalesce((select m.role from public.memberships m where m.organisation_id = o.id and m.user_id = auth.uid()),
        'coordinator')),
    'entries', coalesce((
      select jsonb_agg(jsonb_build_object('slug', a.slug, 'stamp', st.stamp, 'entry', en.entry) order by a.title, a.slug collate "C")
      from unnest(acts) as a
      join private.entries_of(acts, sess, excs, private.venue_names(o.id, used)) as en on en.activity = a.id
      join private.stamps_of(acts, sess, excs) as st on st.activity = a.id), '[]'),
    'venues', private.open_venues(o.id, used));
end $$;

-- A title as part of an address.
create function private.slug_of(title text) returns text
language sql immutable parallel safe as $$
  select coalesce(nullif(btrim(left(regexp_replace(
    regexp_replace(normalize(lower(title), nfkd), '[\u0300-\u036f''’]', '', 'g'), '[^a-z0-9]+', '-', 'g'), 60), '-'), ''), 'activity')
$$;

-- A free address for each title: none that an activity has, or that a public page once had.
create function private.free_slugs(titles text[]) returns text[]
language plpgsql stable security definer set search_path = '' as $$
declare
  wanted record;
  found text[] := '{}';
  answer text[] := array_fill(null::text, array[cardinality(titles)]);
  base text;
  nth int;
  candidate text;
begin
  for wanted in
    select n, private.slug_of(title) as slug from unnest(titles) with ordinality as t (title, n) order by 2, 1
  loop
    if base is distinct from wanted.slug then
      base := wanted.slug;
      nth := 0;
    end if;
    loop
      nth := nth + 1;
      candidate := case nth when 1 then base else base || '-' || nth end;
      exit when candidate <> all (found)
        and not exists (select from public.activities a where a.slug = candidate)
        and not exists (select from private.directory_feed f where f.name = 'activity/' || candidate);
    end loop;
    found := found || candidate;
    answer[wanted.n] := candidate;
  end loop;
  return answer;
end $$;

-- The slugs for new venues: as the device made them, with more letters where somebody else has it, null where this
-- organisation has it already.
create function private.free_venue_slugs(organisation uuid, slugs text[]) returns text[]
language sql stable security definer set search_path = '' as $$
  select array_agg(case
    when v.id is null then wanted
    when v.organisation_id <> organisation then left(wanted, 70) || '-' || left(replace(gen_random_uuid()::text, '-', ''), 6)
  end order by n)
  from unnest(slugs) with ordinality as t (wanted, n) left join public.venues v on v.slug = wanted
$$;

-- Refuses a save for the rules that it breaks: [{ rule, entry?, venue? }], the first of which is named on its own.
create function private.refuse_faults(faults jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  if jsonb_array_length(faults) > 0 then
    raise exception 'This cannot be saved: % (%).', faults #>> '{0,rule}', coalesce(faults #>> '{0,what}', 'see the rules')
      using errcode = 'PT422', detail = faults #>> '{0,rule}', hint = (faults -> 0) - 'rule' - 'what'
        || jsonb_build_object('faults', jsonb_path_query_array(faults, '$[0 to 99]'));
  end if;
end $$;

-- @supabase/lite hands a JSON argument to PostgreSQL as a JSON string that holds it. Nulls say nothing.
create function private.unwrapped(argument jsonb) returns jsonb
language sql immutable parallel safe as $$
  select jsonb_strip_nulls(case when jsonb_typeof(argument) = 'string' then (argument #>> '{}')::jsonb else argument end)
$$;

-- Of some venues that were to be saved, in the order asked: ids, and slugs. stale: those that somebody has
-- changed since; before: [{ id, slug, was }] of those that have changed.
create type private.saved_venues as (ids uuid[], slugs text[], stale text[], before jsonb);

-- Adds venues and changes those that were read at the version said; what is stale is left alone.
create function private.save_venues(organisation uuid, said jsonb) returns private.saved_venues
language plpgsql set search_path = '' as $$
declare
  faults jsonb;
  stale text[];
  fresh text[];
  was public.venues[];
  rows public.venues[];
begin
  select coalesce(jsonb_agg(jsonb_build_object('rule', 'entry_shape', 'venue', n - 1, 'what', misfit) order by n), '[]')
  into faults from jsonb_array_elements(said) with ordinality as t (one, n)
  cross join lateral (select private.venue_misfit(one) as misfit) as m where misfit is not null;
  perform private.refuse_faults(faults);
  select coalesce(jsonb_agg(jsonb_build_object('rule', 'venues_slug_form', 'venue', n - 1)), '[]') into faults
  from (
    select max(n) as n from jsonb_array_elements(said) with ordinality as t (one, n)
    group by one ->> 'slug' having count(*) > 1 or (one ->> 'slug') is null
  ) as twice;
  perform private.refuse_faults(faults);

  perform from public.venues v where v.organisation_id = organisation
    and v.slug in (select value ->> 'slug' from jsonb_array_elements(said) where value ? 'version') order by v.id for no key update;
  was := array(select v from public.venues v where v.organisation_id = organisation
    and v.slug in (select value ->> 'slug' from jsonb_array_elements(said) where value ? 'version'));
  if cardinality(was) < (select count(*) from jsonb_array_elements(said) where value ? 'version') then
    raise exception 'A place in this is not yours to change, or it is gone.' using errcode = 'PT403';
  end if;
  fresh := private.free_venue_slugs(organisation,
    array(select one ->> 'slug' from jsonb_array_elements(said) with ordinality as t (one, n) order by n));
  stale := array(
    select one ->> 'slug' from jsonb_array_elements(said) with ordinality as t (one, n)
    left join unnest(was) as w on w.slug = one ->> 'slug'
    where case when one ? 'version' then w.version <> (one ->> 'version')::int else fresh[n] is null end
    order by n);

  rows := array(
    select private.venue_row(coalesce(w, jsonb_populate_record(null::public.venues, jsonb_build_object(
      'id', gen_random_uuid(), 'organisation_id', organisation, 'slug', coalesce(fresh[n], one ->> 'slug')))), one)
    from jsonb_array_elements(said) with ordinality as t (one, n)
    left join unnest(was) as w on w.slug = one ->> 'slug' and one ? 'version'
    order by n);
  select coalesce(jsonb_agg(jsonb_build_object('rule', rule, 'venue', n - 1) order by n, rule), '[]') into faults
  from (
    select n, rule from private.broken_checks(rows, 'public.venues')
    union all
    select v.ordinality, 'venues_position_near' from unnest(rows) with ordinality as v
    where not (v.longitude between -1.9 and -1.1 and v.latitude between 52.6 and 53.2)
  ) as broken;
  perform private.refuse_faults(faults);

  insert into public.venues (id, organisation_id, slug, name, address, postcode, longitude, latitude, visibility, ask,
    step_free, accessible_toilet, hearing_loop, quiet_space, nearest_stops)
  select r.id, r.organisation_id, r.slug, r.name, r.address, r.postcode, r.longitude, r.latitude, r.visibility, r.ask,
    r.step_free, r.accessible_toilet, r.hearing_loop, r.quiet_space, r.nearest_stops
  from unnest(rows) as r where r.version is null and r.slug <> all (stale);
  update public.venues v set (name, address, postcode, longitude, latitude, visibility, ask, step_free, accessible_toilet,
    hearing_loop, quiet_space, nearest_stops, version) = (r.name, r.address, r.postcode, r.longitude, r.latitude, r.visibility,
    r.ask, r.step_free, r.accessible_toilet, r.hearing_loop, r.quiet_space, r.nearest_stops, r.version)
  from unnest(rows) as r where v.id = r.id and r.version is not null and v is distinct from r and r.slug <> all (stale);

  return (
    array(select r.id from unnest(rows) with ordinality as r order by r.ordinality),
    array(select r.slug from unnest(rows) with ordinality as r order by r.ordinality),
    stale,
    (
      select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'slug', v.slug, 'was', to_jsonb(w), 'version', v.version)), '[]')
      from unnest(rows) as r join public.venues v on v.id = r.id left join unnest(was) as w on w.id = r.id
      where w is distinct from r
    )
  )::private.saved_venues;
end $$;

-- What is wrong with some entries before anything is read of them: shape, number, the same thing twice.
create function private.entry_faults(said jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  with misfits as materialized (
    select m.n, m.what from private.misfits(said) as m
  ),
  asked as materialized (
    select n, one -> 'entry' as entry, one ->> 'slug' as slug from jsonb_array_elements(said) with ordinality as t (one, n)
  ),
  sound as materialized (
    select n, entry, slug from asked where n not in (select n from misfits)
  ),
  sessions as materialized (
    select n, s from sound cross join lateral jsonb_array_elements(entry -> 'sessions') as s
  ),
  dates as materialized (
    select n, s ->> 'key' as key, d from sessions cross join lateral jsonb_array_elements(s -> 'exceptions') as d
  )
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('rule', rule, 'entry', n - 1, 'what', what)) order by n, rule), '[]')
  from (
    select n, 'entry_shape' as rule, what from misfits
    union all
    select max(n), 'entries_once', null from asked where slug is not null group by slug having count(*) > 1
    union all
    select n, 'lists_many', null from sound where greatest(jsonb_array_length(entry -> 'stages'),
      jsonb_array_length(entry -> 'madeFor'), jsonb_array_length(entry -> 'needs'),
      jsonb_array_length(entry -> 'expertise'), jsonb_array_length(entry -> 'languages')) > 100
    union all
    select n, 'sessions_many', null from sessions group by n having count(*) > 50
    union all
    select distinct n, 'sessions_whole', null from sessions where not s ?& array['key', 'venue', 'firstDate', 'start', 'end']
    union all
    select n, 'sessions_key_unique', s ->> 'key' from sessions where s ? 'key' group by n, s ->> 'key' having count(*) > 1
    union all
    select n, 'exceptions_many', key from dates group by n, key having count(*) > 200
    union all
    select distinct n, 'exceptions_type_word', key from dates where not d ? 'type'
    union all
    select distinct n, 'exceptions_date_range', key from dates where not d ? 'date'
    union all
    select n, 'exceptions_date_once', d ->> 'date' from dates where d ->> 'type' <> 'extra'
    group by n, key, d ->> 'date' having count(*) > 1
    union all
    select n, 'exceptions_extra_once', d ->> 'date' from dates where d ->> 'type' = 'extra'
    group by n, key, d ->> 'date', d #>> '{to,start}' having count(*) > 1
  ) as found
$$;

-- What is wrong with the rows that some entries have become, by the place of the activity among them, from 0.
create function private.row_faults(acts public.activities[], sess public.sessions[], excs public.exceptions[]) returns jsonb
language sql stable set search_path = '' as $$
  with numbered as materialized (
    select a.id, a.ordinality - 1 as n, a.state from unnest(acts) with ordinality as a
  ),
  broken as (
    select b.n - 1 as n, b.rule from private.broken_checks(acts, 'public.activities') as b
    join numbered on numbered.n = b.n - 1
    where not (b.rule = 'activities_complete' and numbered.state = 'published')
    union all
    select numbered.n, b.rule from private.broken_checks(sess, 'public.sessions') as b
    join numbered on numbered.id = sess[b.n::int].activity_id
    union all
    select numbered.n, b.rule from private.broken_checks(excs, 'public.exceptions') as b
    join numbered on numbered.id = excs[b.n::int].activity_id
    union all
    select numbered.n, 'sessions_venue_known' from unnest(sess) as s join numbered on numbered.id = s.activity_id
    where s.venue_id = '00000000-0000-0000-0000-000000000000'
    union all
    select numbered.n, 'exceptions_venue_known' from unnest(excs) as e join numbered on numbered.id = e.activity_id
    where e.to_venue_id = '00000000-0000-0000-0000-000000000000'
  )
  select coalesce(jsonb_agg(distinct jsonb_build_object('rule', rule, 'entry', n)), '[]') from broken
$$;

-- Venues of a save without which a published activity of their organisation would be nowhere.
create function private.venue_faults(ids uuid[]) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('rule', 'publish_venue', 'venue', n - 1) order by n), '[]')
  from unnest(ids) with ordinality as p (id, n) join public.venues v on v.id = p.id
  where v.visibility = 'public' and v.postcode is null and v.longitude is null and exists (
    select from public.sessions s join public.activities a on a.id = s.activity_id
    where s.venue_id = v.id and a.state = 'published')
$$;

-- Those of the rows that are named become what is stored. New ones have no slug yet and get a free one.
create function private.write_activities(named uuid[], rows public.activities[]) returns void
language plpgsql set search_path = '' as $$
declare
  added constant public.activities[] := array(select r from unnest(rows) as r where r.id = any (named) and r.slug is null);
  fresh text[];
  broken text;
begin
  update public.activities a set (title, summary, description, kind, strand, stages, ages_from, ages_to, audience, made_for,
    needs, expertise, languages, cost_pence, cost_covers, joining, contact_name, contact_phone, contact_text, contact_email,
    contact_url, first_visit_meets, first_visit_noise, first_visit_bring, first_visit_expect, listing, state, paused_until,
    paused_why, version) = (r.title, r.summary, r.description, r.kind, r.strand, r.stages, r.ages_from, r.ages_to, r.audience,
    r.made_for, r.needs, r.expertise, r.languages, r.cost_pence, r.cost_covers, r.joining, r.contact_name, r.contact_phone,
    r.contact_text, r.contact_email, r.contact_url, r.first_visit_meets, r.first_visit_noise, r.first_visit_bring,
    r.first_visit_expect, r.listing, r.state, r.paused_until, r.paused_why, r.version)
  from unnest(rows) as r where a.id = r.id and r.id = any (named) and r.slug is not null and a is distinct from r;
  if cardinality(added) = 0 then
    return;
  end if;
  for attempt in 1..50 loop
    fresh := private.free_slugs(array(select r.title from unnest(added) with ordinality as r order by r.ordinality));
    begin
      insert into public.activities (id, organisation_id, slug, title, summary, description, kind, strand, stages, ages_from,
        ages_to, audience, made_for, needs, expertise, languages, cost_pence, cost_covers, joining, contact_name,
        contact_phone, contact_text, contact_email, contact_url, first_visit_meets, first_visit_noise, first_visit_bring,
        first_visit_expect, listing, state, paused_until, paused_why)
      select r.id, r.organisation_id, fresh[r.ordinality], r.title, r.summary, r.description, r.kind, r.strand, r.stages,
        r.ages_from, r.ages_to, r.audience, r.made_for, r.needs, r.expertise, r.languages, r.cost_pence, r.cost_covers,
        r.joining, r.contact_name, r.contact_phone, r.contact_text, r.contact_email, r.contact_url, r.first_visit_meets,
        r.first_visit_noise, r.first_visit_bring, r.first_visit_expect, r.listing, r.state, r.paused_until, r.paused_why
      from unnest(added) with ordinality as r order by fresh[r.ordinality];
      return;
    exception when unique_violation then
      -- Somebody took the same address a moment ago: the next free one is looked for, in turn with those who met.
      get stacked diagnostics broken = constraint_name;
      if broken <> 'activities_slug_unique' or attempt = 50 then
        raise;
      end if;
      perform pg_advisory_xact_lock(hashtextextended('an address for an activity', 0));
    end;
  end loop;
end $$;

-- The sessions and dates of the activities that are named become these; what stays as it was is not touched.
create function private.write_schedules(named uuid[], sess public.sessions[], excs public.exceptions[]) returns void
language plpgsql set search_path = '' as $$
begin
  delete from public.sessions s
  where s.activity_id = any (named) and not exists (select from unnest(sess) as r where r.id = s.id);
  update public.sessions s set (venue_id, first_date, start_time, end_time, rrule, season, last_date, version) =
    (r.venue_id, r.first_date, r.start_time, r.end_time, r.rrule, r.season, r.last_date, r.version)
  from unnest(sess) as r where s.id = r.id and s.activity_id = any (named) and r.version is not null and s is distinct from r;
  insert into public.sessions (id, activity_id, organisation_id, key, venue_id, first_date, start_time, end_time, rrule, season, last_date)
  select r.id, r.activity_id, r.organisation_id, r.key, r.venue_id, r.first_date, r.start_time, r.end_time, r.rrule, r.season, r.last_date
  from unnest(sess) as r where r.activity_id = any (named) and r.version is null;

  delete from public.exceptions e
  where e.activity_id = any (named) and not exists (
    select from unnest(excs) as r where r.session_id = e.session_id
      and (r.date, r.type, r.to_date, r.to_start, r.to_end, r.to_venue_id, r.note)
        is not distinct from (e.date, e.type, e.to_date, e.to_start, e.to_end, e.to_venue_id, e.note));
  insert into public.exceptions (id, session_id, activity_id, organisation_id, date, type, to_date, to_start, to_end, to_venue_id, note)
  select r.id, r.session_id, r.activity_id, r.organisation_id, r.date, r.type, r.to_date, r.to_start, r.to_end, r.to_venue_id, r.note
  from unnest(excs) as r
  where r.activity_id = any (named) and not exists (
    select from public.exceptions e where e.session_id = r.session_id
      and (r.date, r.type, r.to_date, r.to_start, r.to_end, r.to_venue_id, r.note)
        is not distinct from (e.date, e.type, e.to_date, e.to_start, e.to_end, e.to_venue_id, e.note));
end $$;

-- How the activities that a save has changed were: [{ id, slug, was, sessions, exceptions, stamp, checked }], where
-- stamp and checked are how they are now, to see whether anybody has changed them since.
create function private.before_save(
  changed uuid[], stamps jsonb, acts public.activities[], sess public.sessions[], excs public.exceptions[]
) returns jsonb
language sql stable set search_path = '' as $$
  with sessions as (
    select s.activity_id as id, jsonb_agg(to_jsonb(s)) as rows from unnest(sess) as s group by 1
  ),
  dates as (
    select e.activity_id as id, jsonb_agg(to_jsonb(e)) as rows from unnest(excs) as e group by 1
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'slug', a.slug, 'was', to_jsonb(w),
    'sessions', coalesce(s.rows, '[]'), 'exceptions', coalesce(d.rows, '[]'), 'stamp', stamps ->> a.id::text,
    'checked', jsonb_build_object('on', a.checked_on, 'by', a.checked_by))), '[]')
  from public.activities a
  left join unnest(acts) as w on w.id = a.id
  left join sessions s on s.id = a.id
  left join dates d on d.id = a.id
  where a.id = any (changed)
$$;

-- Saves venues and entries of an organisation as the person who asks: their rights, the guards and the versions
-- hold as ever. action is the save's own number, as in act(). Returns { id, after: { venues, entries }, again? }.
-- Refused: 403 not theirs or gone; 409 changed meanwhile (detail: { entries, venues }, slugs); 422 a rule is
-- broken (detail: its name, hint: { entry | venue, faults }).
create function public.save_entries(action uuid, organisation text, venues jsonb, entries jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  said_venues constant jsonb := coalesce(private.unwrapped(venues), '[]');
  said constant jsonb := coalesce(private.unwrapped(entries), '[]');
  nowhere constant uuid := '00000000-0000-0000-0000-000000000000';
  o public.organisations;
  details jsonb;
  answer jsonb;
  places private.saved_venues;
  -- The venues that may be named: { slug: id }. names: how those in use are called, { id: slug }.
  known jsonb;
  names jsonb;
  touched uuid[];
  -- As they are …
  acts public.activities[];
  sess public.sessions[];
  excs public.exceptions[];
  -- … and as they are to be; the activities in the order asked.
  new_acts public.activities[];
  new_sess public.sessions[];
  new_excs public.exceptions[];
  stamps text[];
  slugs text[];
  changed uuid[];
  stale text[];
  broken text;
begin
  if jsonb_typeof(said) <> 'array' or jsonb_typeof(said_venues) <> 'array'
    or exists (select from jsonb_array_elements(said_venues) where jsonb_typeof(value) <> 'object')
    or exists (select from jsonb_array_elements(said) where jsonb_typeof(value) <> 'object'
      or value - array['slug', 'stamp', 'entry'] <> '{}' or jsonb_typeof(value -> 'entry') is distinct from 'object'
      or jsonb_typeof(value -> 'slug') <> 'string' or jsonb_typeof(value -> 'stamp') <> 'string')
  then
    perform private.refuse_faults('[{"rule": "entry_shape"}]');
  end if;
  if jsonb_array_length(said) > 5000 or jsonb_array_length(said_venues) > 500 then
    perform private.refuse_faults('[{"rule": "entries_many"}]');
  end if;
  -- A plan that was made for a handful would take minutes for thousands.
  if jsonb_array_length(said) > 20 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  details := jsonb_build_object('organisation', save_entries.organisation,
    'hash', encode(sha256(convert_to(said_venues::text || said::text, 'UTF8')), 'hex'),
    'title', left(coalesce(said #>> '{0,entry,title}', said_venues #>> '{0,name}'), 200),
    'entries', jsonb_array_length(said), 'venues', jsonb_array_length(said_venues),
    'added', (select count(*) from jsonb_array_elements(said) where not value ? 'slug'));
  answer := private.answer_before(action, 'entries', details);
  if answer is not null then
    return answer;
  end if;
  select * into o from public.organisations x where x.slug = save_entries.organisation;
  if o.id is null or not private.may_write(o.id) then
    raise exception 'These entries are for the people of their group to change.' using errcode = 'PT403';
  end if;
  perform private.refuse_faults(private.entry_faults(said));
  places := private.save_venues(o.id, said_venues);

  -- Whoever changes a date holds its session first and the activity last: so does this, in order of row.
  touched := array(select a.id from public.activities a
    where a.organisation_id = o.id and a.slug in (select value ->> 'slug' from jsonb_array_elements(said)));
  if cardinality(touched) < (select count(*) from jsonb_array_elements(said) where value ? 'slug') then
    raise exception 'An activity in this is not yours to change, or it is gone.' using errcode = 'PT403';
  end if;
  perform from public.sessions s where s.activity_id = any (touched) order by s.id for update;
  perform from public.exceptions e where e.activity_id = any (touched) order by e.id for update;
  perform from public.activities a where a.id = any (touched) order by a.id for update;
  acts := array(select a from public.activities a where a.id = any (touched));
  sess := array(select s from public.sessions s where s.activity_id = any (touched));
  excs := array(select e from public.exceptions e where e.activity_id = any (touched));

  new_acts := array(
    select private.activity_row(coalesce(a, jsonb_populate_record(null::public.activities,
      jsonb_build_object('id', gen_random_uuid(), 'organisation_id', o.id))), one -> 'entry')
    from jsonb_array_elements(said) with ordinality as t (one, n)
    left join unnest(acts) as a on a.slug = one ->> 'slug' order by n);
  names := private.venue_names(o.id, array(
    select s.venue_id from unnest(sess) as s union select e.to_venue_id from unnest(excs) as e));
  known := (
    select coalesce(jsonb_object_agg(v.name, v.id), '{}') from private.venues_named(o.id, array(
      select s ->> 'venue' from jsonb_path_query(said, '$[*].entry.sessions[*]') as s
      union select d #>> '{to,venue}' from jsonb_path_query(said, '$[*].entry.sessions[*].exceptions[*]') as d)) as v
  ) || (
    select coalesce(jsonb_object_agg(one ->> 'slug', places.ids[n]), '{}')
    from jsonb_array_elements(said_venues) with ordinality as t (one, n));

  -- What already happens at a venue that has been hidden since may go on there; nothing new may begin there.
  new_sess := array(
    select jsonb_populate_record(
      private.session_row(coalesce(b, jsonb_populate_record(null::public.sessions, jsonb_build_object(
        'id', gen_random_uuid(), 'activity_id', a.id, 'organisation_id', o.id))), s),
      jsonb_build_object('venue_id', coalesce((known ->> (s ->> 'venue'))::uuid,
        case when names ->> b.venue_id::text = s ->> 'venue' then b.venue_id end, nowhere)))
    from jsonb_array_elements(said) with ordinality as t (one, n)
    join unnest(new_acts) with ordinality as a on a.ordinality = n
    cross join lateral jsonb_array_elements(one #> '{entry,sessions}') as s
    left join unnest(sess) as b on b.activity_id = a.id and b.key = s ->> 'key');
  new_excs := array(
    select jsonb_populate_record(
      private.exception_row(jsonb_populate_record(null::public.exceptions, jsonb_build_object(
        'id', gen_random_uuid(), 'session_id', b.id, 'activity_id', a.id, 'organisation_id', o.id)), d),
      jsonb_build_object('to_venue_id', case when d #> '{to,venue}' is not null then coalesce(
        (known ->> (d #>> '{to,venue}'))::uuid,
        (
          select e.to_venue_id from unnest(excs) as e
          where e.session_id = b.id and names ->> e.to_venue_id::text = d #>> '{to,venue}' limit 1
        ),
        nowhere) end))
    from jsonb_array_elements(said) with ordinality as t (one, n)
    join unnest(new_acts) with ordinality as a on a.ordinality = n
    cross join lateral jsonb_array_elements(one #> '{entry,sessions}') as s
    cross join lateral jsonb_array_elements(s -> 'exceptions') as d
    join unnest(new_sess) as b on b.activity_id = a.id and b.key = s ->> 'key');

  stamps := array(select st.stamp from private.stamps_of(new_acts, new_sess, new_excs) as st
    join unnest(new_acts) with ordinality as a on a.id = st.activity order by a.ordinality);
  with so_far as (select activity, stamp from private.stamps_of(acts, sess, excs))
  select coalesce(array_agg(a.id) filter (where f.stamp is distinct from stamps[n]), '{}'),
    -- Two who say the same are one.
    coalesce(array_agg(a.slug order by n) filter (where f.stamp is distinct from one ->> 'stamp' and f.stamp <> stamps[n]), '{}')
  into changed, stale
  from jsonb_array_elements(said) with ordinality as t (one, n)
  join unnest(new_acts) with ordinality as a on a.ordinality = n
  left join so_far f on f.activity = a.id;
  if cardinality(stale) + cardinality(places.stale) > 0 then
    raise exception 'Somebody has changed this since you opened it.' using errcode = 'PT409',
      detail = jsonb_build_object('entries', to_jsonb(stale), 'venues', to_jsonb(places.stale));
  end if;

  perform private.refuse_faults(private.row_faults(new_acts, new_sess, new_excs));
  perform private.refuse_faults((
    select coalesce(jsonb_agg(jsonb_build_object('rule', f.rule, 'entry', a.ordinality - 1) order by a.ordinality), '[]')
    from private.publish_faults(new_acts, new_sess, new_excs) as f
    join unnest(new_acts) with ordinality as a on a.id = f.activity where a.id = any (changed)));
  perform private.refuse_faults(private.venue_faults(places.ids));

  perform private.write_activities(changed, new_acts);
  perform private.write_schedules(changed, new_sess, new_excs);

  slugs := array(select a.slug from unnest(new_acts) with ordinality as w join public.activities a on a.id = w.id order by w.ordinality);
  answer := jsonb_build_object(
    'venues', (
      select coalesce(jsonb_agg(jsonb_build_object('slug', v.slug, 'version', v.version) order by n), '[]')
      from unnest(places.ids) with ordinality as p (id, n) join public.venues v on v.id = p.id),
    'entries', (
      select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'stamp', stamps[n]) order by n), '[]')
      from unnest(slugs) with ordinality as p (slug, n)));
  perform private.keep_action(action, 'entries', details, (o.id,
    case when cardinality(touched) = 1 and jsonb_array_length(said) = 1 then touched[1] end,
    case when cardinality(changed) = 0 and places.before = '[]' then answer
      else jsonb_build_object('venues', places.before, 'activities', private.before_save(changed,
        (select jsonb_object_agg(a.id, stamps[a.ordinality]) from unnest(new_acts) with ordinality as a), acts, sess, excs)) end,
    answer)::private.done);
  return jsonb_build_object('id', action, 'after', answer);
exception
  -- What the rules above have let through and a constraint has not: said by its name, never as a failure.
  when check_violation or unique_violation or foreign_key_violation then
    get stacked diagnostics broken = constraint_name;
    raise exception 'This cannot be saved: %', sqlerrm using errcode = 'PT422',
      detail = coalesce(nullif(broken, ''), 'sessions_venue_known');
  when data_exception or not_null_violation then
    raise exception 'This cannot be saved: %', sqlerrm using errcode = 'PT422', detail = 'entry_shape';
end $$;

grant execute on function
  private.may_write(uuid), private.venue_names(uuid, uuid[]), private.venues_named(uuid, text[]),
  private.open_venues(uuid, uuid[]), private.free_slugs(text[]), private.free_venue_slugs(uuid, text[]),
  private.refuse_faults(jsonb), private.unwrapped(jsonb), private.save_venues(uuid, jsonb), private.entry_faults(jsonb),
  private.row_faults(public.activities[], public.sessions[], public.exceptions[]), private.venue_faults(uuid[]),
  private.write_activities(uuid[], public.activities[]),
  private.write_schedules(uuid[], public.sessions[], public.exceptions[]),
  private.before_save(uuid[], jsonb, public.activities[], public.sessions[], public.exceptions[])
to authenticated;
grant execute on function public.open_entries(text, text), public.save_entries(uuid, text, jsonb, jsonb) to authenticated;
