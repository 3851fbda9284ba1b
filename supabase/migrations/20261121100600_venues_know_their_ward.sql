-- Venues know their ward, and how much of them the public may know.

-- venues: places where activities happen, each kept by one organisation and usable by others when public.
create table public.venues (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references public.organisations (id) on delete restrict,
  slug text not null,
  name text not null,
  address text,
  postcode text,
  -- Degrees, WGS 84; both or neither.
  longitude double precision,
  latitude double precision,
  -- Follows from the position.
  ward text references public.wards (code),
  visibility text not null default 'public',
  -- How to hear where it is, for a venue that is not public.
  ask text,
  -- Null: nobody has said. Unknown is not no.
  step_free boolean,
  accessible_toilet boolean,
  hearing_loop boolean,
  quiet_space boolean,
  nearest_stops text[] not null default '{}',
  -- Stands for the slug where the public may not know the venue: drawn by lot, so it reveals nothing.
  mask text not null default left(replace(gen_random_uuid()::text, '-', ''), 12),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint venues_slug_unique unique (slug),
  constraint venues_slug_form check (private.is_slug(slug)),
  constraint venues_name_form check (private.is_line(name, 120)),
  constraint venues_address_form check (private.is_line(address, 240)),
  constraint venues_postcode_form check (private.is_postcode(postcode)),
  constraint venues_position_whole check ((longitude is null) = (latitude is null)),
  constraint venues_longitude_range check (longitude between -180 and 180),
  constraint venues_latitude_range check (latitude between -90 and 90),
  constraint venues_visibility_word check (visibility in ('public', 'area', 'on-request')),
  constraint venues_ask_form check (private.is_line(ask, 240)),
  constraint venues_nearest_stops_form check (cardinality(nearest_stops) <= 10 and private.are_lines(nearest_stops, 80))
);

create index venues_by_organisation on public.venues (organisation_id);

revoke all on public.venues from anon, authenticated, service_role;
grant select, insert, update, delete on public.venues to authenticated, service_role;

create function private.guard_venue() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    new.version := 1;
    new.created_at := now();
    new.updated_at := now();
    new.mask := left(replace(gen_random_uuid()::text, '-', ''), 12);
  else
    if new.organisation_id <> old.organisation_id and current_user in ('anon', 'authenticated')
      and not private.is_coordinator()
    then
      raise exception 'A venue stays with the organisation that keeps it.' using errcode = '42501';
    end if;
    if new.slug <> old.slug and private.venue_is_published(old.id) then
      raise exception 'The short name of a venue never changes once it has been published.' using errcode = 'PT422';
    end if;
    new.id := old.id;
    new.created_at := old.created_at;
    new.mask := old.mask;
  end if;
  new.ward := private.ward_at(new.longitude, new.latitude);
  return new;
end $$;

create trigger guard_venue before insert or update on public.venues
for each row execute function private.guard_venue();

grant execute on function
  private.on_plane(double precision, double precision), private.ward_at(double precision, double precision)
to authenticated, service_role;

call private.keep_versions_of('public.venues');
call private.keep_history_of('public.venues');

alter table public.venues enable row level security;

create policy "Members read the venues of their organisation" on public.venues
for select to authenticated using (organisation_id in (select private.my_organisations()));
create policy "Coordinators read every venue" on public.venues
for select to authenticated using ((select private.is_coordinator()));
create policy "Members add venues to their organisation" on public.venues
for insert to authenticated with check (organisation_id in (select private.my_organisations()));
create policy "Coordinators add venues" on public.venues
for insert to authenticated with check ((select private.is_coordinator()));
create policy "Members change the venues of their organisation" on public.venues
for update to authenticated using (organisation_id in (select private.my_organisations()))
with check (organisation_id in (select private.my_organisations()));
create policy "Coordinators change every venue" on public.venues
for update to authenticated using ((select private.is_coordinator())) with check ((select private.is_coordinator()));
create policy "Coordinators delete venues" on public.venues
for delete to authenticated using ((select private.is_coordinator()));
