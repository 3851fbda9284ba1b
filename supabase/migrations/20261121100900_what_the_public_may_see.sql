-- What the public may see.
-- One function per type of document, and nothing else decides it: src/domain/activity/document.ts describes
-- what they build. Absent facts are absent keys; lists and groups of facts are always there.

create function private.contact(name text, phone text, text_number text, email text, url text) returns jsonb
language sql immutable parallel safe as $$
  select jsonb_strip_nulls(jsonb_build_object('name', name, 'phone', phone, 'text', text_number, 'email', email, 'url', url))
$$;

-- The fields that the public document and the directory file say alike.
create function private.activity_fields(a public.activities) returns jsonb
language sql immutable parallel safe as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'slug', a.slug,
    'title', a.title,
    'summary', a.summary,
    'description', a.description,
    'kind', a.kind,
    'strand', a.strand,
    'stages', to_jsonb(a.stages),
    'ages', jsonb_build_object('from', a.ages_from, 'to', a.ages_to),
    'audience', a.audience,
    'madeFor', to_jsonb(a.made_for),
    'cost', jsonb_build_object('pence', a.cost_pence, 'covers', a.cost_covers),
    'joining', a.joining,
    'contact', private.contact(a.contact_name, a.contact_phone, a.contact_text, a.contact_email, a.contact_url),
    'needs', to_jsonb(a.needs),
    'expertise', to_jsonb(a.expertise),
    'languages', to_jsonb(a.languages),
    'places', case when a.places_left is not null then
      jsonb_build_object('left', a.places_left, 'said', a.places_said) end,
    'firstVisit', jsonb_build_object('meets', a.first_visit_meets, 'noise', a.first_visit_noise,
      'bring', a.first_visit_bring, 'expect', a.first_visit_expect),
    'checked', case when a.checked_on is not null then
      jsonb_build_object('on', a.checked_on, 'by', a.checked_by) end
  ))
$$;

create function private.venue_access(v public.venues) returns jsonb
language sql immutable parallel safe as $$
  select jsonb_strip_nulls(jsonb_build_object('stepFree', v.step_free, 'accessibleToilet', v.accessible_toilet,
    'hearingLoop', v.hearing_loop, 'quietSpace', v.quiet_space))
$$;

-- A venue's name in public documents: its slug, or where the public may not know it, a mask. Null for none.
create function private.public_venue_slug(v public.venues) returns text
language sql immutable parallel safe as $$
  select case v.visibility
    when 'public' then v.slug
    when 'area' then concat_ws('-', 'area', lower(v.ward), v.mask)
    when 'on-request' then concat_ws('-', 'on-request', v.mask)
  end
$$;

-- A venue as the public may know it. What is not public has the centre of its ward for a position; its stops
-- are left out with its address, because they would point at the door.
create function private.public_venue(v public.venues) returns jsonb
language sql stable as $$
  select jsonb_strip_nulls(
    jsonb_build_object(
      'slug', private.public_venue_slug(v),
      'visibility', v.visibility,
      'ward', v.ward,
      'access', private.venue_access(v)
    )
    || case when v.visibility = 'public' then jsonb_build_object(
      'name', v.name,
      'address', v.address,
      'postcode', v.postcode,
      'position', case when v.longitude is not null then jsonb_build_array(v.longitude, v.latitude) end,
      'nearestStops', to_jsonb(v.nearest_stops)
    ) else jsonb_build_object(
      'position', (select jsonb_build_array(w.longitude, w.latitude) from public.wards w where w.code = v.ward),
      'nearestStops', '[]'::jsonb,
      'ask', v.ask
    ) end
  )
$$;

-- One date that differs; venue is the name under which its venue is to appear.
create function private.exception_fields(e public.exceptions, venue text) returns jsonb
language sql immutable parallel safe as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'date', e.date,
    'type', e.type,
    'to', case when num_nonnulls(e.to_date, e.to_start, e.to_end, venue) > 0 then jsonb_build_object(
      'date', e.to_date, 'start', left(e.to_start::text, 5), 'end', left(e.to_end::text, 5), 'venue', venue) end,
    'note', e.note
  ))
