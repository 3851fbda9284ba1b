-- Organisations belong to people.
-- Who somebody is stands in two tables that policies read anew for every statement, never in a token: a right
-- ends the moment its row is gone.

-- organisations: who runs what. Approval is the alliance's to give; that it has lapsed follows from its date.
create table public.organisations (
  id uuid primary key default gen_random_uuid(),
  slug text not null,
  name text not null,
  kind text not null,
  summary text not null default '',
  -- Shown to everybody.
  contact_name text,
  contact_phone text,
  contact_text text,
  contact_email text,
  contact_url text,
  -- For the alliance and the organisation itself only.
  private_contact_name text,
  private_contact_phone text,
  private_contact_text text,
  private_contact_email text,
  private_contact_url text,
  approval_state text not null default 'applied',
  -- The last day on which the approval holds. Null: until it is taken back.
  approved_until date,
  -- When it was first approved: from then on its address is kept.
  approved_at timestamptz,
  -- Invented, to show how the directory looks.
  example boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint organisations_slug_unique unique (slug),
  constraint organisations_slug_form check (private.is_slug(slug)),
  constraint organisations_name_form check (private.is_line(name, 120)),
  constraint organisations_kind_word check (kind in ('alliance-member', 'approved-provider', 'applicant')),
  constraint organisations_summary_form check (summary = btrim(summary) and char_length(summary) <= 600),
  constraint organisations_contact_name_form check (private.is_line(contact_name, 80)),
  constraint organisations_contact_phone_form check (private.is_line(contact_phone, 30)),
  constraint organisations_contact_text_form check (private.is_line(contact_text, 30)),
  constraint organisations_contact_email_form check (private.is_email(contact_email)),
  constraint organisations_contact_url_form check (private.is_web_address(contact_url)),
  constraint organisations_private_contact_name_form check (private.is_line(private_contact_name, 80)),
  constraint organisations_private_contact_phone_form check (private.is_line(private_contact_phone, 30)),
  constraint organisations_private_contact_text_form check (private.is_line(private_contact_text, 30)),
  constraint organisations_private_contact_email_form check (private.is_email(private_contact_email)),
  constraint organisations_private_contact_url_form check (private.is_web_address(private_contact_url)),
  constraint organisations_approval_state_word check (approval_state in ('applied', 'approved', 'suspended'))
);

-- memberships: who may act for an organisation.
create table public.memberships (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references public.organisations (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  role text not null,
  created_at timestamptz not null default now(),

  constraint memberships_once unique (organisation_id, user_id),
  constraint memberships_role_word check (role in ('editor', 'lead'))
);

create index memberships_by_user on public.memberships (user_id);

-- professionals: people whom the alliance trusts beyond one organisation.
create table public.professionals (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  role text not null,
  created_at timestamptz not null default now(),

  constraint professionals_once unique (user_id),
  constraint professionals_role_word check (role in ('caseworker', 'coordinator'))
);

revoke all on public.organisations, public.memberships, public.professionals from anon, authenticated, service_role;
grant select, insert, update, delete on public.organisations, public.memberships, public.professionals to authenticated;
grant select, insert, update, delete on public.organisations, public.memberships, public.professionals to service_role;

-- Who is asking. Each reads the tables as their owner, so that policies cannot call themselves in a circle.
create function private.is_coordinator() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.professionals where user_id = auth.uid() and role = 'coordinator')
$$;

create function private.is_professional() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.professionals where user_id = auth.uid())
$$;

-- The organisations for which the signed-in person may act.
create function private.my_organisations() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select organisation_id from public.memberships where user_id = auth.uid()
$$;

create function private.organisations_i_lead() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select organisation_id from public.memberships where user_id = auth.uid() and role = 'lead'
$$;

-- A coordinator, the service role, or somebody connected to the database itself.
create function private.acts_for_the_alliance() returns boolean
language sql stable security definer set search_path = '' as $$
  select private.is_coordinator()
    or auth.role() = 'service_role'
    or (auth.role() is null and session_user not in ('anon', 'authenticated', 'authenticator'))
$$;

grant execute on function
  private.is_coordinator(), private.is_professional(), private.my_organisations(),
  private.organisations_i_lead(), private.acts_for_the_alliance()
