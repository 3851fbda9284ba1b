-- Real data replaces examples.

-- Removes every organisation that is an example, with its activities and venues. A venue that a real activity
-- uses goes over to that activity's organisation. Returns how many organisations went. For the alliance only.
create function public.remove_examples() returns int
language plpgsql security definer set search_path = '' as $$
declare
  removed int;
begin
  if not private.acts_for_the_alliance() then
    raise exception 'Removing the examples is for the alliance.' using errcode = '42501';
  end if;
  delete from public.activities a using public.organisations o
  where o.id = a.organisation_id and o.example;
  update public.venues v set organisation_id = used.organisation_id
  from public.organisations o, (
    select distinct on (venue_id) venue_id, organisation_id
    from (
      select venue_id, organisation_id from public.sessions
      union select to_venue_id, organisation_id from public.exceptions where to_venue_id is not null
    ) as either
    order by venue_id, organisation_id
  ) as used
  where o.id = v.organisation_id and o.example and used.venue_id = v.id;
  delete from public.venues v using public.organisations o
  where o.id = v.organisation_id and o.example;
  delete from public.organisations where example;
  get diagnostics removed = row_count;
  return removed;
end $$;

-- An import after which no example is left, in one transaction. Returns what the import returns.
create function public.replace_examples(file jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  outcome jsonb;
begin
  outcome := public.import_directory(file);
  perform public.remove_examples();
  return outcome;
end $$;

grant execute on function public.remove_examples() to authenticated, service_role;
grant execute on function public.replace_examples(jsonb) to authenticated, service_role;