$$;

create function private.session_fields(s public.sessions, venue text, exceptions jsonb) returns jsonb
language sql immutable parallel safe as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'key', s.key,
    'venue', venue,
    'firstDate', s.first_date,
    'start', left(s.start_time::text, 5),
    'end', left(s.end_time::text, 5),
    'rrule', s.rrule,
    'season', s.season,
    'lastDate', s.last_date,
    'exceptions', exceptions
  ))
$$;

-- The documents of those of the named activities that are published by an approved organisation and listed as
-- asked ("public" or "professionals"). Whether the approval has lapsed is for the reader to see on the day:
-- listed_until is its last day, or null.
create function private.activity_documents(slugs text[], listed text)
returns table (slug text, document jsonb, listed_until date)
language sql stable security definer set search_path = '' as $$
  select a.slug,
    private.activity_fields(a::public.activities) || jsonb_strip_nulls(jsonb_build_object(
      'type', 'activity',
      'organisation', jsonb_build_object('slug', o.slug, 'name', o.name, 'kind', o.kind,
        'contact', private.contact(o.contact_name, o.contact_phone, o.contact_text, o.contact_email, o.contact_url)),
      'sessions', coalesce(held.sessions, '[]'),
      'venues', coalesce(held.venues, '[]'),
      'listedUntil', o.approved_until,
      'example', o.example
    )),
    o.approved_until
  -- Everything is looked up one by one, never joined ("offset 0" keeps it so): without statistics, as in the
  -- transaction of an import, a join might read all activities or all venues for each one wanted.
  from unnest(slugs) as wanted
  cross join lateral (select * from public.activities where activities.slug = wanted offset 0) as a
  cross join lateral (select * from public.organisations where organisations.id = a.organisation_id offset 0) as o
  cross join lateral (
    select
      (
        select jsonb_agg(
          private.session_fields(
            s,
            (select private.public_venue_slug(v) from public.venues v where v.id = s.venue_id),
            coalesce((
              select jsonb_agg(
                private.exception_fields(e, (select private.public_venue_slug(v) from public.venues v where v.id = e.to_venue_id))
                order by e.date, e.type, e.to_start)
              from public.exceptions e where e.session_id = s.id
            ), '[]'))
          order by s.first_date, s.start_time, s.key collate "C"
        )
        from public.sessions s where s.activity_id = a.id
      ) as sessions,
      (
        select jsonb_agg(shown order by shown ->> 'slug' collate "C")
        from (
          select (select private.public_venue(v) from public.venues v where v.id = used.venue_id) as shown
          from (
            select s.venue_id from public.sessions s where s.activity_id = a.id
            union
            select e.to_venue_id from public.exceptions e where e.activity_id = a.id and e.to_venue_id is not null
          ) as used
        ) as venues
      ) as venues
  ) as held
  where a.state = 'published'
    and a.listing = listed
    and o.approval_state = 'approved'
$$;

-- The documents of those of the named organisations that are approved.
create function private.organisation_documents(slugs text[])
returns table (slug text, document jsonb, listed_until date)
language sql stable security definer set search_path = '' as $$
  select o.slug,
    jsonb_strip_nulls(jsonb_build_object(
      'type', 'organisation',
      'slug', o.slug,
      'name', o.name,
      'kind', o.kind,
      'summary', o.summary,
      'contact', private.contact(o.contact_name, o.contact_phone, o.contact_text, o.contact_email, o.contact_url),
      'listedUntil', o.approved_until,
      'example', o.example
    )),
    o.approved_until
  from unnest(slugs) as wanted
  join public.organisations o on o.slug = wanted
  where o.approval_state = 'approved'
$$;
