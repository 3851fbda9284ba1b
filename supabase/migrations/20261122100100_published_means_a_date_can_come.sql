-- Published means that somebody can go, on a date that can still come.

-- Whether a session may have another date. A rule that ends by counting is taken at its word: the form knows
-- the calendar and counts.
create function private.may_still_come(s public.sessions) returns boolean
language sql stable set search_path = '' as $$
  select coalesce(least(s.last_date, case when s.rrule is null then s.first_date end) >= private.today(), true)
    and coalesce(substring(s.rrule from 'UNTIL=([0-9]{8})') >= to_char(private.today(), 'YYYYMMDD'), true)
$$;

-- What each of some activities still needs to be published: rules of src/domain/activity/rules.ts. The rows
-- may be those of the tables or ones that are about to be written. Those that are not to be published need nothing.
create function private.publish_faults(acts public.activities[], sess public.sessions[], excs public.exceptions[])
returns table (activity uuid, rule text)
language sql stable security definer set search_path = '' as $$
  with held as (
    select s.activity_id, bool_or(private.may_still_come(s::public.sessions)) as comes,
      bool_or(v.visibility = 'public' and v.postcode is null and v.longitude is null) as nowhere
    from unnest(sess) as s join public.venues v on v.id = s.venue_id group by 1
  ),
  dated as (
    select distinct e.activity_id from unnest(excs) as e
    where e.type in ('moved', 'extra') and coalesce(e.to_date, e.date) >= private.today()
  )
  select a.id, f.rule
  from unnest(acts) as a
  join public.organisations o on o.id = a.organisation_id
  left join held h on h.activity_id = a.id
  left join dated d on d.activity_id = a.id
  cross join lateral (values
    ('publish_summary', a.summary is null),
    ('publish_kind', a.kind is null),
    ('publish_ages', a.ages_from is null or a.ages_to is null),
    ('publish_joining', a.joining is null),
    ('publish_session', h.activity_id is null),
    ('publish_date', h.activity_id is not null and not h.comes and d.activity_id is null),
    ('publish_venue', coalesce(h.nowhere, false)),
    ('publish_contact', num_nonnulls(a.contact_phone, a.contact_text, a.contact_email, a.contact_url,
      o.contact_phone, o.contact_text, o.contact_email, o.contact_url) = 0)
  ) as f (rule, broken)
  where a.state = 'published' and f.broken
$$;

-- As before, and a date must be able to come: when somebody publishes, or takes away a session that could come.
-- An entry that is over may still be said to be full, or to have another number. What is taken back is put back
-- as it was.
create or replace function private.require_publishable() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  touched uuid;
  wants_date boolean;
  a public.activities;
  missing text[];
  said text[];
begin
  if coalesce(auth.role(), '') not in ('anon', 'authenticated') or current_setting('directory.takes_back', true) = 'yes' then
    return null;
  end if;
  if tg_table_name = 'activities' then
    touched := new.id;
    wants_date := tg_op = 'INSERT' or old.state <> 'published';
  else
    touched := old.activity_id;
    wants_date := private.may_still_come(old);
  end if;
  select * into a from public.activities where id = touched and state = 'published';
  if not found then
    return null;
  end if;
  select array_agg(f.rule), array_agg(w.words) into missing, said
  from private.publish_faults(array[a],
    (select array_agg(s) from public.sessions s where s.activity_id = a.id),
    (select array_agg(e) from public.exceptions e where e.activity_id = a.id)) as f
  join (values
    ('publish_session', 'at least one session'),
    ('publish_date', 'a date that is still to come'),
    ('publish_venue', 'the postcode of its venue, or its place on the map'),
    ('publish_contact', 'a public contact, its own or its organisation''s')
  ) as w (rule, words) on w.rule = f.rule
  where f.rule <> 'publish_date' or wants_date;
  if cardinality(missing) > 0 then
    raise exception 'To be published, "%" still needs %.', a.title, array_to_string(said, ' and ')
      using errcode = 'PT422', detail = missing[1],
        hint = (select jsonb_build_object('faults', jsonb_agg(jsonb_build_object('rule', rule))) from unnest(missing) as rule);
  end if;
  return null;
end $$;

grant execute on function
  private.may_still_come(public.sessions),
  private.publish_faults(public.activities[], public.sessions[], public.exceptions[])
to authenticated;
