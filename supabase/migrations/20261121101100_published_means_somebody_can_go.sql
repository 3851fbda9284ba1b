-- Published means that somebody can go.
-- An activity that a person publishes has a session at a place and a way to get in touch. Checked when the
-- transaction commits, so that it may be put together in any order. A directory file put back by the alliance
-- is taken as it is: it must restore what once was, old entries included.

create function private.require_publishable() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  touched uuid;
  a public.activities;
  missing text[];
begin
  if coalesce(auth.role(), '') not in ('anon', 'authenticated') then
    return null;
  end if;
  if tg_table_name = 'activities' then
    touched := new.id;
  else
    touched := old.activity_id;
  end if;
  select * into a from public.activities where id = touched and state = 'published';
  if not found then
    return null;
  end if;
  missing := array_remove(array[
    case when not exists (select from public.sessions s where s.activity_id = a.id)
      then 'at least one session' end,
    case when exists (
      select from public.sessions s join public.venues v on v.id = s.venue_id
      where s.activity_id = a.id and v.visibility = 'public' and v.postcode is null and v.longitude is null
    ) then 'the postcode of its venue, or its place on the map' end,
    case when num_nonnulls(a.contact_phone, a.contact_text, a.contact_email, a.contact_url) = 0 and not exists (
      select from public.organisations o where o.id = a.organisation_id
        and num_nonnulls(o.contact_phone, o.contact_text, o.contact_email, o.contact_url) > 0
    ) then 'a public contact, its own or its organisation''s' end
  ], null);
  if cardinality(missing) > 0 then
    raise exception 'To be published, "%" still needs %.', a.title, array_to_string(missing, ' and ')
      using errcode = 'PT422', detail = array_to_string(missing, '; ');
  end if;
  return null;
end $$;

create constraint trigger require_publishable_new after insert on public.activities
deferrable initially deferred for each row when (new.state = 'published')
execute function private.require_publishable();

-- Only a change that could take something away is held up: a full session must be sayable on an old entry.
create constraint trigger require_publishable_changed after update on public.activities
deferrable initially deferred for each row
when (
  new.state = 'published' and (
    old.state <> 'published'
    or (new.contact_phone, new.contact_text, new.contact_email, new.contact_url)
      is distinct from (old.contact_phone, old.contact_text, old.contact_email, old.contact_url)
  )
)
execute function private.require_publishable();

create constraint trigger require_publishable_without after delete on public.sessions
deferrable initially deferred for each row execute function private.require_publishable();
