-- A save of places says what is read of it: their slugs are read of the rows when all is saved.

alter type private.saved_venues drop attribute slugs;
comment on type private.saved_venues is
  'Of some venues that were to be saved, in the order asked: ids. stale: those that somebody has changed since; before: [{ id, slug, was }] of those that have changed.';

-- As before: adds venues and changes those that were read at the version said; what is stale is left alone.
create or replace function private.save_venues(organisation uuid, said jsonb) returns private.saved_venues
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
    stale,
    (
      select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'slug', v.slug, 'was', to_jsonb(w), 'version', v.version)), '[]')
      from unnest(rows) as r join public.venues v on v.id = r.id left join unnest(was) as w on w.id = r.id
      where w is distinct from r
    )
  )::private.saved_venues;
end $$;
