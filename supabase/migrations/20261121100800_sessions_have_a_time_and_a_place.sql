-- Sessions have a time and a place, and dates that differ.
-- Both tables carry their activity and organisation, derived and held by foreign keys: policies, history and
-- the change feed need no joins, and a row cannot be moved to somebody else.

-- sessions: an activity at a venue at a time. Occurrences are derived from it, never stored.
create table public.sessions (
  id uuid primary key default gen_random_uuid(),
  activity_id uuid not null,
  organisation_id uuid not null,
  -- Names the session within its activity: tuesday.
  key text not null,
  venue_id uuid not null references public.venues (id) on delete restrict,
  first_date date not null,
  -- Wall-clock times in Europe/London. An end at or before the start is on the next day.
  start_time time(0) not null,
  end_time time(0) not null,
  -- An RFC 5545 RRULE without its name. Null: once, on the first date.
  rrule text,
  season text not null default 'all-year',
  last_date date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint sessions_of_activity foreign key (activity_id, organisation_id)
    references public.activities (id, organisation_id) on update cascade on delete cascade,
  constraint sessions_key_unique unique (activity_id, key),
  constraint sessions_in_activity unique (id, activity_id, organisation_id),
  constraint sessions_key_form check (private.is_slug(key)),
  constraint sessions_start_time_form check (extract(second from start_time) = 0 and start_time < '24:00'),
  constraint sessions_end_time_form check (extract(second from end_time) = 0 and end_time < '24:00'),
  constraint sessions_rrule_form check (private.is_rrule(rrule)),
  constraint sessions_season_word check (season in ('all-year', 'term', 'holidays')),
  constraint sessions_first_date_range check (first_date between '2000-01-01' and '2100-12-31'),
  constraint sessions_last_date_range check (last_date between '2000-01-01' and '2100-12-31')
);

create index sessions_by_organisation on public.sessions (organisation_id);
create index sessions_by_venue on public.sessions (venue_id);

-- exceptions: one date of a session that differs from its rule.
create table public.exceptions (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null,
  activity_id uuid not null,
  organisation_id uuid not null,
  -- The date in the rule that is cancelled or moved; for "extra", the added date.
  date date not null,
  type text not null,
  -- moved: what changes. extra: times and venue, where they differ from the session's.
  to_date date,
  to_start time(0),
  to_end time(0),
  to_venue_id uuid references public.venues (id) on delete restrict,
  -- For the public.
  note text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint exceptions_of_session foreign key (session_id, activity_id, organisation_id)
    references public.sessions (id, activity_id, organisation_id) on update cascade on delete cascade,
  constraint exceptions_type_word check (type in ('cancelled', 'moved', 'extra')),
  constraint exceptions_moved_somewhere check (
    type <> 'moved' or num_nonnulls(to_date, to_start, to_end, to_venue_id) > 0
  ),
  constraint exceptions_cancelled_is_all check (
    type <> 'cancelled' or num_nonnulls(to_date, to_start, to_end, to_venue_id) = 0
  ),
  constraint exceptions_extra_date check (type <> 'extra' or to_date is null),
  constraint exceptions_note_form check (private.is_line(note, 240)),
  constraint exceptions_date_range check (date between '2000-01-01' and '2100-12-31'),
  constraint exceptions_to_date_range check (to_date between '2000-01-01' and '2100-12-31'),
  constraint exceptions_to_start_form check (extract(second from to_start) = 0 and to_start < '24:00'),
  constraint exceptions_to_end_form check (extract(second from to_end) = 0 and to_end < '24:00')
);

-- A date is cancelled or moved once; it may have several extra times.
create unique index exceptions_date_once on public.exceptions (session_id, date) where type <> 'extra';
create unique index exceptions_extra_once on public.exceptions (session_id, date, to_start) nulls not distinct
where type = 'extra';
create index exceptions_by_session on public.exceptions (session_id);
create index exceptions_by_activity on public.exceptions (activity_id);
create index exceptions_by_organisation on public.exceptions (organisation_id);
create index exceptions_by_venue on public.exceptions (to_venue_id) where to_venue_id is not null;

revoke all on public.sessions, public.exceptions from anon, authenticated, service_role;
grant select, insert, update, delete on public.sessions, public.exceptions to authenticated, service_role;

-- The venues of others that a provider may pick: those that stand in the public directory by name.
create function private.shared_venues() returns setof uuid
language sql stable security definer set search_path = '' as $$
  with listed as (
    select a.id from public.activities a join public.organisations o on o.id = a.organisation_id
    where a.state = 'published' and a.listing = 'public' and o.approval_state = 'approved'
      and (o.approved_until is null or o.approved_until >= private.today())
  )
  select v.id from public.venues v
  where v.visibility = 'public'
    and exists (select from public.memberships m where m.user_id = auth.uid())
    and v.id in (
      select s.venue_id from public.sessions s join listed on listed.id = s.activity_id
      union
      select e.to_venue_id from public.exceptions e join listed on listed.id = e.activity_id
    )
$$;
grant execute on function private.shared_venues() to authenticated, service_role;

create policy "Members read venues of others that are in the public directory" on public.venues
for select to authenticated using (id in (select private.shared_venues()));

