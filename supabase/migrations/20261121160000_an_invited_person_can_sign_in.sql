-- An invited person can sign in, and what waits for them is theirs from then on.
-- Sign-up is closed, so an account is made where somebody is invited. The mail with the sign-in code proves
-- that the address is theirs; nothing else opens the account, so an invitation needs no mail of its own.

-- Makes an account for an address that has none. Supabase Auth reads empty tokens, not absent ones, and has
-- columns that the embedded server lacks.
create function private.ensure_account(address text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  account constant uuid := gen_random_uuid();
  facts constant jsonb := jsonb_build_object('sub', account, 'email', address, 'email_verified', true,
    'phone_verified', false);
begin
  if exists (select from auth.users where lower(email) = address) then
    return;
  end if;
  insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at,
    raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
  values (account, 'authenticated', 'authenticated', address, '', now(),
    '{"provider": "email", "providers": ["email"]}', '{}', now(), now());
  if exists (
    select from information_schema.columns
    where table_schema = 'auth' and table_name = 'users' and column_name = 'instance_id'
  ) then
    execute $hosted$
      update auth.users set instance_id = '00000000-0000-0000-0000-000000000000', confirmation_token = '',
        recovery_token = '', email_change = '', email_change_token_new = '', email_change_token_current = '',
        phone_change = '', phone_change_token = '', reauthentication_token = ''
      where id = $1 $hosted$ using account;
  end if;
  insert into auth.identities (id, provider, provider_id, user_id, identity_data, created_at, updated_at)
  values (gen_random_uuid(), 'email', account::text, account, facts, now(), now());
end $$;

-- As before, and: the person can sign in, an older invitation to the same place is replaced by this one, and
-- an organisation has at most 50 open at a time, because each is a mail to somebody.
create or replace function public.invite(email text, role text, organisation text default null) returns text
language plpgsql security definer set search_path = '' as $$
declare
  invited_to uuid;
  address constant text := lower(btrim(invite.email));
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
  delete from public.invitations i
  where i.email = address and i.organisation_id is not distinct from invited_to and i.role = invite.role
    and i.accepted_at is null;
  if invited_to is not null and 50 <= (
    select count(*) from public.invitations i
    where i.organisation_id = invited_to and i.accepted_at is null and i.expires_at > now()
  ) then
    raise exception 'Too many invitations are open. Take some back first.' using errcode = 'PT429';
  end if;
  insert into public.invitations (email, organisation_id, role, token_hash, invited_by, expires_at)
  values (address, invited_to, invite.role, sha256(convert_to(token, 'UTF8')), auth.uid(),
    now() + interval '14 days');
  perform private.ensure_account(address);
  return token;
end $$;

-- Takes up every open invitation to the address that the signed-in person has proved to be theirs. Returns how many.
create function public.take_up_invitations() returns int
language plpgsql security definer set search_path = '' as $$
declare
  taken public.invitations;
  counted int := 0;
begin
  for taken in
    update public.invitations i set accepted_at = now(), accepted_by = auth.uid()
    where i.accepted_at is null and i.expires_at > now()
      and i.email = (select lower(u.email) from auth.users u where u.id = auth.uid() and u.email_confirmed_at is not null)
    returning i.*
  loop
    counted := counted + 1;
    if taken.organisation_id is not null then
      insert into public.memberships as m (organisation_id, user_id, role)
      values (taken.organisation_id, auth.uid(), taken.role)
      on conflict (organisation_id, user_id) do update set role = excluded.role where m.role = 'editor';
    else
      insert into public.professionals as p (user_id, role) values (auth.uid(), taken.role)
      on conflict (user_id) do update set role = excluded.role where p.role = 'caseworker';
    end if;
  end loop;
  return counted;
end $$;

-- Whoever is removed stays removed: no open invitation lets them in again.
create function private.end_open_invitations() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.invitations i using auth.users u
  where u.id = old.user_id and i.email = lower(u.email) and i.organisation_id = old.organisation_id
    and i.accepted_at is null;
  return null;
end $$;

create trigger end_open_invitations after delete on public.memberships
for each row execute function private.end_open_invitations();

-- The people of an organisation, for its leads and the alliance: { members, invited }, each with its address.
create function public.people_of(organisation uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not (private.is_coordinator() or people_of.organisation in (select private.organisations_i_lead())) then
    raise exception 'The people of an organisation are shown to its leads.' using errcode = '42501';
  end if;
  return jsonb_build_object(
    'members', coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'email', u.email, 'role', m.role, 'me', m.user_id = auth.uid())
        order by m.role desc, u.email)
      from public.memberships m join auth.users u on u.id = m.user_id
      where m.organisation_id = people_of.organisation
    ), '[]'),
    'invited', coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'email', i.email, 'role', i.role,
        'until', (i.expires_at at time zone 'Europe/London')::date) order by i.email)
      from public.invitations i
      where i.organisation_id = people_of.organisation and i.accepted_at is null and i.expires_at > now()
    ), '[]')
  );
end $$;

grant execute on function public.take_up_invitations() to authenticated;
grant execute on function public.people_of(uuid) to authenticated;