to authenticated, service_role;

-- What row level security cannot say: which columns of a row are whose.
create function private.guard_organisation() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    new.version := 1;
    new.created_at := now();
    new.updated_at := now();
    new.approved_at := null;
  else
    if current_user in ('anon', 'authenticated') and not private.is_coordinator()
      and (new.kind, new.approval_state, new.approved_until, new.example, new.slug)
        is distinct from (old.kind, old.approval_state, old.approved_until, old.example, old.slug)
    then
      raise exception 'Kind, approval and address of an organisation are for the alliance to change.'
        using errcode = '42501';
    end if;
    if new.slug <> old.slug and old.approved_at is not null then
      raise exception 'The address of an approved organisation never changes: links to it would break.'
        using errcode = 'PT422';
    end if;
    new.id := old.id;
    new.created_at := old.created_at;
    new.approved_at := old.approved_at;
  end if;
  if new.approval_state = 'approved' then
    new.approved_at := coalesce(new.approved_at, now());
  end if;
  return new;
end $$;

create trigger guard_organisation before insert or update on public.organisations
for each row execute function private.guard_organisation();

call private.keep_versions_of('public.organisations');
call private.keep_history_of('public.organisations');
call private.keep_history_of('public.memberships');
call private.keep_history_of('public.professionals');

-- A membership or a role is given and taken back; it is not turned into another person's.
create function private.guard_person() returns trigger
language plpgsql set search_path = '' as $$
begin
  if (to_jsonb(new) - 'role') is distinct from (to_jsonb(old) - 'role') then
    raise exception 'Only the role can be changed here.' using errcode = '42501';
  end if;
  return new;
end $$;

create trigger guard_membership before update on public.memberships
for each row execute function private.guard_person();
create trigger guard_professional before update on public.professionals
for each row execute function private.guard_person();

alter table public.organisations enable row level security;
alter table public.memberships enable row level security;
alter table public.professionals enable row level security;

create policy "Members read their organisation" on public.organisations
for select to authenticated using (id in (select private.my_organisations()));
create policy "Coordinators read every organisation" on public.organisations
for select to authenticated using ((select private.is_coordinator()));
create policy "Coordinators add organisations" on public.organisations
for insert to authenticated with check ((select private.is_coordinator()));
create policy "Members change their organisation" on public.organisations
for update to authenticated using (id in (select private.my_organisations()))
with check (id in (select private.my_organisations()));
create policy "Coordinators change every organisation" on public.organisations
for update to authenticated using ((select private.is_coordinator())) with check ((select private.is_coordinator()));
create policy "Coordinators delete organisations" on public.organisations
for delete to authenticated using ((select private.is_coordinator()));

create policy "People read their own memberships" on public.memberships
for select to authenticated using (user_id = (select auth.uid()));
create policy "Leads read the memberships of their organisation" on public.memberships
for select to authenticated using (organisation_id in (select private.organisations_i_lead()));
create policy "Coordinators read every membership" on public.memberships
for select to authenticated using ((select private.is_coordinator()));
create policy "Coordinators add memberships" on public.memberships
for insert to authenticated with check ((select private.is_coordinator()));
create policy "Coordinators change memberships" on public.memberships
for update to authenticated using ((select private.is_coordinator())) with check ((select private.is_coordinator()));
create policy "Leads remove editors of their organisation" on public.memberships
for delete to authenticated using (role = 'editor' and organisation_id in (select private.organisations_i_lead()));
create policy "Coordinators remove memberships" on public.memberships
for delete to authenticated using ((select private.is_coordinator()));

create policy "People read their own role" on public.professionals
for select to authenticated using (user_id = (select auth.uid()));
create policy "Coordinators read every role" on public.professionals
for select to authenticated using ((select private.is_coordinator()));
create policy "Coordinators give roles" on public.professionals
for insert to authenticated with check ((select private.is_coordinator()));
create policy "Coordinators change roles" on public.professionals
for update to authenticated using ((select private.is_coordinator())) with check ((select private.is_coordinator()));
create policy "Coordinators take roles back" on public.professionals
for delete to authenticated using ((select private.is_coordinator()));
