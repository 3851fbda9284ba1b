-- Signing out ends every right, also that of a token which has not run out yet: a session that was ended
-- elsewhere ("sign out everywhere") is nobody's from that moment.

-- Whether the session that the request names still stands. A token that names none was signed by hand with the
-- project's own secret.
create function private.session_stands() returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(nullif(auth.jwt() ->> 'session_id', ''), '') = '' or exists (
    select from auth.sessions s
    where s.id = (auth.jwt() ->> 'session_id')::uuid and s.user_id = auth.uid()
      and (s.not_after is null or s.not_after > now())
  )
$$;

create or replace function private.is_coordinator() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.professionals where user_id = auth.uid() and role = 'coordinator')
    and private.session_stands()
$$;

create or replace function private.is_professional() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.professionals where user_id = auth.uid()) and private.session_stands()
$$;

create or replace function private.my_organisations() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select organisation_id from public.memberships where user_id = auth.uid() and (select private.session_stands())
$$;

create or replace function private.organisations_i_lead() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select organisation_id from public.memberships
  where user_id = auth.uid() and role = 'lead' and (select private.session_stands())
$$;
