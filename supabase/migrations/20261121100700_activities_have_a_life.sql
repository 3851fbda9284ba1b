-- Activities have a life: draft, published, paused, ended.

-- activities: what young people can do. A draft may be incomplete; anything beyond a draft may not.
create table public.activities (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references public.organisations (id) on delete restrict,
  slug text not null,
  title text not null,
  summary text,
  description text not null default '',
  -- An id of data/taxonomy/kinds.json.
  kind text,
  strand text not null default 'place',
  stages text[] not null default '{universal}',
  -- Whole years, both included.
  ages_from int,
  ages_to int,
  audience text not null default 'everyone',
  -- Ids of data/taxonomy: groups, needs, expertise, languages.
  made_for text[] not null default '{}',
  needs text[] not null default '{}',
  expertise text[] not null default '{}',
  languages text[] not null default '{}',
  -- 0 is free; null is not known.
  cost_pence int,
  cost_covers text,
  joining text,
  contact_name text,
  contact_phone text,
  contact_text text,
  contact_email text,
  contact_url text,
  -- What was last said of free places, and on which day.
  places_left text,
  places_said date,
  first_visit_meets text,
  first_visit_noise text,
  first_visit_bring text,
  first_visit_expect text,
  listing text not null default 'public',
  state text not null default 'draft',
  paused_until date,
  paused_why text,
  -- Set by confirming, never by saving the column.
  checked_on date,
  checked_by text,
  -- When it was first published: from then on its address is kept.
  published_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint activities_slug_unique unique (slug),
  -- For the sessions, which carry both.
  constraint activities_in_organisation unique (id, organisation_id),
  constraint activities_slug_form check (private.is_slug(slug)),
  constraint activities_title_form check (private.is_line(title, 100)),
  constraint activities_summary_form check (private.is_line(summary, 200)),
  constraint activities_description_form check (description = btrim(description) and char_length(description) <= 4000),
  constraint activities_kind_form check (private.is_slug(kind)),
  constraint activities_strand_word check (strand in ('person', 'place', 'family')),
  constraint activities_stages_words check (stages <@ array['universal', 'primary', 'secondary', 'tertiary']),
  constraint activities_ages_range check (ages_from between 0 and 25 and ages_to between 0 and 25 and ages_from <= ages_to),
  constraint activities_audience_word check (audience in ('everyone', 'girls', 'boys')),
  constraint activities_made_for_form check (private.are_slugs(made_for)),
  constraint activities_needs_form check (private.are_slugs(needs)),
  constraint activities_expertise_form check (private.are_slugs(expertise)),
  constraint activities_languages_form check (private.are_slugs(languages)),
  constraint activities_cost_range check (cost_pence between 0 and 100000),
  constraint activities_cost_covers_form check (private.is_line(cost_covers, 160)),
  constraint activities_joining_word check (joining in ('turn-up', 'book', 'ask', 'professional')),
  constraint activities_contact_name_form check (private.is_line(contact_name, 80)),
  constraint activities_contact_phone_form check (private.is_line(contact_phone, 30)),
  constraint activities_contact_text_form check (private.is_line(contact_text, 30)),
  constraint activities_contact_email_form check (private.is_email(contact_email)),
  constraint activities_contact_url_form check (private.is_web_address(contact_url)),
  constraint activities_places_left_word check (places_left in ('plenty', 'few', 'full')),
  constraint activities_places_whole check ((places_left is null) = (places_said is null)),
  constraint activities_first_visit_meets_form check (private.is_line(first_visit_meets, 240)),
  constraint activities_first_visit_noise_word check (first_visit_noise in ('quiet', 'lively', 'loud')),
  constraint activities_first_visit_bring_form check (private.is_line(first_visit_bring, 240)),
  constraint activities_first_visit_expect_form check (private.is_line(first_visit_expect, 600)),
  constraint activities_listing_word check (listing in ('public', 'professionals')),
  constraint activities_state_word check (state in ('draft', 'published', 'paused', 'ended')),
  constraint activities_paused_why_form check (private.is_line(paused_why, 240)),
  constraint activities_checked_by_word check (checked_by in ('organiser', 'alliance')),
  constraint activities_checked_whole check ((checked_on is null) = (checked_by is null)),
  constraint activities_complete check (
    state = 'draft'
    or (summary is not null and kind is not null and ages_from is not null and ages_to is not null and joining is not null)
  )
);

create index activities_by_organisation on public.activities (organisation_id);

revoke all on public.activities from anon, authenticated, service_role;
grant select, insert, update, delete on public.activities to authenticated, service_role;

create function private.guard_activity() returns trigger
language plpgsql set search_path = '' as $$
declare
  through_the_api constant boolean := current_user in ('anon', 'authenticated');
begin
  if tg_op = 'INSERT' then
    new.version := 1;
    new.created_at := now();
    new.updated_at := now();
    new.published_at := null;
    if through_the_api and (new.checked_on is not null or new.checked_by is not null) then
      raise exception 'An activity is checked by confirming it.' using errcode = '42501';
    end if;
  else
    if through_the_api and (new.checked_on, new.checked_by) is distinct from (old.checked_on, old.checked_by) then
      raise exception 'An activity is checked by confirming it.' using errcode = '42501';
    end if;
    if through_the_api and new.organisation_id <> old.organisation_id and not private.is_coordinator() then
      raise exception 'An activity stays with its organisation.' using errcode = '42501';
    end if;
    if new.slug <> old.slug and old.published_at is not null then
      raise exception 'The address of an activity never changes once it has been published: links to it would break.'
        using errcode = 'PT422';
    end if;
    new.id := old.id;
    new.created_at := old.created_at;
    new.published_at := old.published_at;
  end if;
  -- Through the API, what is said of free places is said today.
  if through_the_api and (tg_op = 'INSERT' or new.places_left is distinct from old.places_left) then
    new.places_said := case when new.places_left is not null then private.today() end;
  elsif through_the_api and new.places_said is distinct from old.places_said then
    new.places_said := case when new.places_left is not null then private.today() end;
  end if;
  if new.state = 'published' then
    new.published_at := coalesce(new.published_at, now());
  end if;
  return new;
end $$;

create trigger guard_activity before insert or update on public.activities
for each row execute function private.guard_activity();

call private.keep_versions_of('public.activities');
call private.keep_history_of('public.activities');

alter table public.activities enable row level security;

create policy "Members read the activities of their organisation" on public.activities
for select to authenticated using (organisation_id in (select private.my_organisations()));
create policy "Coordinators read every activity" on public.activities
for select to authenticated using ((select private.is_coordinator()));
create policy "Members add activities to their organisation" on public.activities
for insert to authenticated with check (organisation_id in (select private.my_organisations()));
create policy "Coordinators add activities" on public.activities
for insert to authenticated with check ((select private.is_coordinator()));
create policy "Members change the activities of their organisation" on public.activities
for update to authenticated using (organisation_id in (select private.my_organisations()))
with check (organisation_id in (select private.my_organisations()));
create policy "Coordinators change every activity" on public.activities
for update to authenticated using ((select private.is_coordinator())) with check ((select private.is_coordinator()));
create policy "Coordinators delete activities" on public.activities
for delete to authenticated using ((select private.is_coordinator()));
