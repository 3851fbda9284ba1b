-- People are invited, by e-mail, once.

-- invitations: a right that waits for its person. The token is in the mail; here is only its hash.
create table public.invitations (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  -- For editors and leads; professionals are not invited to an organisation.
  organisation_id uuid references public.organisations (id) on delete cascade,
  role text not null,
  token_hash bytea not null,
  invited_by uuid,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  created_at timestamptz not null default now(),

  constraint invitations_token_unique unique (token_hash),
  constraint invitations_email_form check (private.is_email(email) and email = lower(email)),
  constraint invitations_role_word check (role in ('editor', 'lead', 'caseworker', 'coordinator')),
  constraint invitations_role_place check ((organisation_id is not null) = (role in ('editor', 'lead'))),
  constraint invitations_accepted_whole check ((accepted_at is null) = (accepted_by is null))
);

create index invitations_by_organisation on public.invitations (organisation_id);

revoke all on public.invitations from anon, authenticated, service_role;
grant select, delete on public.invitations to authenticated, service_role;

call private.keep_history_of('public.invitations');

alter table public.invitations enable row level security;

create policy "Leads read the invitations of their organisation" on public.invitations
for select to authenticated using (organisation_id in (select private.organisations_i_lead()));
create policy "Coordinators read every invitation" on public.invitations
for select to authenticated using ((select private.is_coordinator()));
create policy "Leads take back invitations to be an editor" on public.invitations
for delete to authenticated using (role = 'editor' and organisation_id in (select private.organisations_i_lead()));
create policy "Coordinators take back invitations" on public.invitations
for delete to authenticated using ((select private.is_coordinator()));

-- Invites somebody and returns the token, this once, to be sent by mail. Good for 14 days. A lead invites
-- editors to their organisation; the alliance invites anybody. organisation is its slug, or null.
create function public.invite(email text, role text, organisation text default null) returns text
language plpgsql security definer set search_path = '' as $$
declare
  invited_to uuid;
  token constant text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
begin
  select o.id into invited_to from public.organisations o where o.slug = invite.organisation;
  if not private.acts_for_the_alliance() and (
    invite.role is distinct from 'editor' or invited_to is null
    or invited_to not in (select private.organisations_i_lead())
  ) then
    raise exception 'You may invite editors to the organisation that you lead.' using errcode = '42501';
  end if;
  if invite.organisation is not null and invited_to is null then
    raise exception 'There is no organisation "%".', invite.organisation using errcode = '23503';
  end if;
  insert into public.invitations (email, organisation_id, role, token_hash, invited_by, expires_at)
  values (lower(btrim(invite.email)), invited_to, invite.role, sha256(convert_to(token, 'UTF8')), auth.uid(),
    now() + interval '14 days');
  return token;
end $$;

-- Takes up an invitation, for the person who is signed in with the address that was invited. Returns
-- { role, organisation } (the slug, or null). Wrong, old, used, taken back and somebody else's: one answer.
create function public.accept_invitation(token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  taken public.invitations;
begin
  update public.invitations i set accepted_at = now(), accepted_by = auth.uid()
  where i.token_hash = sha256(convert_to(accept_invitation.token, 'UTF8'))
    and i.accepted_at is null
    and i.expires_at > now()
    and i.email = (select lower(u.email) from auth.users u where u.id = auth.uid() and u.email_confirmed_at is not null)
  returning * into taken;
  if not found then
    raise exception 'This invitation cannot be used. Ask for a new one.' using errcode = 'PT403';
  end if;

  if taken.organisation_id is not null then
    insert into public.memberships as m (organisation_id, user_id, role)
    values (taken.organisation_id, auth.uid(), taken.role)
    on conflict (organisation_id, user_id) do update set role = excluded.role
    where m.role = 'editor';
  else
    insert into public.professionals as p (user_id, role) values (auth.uid(), taken.role)
    on conflict (user_id) do update set role = excluded.role
    where p.role = 'caseworker';
  end if;
  return jsonb_build_object('role', taken.role,
    'organisation', (select slug from public.organisations where id = taken.organisation_id));
end $$;

grant execute on function public.invite(text, text, text) to authenticated, service_role;
grant execute on function public.accept_invitation(text) to authenticated;