-- Where the signed-in person may hold a session. The answer is the same for a hidden venue and for none.
create function private.require_usable_venue(venue uuid, organisation uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (
    select from public.venues v
    where v.id = venue
      and (v.organisation_id = organisation or private.is_coordinator() or v.id in (select private.shared_venues()))
  ) then
    raise exception 'There is no such venue.' using errcode = '23503';
  end if;
end $$;

create function private.organisation_of_activity(activity uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select organisation_id from public.activities where id = activity
$$;

create function private.activity_of_session(session uuid, out activity_id uuid, out organisation_id uuid)
language sql stable security definer set search_path = '' as $$
  select activity_id, organisation_id from public.sessions where id = session
$$;

grant execute on function
  private.require_usable_venue(uuid, uuid), private.organisation_of_activity(uuid), private.activity_of_session(uuid)
to authenticated, service_role;

create function private.guard_session() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    new.version := 1;
    new.created_at := now();
    new.updated_at := now();
    new.organisation_id := private.organisation_of_activity(new.activity_id);
  else
    if new.activity_id <> old.activity_id then
      raise exception 'A session stays with its activity.' using errcode = '42501';
    end if;
    -- The organisation changes only when the activity's does, by its foreign key.
    if pg_trigger_depth() = 1 then
      new.organisation_id := old.organisation_id;
    end if;
    new.id := old.id;
    new.created_at := old.created_at;
  end if;
  -- A row of somebody else's is left to the policies, which say no more than that.
  if current_user in ('anon', 'authenticated') and new.organisation_id in (select private.my_organisations())
    and (tg_op = 'INSERT' or new.venue_id <> old.venue_id)
  then
    perform private.require_usable_venue(new.venue_id, new.organisation_id);
  end if;
  return new;
end $$;

create trigger guard_session before insert or update on public.sessions
for each row execute function private.guard_session();

create function private.guard_exception() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    new.version := 1;
    new.created_at := now();
    new.updated_at := now();
    select s.activity_id, s.organisation_id into new.activity_id, new.organisation_id
    from private.activity_of_session(new.session_id) s;
  else
    if new.session_id <> old.session_id then
      raise exception 'A date stays with its session.' using errcode = '42501';
    end if;
    new.activity_id := old.activity_id;
    if pg_trigger_depth() = 1 then
      new.organisation_id := old.organisation_id;
    end if;
    new.id := old.id;
    new.created_at := old.created_at;
  end if;
  if current_user in ('anon', 'authenticated') and new.organisation_id in (select private.my_organisations())
    and new.to_venue_id is not null and (tg_op = 'INSERT' or new.to_venue_id is distinct from old.to_venue_id)
  then
    perform private.require_usable_venue(new.to_venue_id, new.organisation_id);
  end if;
  return new;
end $$;

create trigger guard_exception before insert or update on public.exceptions
for each row execute function private.guard_exception();

call private.keep_versions_of('public.sessions');
call private.keep_versions_of('public.exceptions');
call private.keep_history_of('public.sessions');
call private.keep_history_of('public.exceptions');

-- Has an activity that was ever published used this venue?
create function private.venue_is_published(venue uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.activities a
    where a.published_at is not null and a.id in (
      select s.activity_id from public.sessions s where s.venue_id = venue
      union all
      select e.activity_id from public.exceptions e where e.to_venue_id = venue
    )
  )
$$;
grant execute on function private.venue_is_published(uuid) to authenticated, service_role;

alter table public.sessions enable row level security;
alter table public.exceptions enable row level security;

create policy "Members read the sessions of their organisation" on public.sessions
for select to authenticated using (organisation_id in (select private.my_organisations()));
create policy "Coordinators read all sessions" on public.sessions
for select to authenticated using ((select private.is_coordinator()));
create policy "Members add sessions to their organisation" on public.sessions
for insert to authenticated with check (organisation_id in (select private.my_organisations()));
create policy "Coordinators add sessions" on public.sessions
for insert to authenticated with check ((select private.is_coordinator()));
create policy "Members change the sessions of their organisation" on public.sessions
for update to authenticated using (organisation_id in (select private.my_organisations()))
with check (organisation_id in (select private.my_organisations()));
create policy "Coordinators change all sessions" on public.sessions
for update to authenticated using ((select private.is_coordinator())) with check ((select private.is_coordinator()));
create policy "Members delete sessions of their organisation" on public.sessions
for delete to authenticated using (organisation_id in (select private.my_organisations()));
create policy "Coordinators delete sessions" on public.sessions
for delete to authenticated using ((select private.is_coordinator()));

create policy "Members read the dates that differ of their organisation" on public.exceptions
for select to authenticated using (organisation_id in (select private.my_organisations()));
create policy "Coordinators read all dates that differ" on public.exceptions
for select to authenticated using ((select private.is_coordinator()));
create policy "Members add dates that differ to their organisation" on public.exceptions
for insert to authenticated with check (organisation_id in (select private.my_organisations()));
create policy "Coordinators add dates that differ" on public.exceptions
for insert to authenticated with check ((select private.is_coordinator()));
create policy "Members change the dates that differ of their organisation" on public.exceptions
for update to authenticated using (organisation_id in (select private.my_organisations()))
with check (organisation_id in (select private.my_organisations()));
create policy "Coordinators change all dates that differ" on public.exceptions
for update to authenticated using ((select private.is_coordinator())) with check ((select private.is_coordinator()));
create policy "Members delete dates that differ of their organisation" on public.exceptions
for delete to authenticated using (organisation_id in (select private.my_organisations()));
create policy "Coordinators delete dates that differ" on public.exceptions
for delete to authenticated using ((select private.is_coordinator()));
