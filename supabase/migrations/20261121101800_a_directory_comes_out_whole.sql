-- A directory comes out whole, as the directory file of src/domain/exchange/directory-file.ts.

-- The file of all that there is, in order of slug: importing it changes nothing, here or after a loss.
-- Drafts that lack what the format demands are left out. For the alliance only.
create function public.export_directory() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  file jsonb;
begin
  if not private.acts_for_the_alliance() then
    raise exception 'The whole directory is for the alliance.' using errcode = '42501';
  end if;
  select jsonb_build_object(
    'format', 'derby-youth-directory/1',
    'organisations', coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'slug', o.slug,
        'name', o.name,
        'kind', o.kind,
        'summary', o.summary,
        'contact', private.contact(o.contact_name, o.contact_phone, o.contact_text, o.contact_email, o.contact_url),
        'privateContact', nullif(private.contact(o.private_contact_name, o.private_contact_phone,
          o.private_contact_text, o.private_contact_email, o.private_contact_url), '{}'),
        'approval', jsonb_build_object('state', o.approval_state, 'until', o.approved_until),
        'example', o.example
      )) order by o.slug collate "C")
      from public.organisations o), '[]'),
    'venues', coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'slug', v.slug,
        'organisation', o.slug,
        'name', v.name,
        'address', v.address,
        'postcode', v.postcode,
        'position', case when v.longitude is not null then jsonb_build_array(v.longitude, v.latitude) end,
        'visibility', v.visibility,
        'ask', v.ask,
        'access', private.venue_access(v),
        'nearestStops', to_jsonb(v.nearest_stops)
      )) order by v.slug collate "C")
      from public.venues v join public.organisations o on o.id = v.organisation_id), '[]'),
    'activities', coalesce((
      select jsonb_agg(private.activity_fields(a) || jsonb_strip_nulls(jsonb_build_object(
        'organisation', o.slug,
        'listing', a.listing,
        'state', a.state,
        'paused', case when num_nonnulls(a.paused_until, a.paused_why) > 0 then
          jsonb_build_object('until', a.paused_until, 'why', a.paused_why) end,
        'sessions', coalesce((
          select jsonb_agg(private.session_fields(
            s,
            (select v.slug from public.venues v where v.id = s.venue_id),
            coalesce((
              select jsonb_agg(
                private.exception_fields(e, (select v.slug from public.venues v where v.id = e.to_venue_id))
                order by e.date, e.type, e.to_start)
              from public.exceptions e where e.session_id = s.id), '[]')) order by s.key collate "C")
          from public.sessions s
          where s.activity_id = a.id), '[]')
      )) order by a.slug collate "C")
      from public.activities a join public.organisations o on o.id = a.organisation_id
      where num_nulls(a.summary, a.kind, a.ages_from, a.ages_to, a.joining) = 0), '[]')
  ) into file;
  return file;
end $$;

grant execute on function public.export_directory() to authenticated, service_role;
