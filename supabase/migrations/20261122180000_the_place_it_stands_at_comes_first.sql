-- The place that an activity stands at comes first: its venues are in the order in which its sessions name them, then
-- those of single dates. By their slugs, one date elsewhere could pass for the main place. Mirrored by publicDocuments
-- in src/domain/exchange and by asPublic in src/domain/activity.

-- As before, but for that order: the documents of those of the named activities that are published by an approved
-- organisation and listed as asked ("public" or "professionals"). Whether the approval has lapsed is for the reader to
-- see on the day: listed_until is its last day, or null.
create or replace function private.activity_documents(slugs text[], listed text)
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
        select jsonb_agg((select private.public_venue(v) from public.venues v where v.id = used.venue_id) order by used.turn)
        from (
          select said.venue_id, min(said.turn) as turn
          from (
            select s.venue_id, array[0, row_number() over (order by s.first_date, s.start_time, s.key collate "C")] as turn
            from public.sessions s where s.activity_id = a.id
            union all
            select e.to_venue_id, array[1, row_number() over (
              order by s.first_date, s.start_time, s.key collate "C", e.date, e.type, e.to_start)]
            from public.exceptions e
            cross join lateral (select * from public.sessions where sessions.id = e.session_id offset 0) as s
            where e.activity_id = a.id and e.to_venue_id is not null
          ) as said
          group by said.venue_id
        ) as used
      ) as venues
  ) as held
  where a.state = 'published'
    and a.listing = listed
    and o.approval_state = 'approved'
$$;

-- What is published is looked at again; only a document whose places change their order takes a number.
insert into private.directory_noted (names)
select array_agg('activity/' || slug) from public.activities having count(*) > 0;
