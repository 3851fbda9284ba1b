-- An entry has a form: what an editor sends is what the directory file says of an activity, and no more.
-- src/domain/activity/entry.ts describes it. Rows travel between the functions as arrays of the tables' own
-- types, so that a thousand entries cost a few statements and no temporary table.

-- A day that is in the calendar, as 2026-11-24.
create function private.is_date(value text) returns boolean
language sql immutable parallel safe as $$
  select case when value ~ '^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' then
    right(value, 2)::int <= extract(day from
      make_date(left(value, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month' - interval '1 day')
  else false end
$$;

-- Whether a JSON value is of a kind that a field may hold.
create function private.is_of_kind(value jsonb, kind text) returns boolean
language sql immutable parallel safe as $$
  select case kind
    when 'text' then jsonb_typeof(value) = 'string'
    when 'whole' then jsonb_typeof(value) = 'number' and value::text ~ '^-?[0-9]{1,9}$'
    when 'yes' then jsonb_typeof(value) = 'boolean'
    when 'date' then jsonb_typeof(value) = 'string' and private.is_date(value #>> '{}')
    when 'time' then jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
    when 'object' then jsonb_typeof(value) = 'object'
    when 'texts' then jsonb_typeof(value) = 'array' and not jsonb_path_exists(value, '$[*] ? (@.type() != "string")')
    when 'objects' then jsonb_typeof(value) = 'array' and not jsonb_path_exists(value, '$[*] ? (@.type() != "object")', silent => true)
    when 'position' then jsonb_typeof(value) = 'array' and jsonb_array_length(value) = 2
      and jsonb_typeof(value -> 0) = 'number' and jsonb_typeof(value -> 1) = 'number'
  end
$$;

-- The first key of an object that does not belong there or holds what it may not; null when all is well.
create function private.misfit(object jsonb, shape jsonb) returns text
language sql immutable parallel safe as $$
  select min(said.key) from jsonb_each(object) as said
  where not coalesce(private.is_of_kind(said.value, shape ->> said.key), false)
$$;

-- What the parts of an entry hold. Strict: a field that only the database writes (checked, places, version) is a
-- fault, not passed over, so that nobody believes that it was saved.
create function private.entry_shapes() returns jsonb
language sql immutable parallel safe as $$
  select '{
    "entry": {"title": "text", "summary": "text", "description": "text", "kind": "text", "strand": "text",
      "stages": "texts", "ages": "object", "audience": "text", "madeFor": "texts", "cost": "object", "joining": "text",
      "contact": "object", "needs": "texts", "expertise": "texts", "languages": "texts", "firstVisit": "object",
      "listing": "text", "state": "text", "paused": "object", "sessions": "objects"},
    "ages": {"from": "whole", "to": "whole"},
    "cost": {"pence": "whole", "covers": "text"},
    "contact": {"name": "text", "phone": "text", "text": "text", "email": "text", "url": "text"},
    "firstVisit": {"meets": "text", "noise": "text", "bring": "text", "expect": "text"},
    "paused": {"until": "date", "why": "text"},
    "sessions": {"key": "text", "venue": "text", "firstDate": "date", "start": "time", "end": "time", "rrule": "text",
      "season": "text", "lastDate": "date", "exceptions": "objects"},
    "exceptions": {"date": "date", "type": "text", "to": "object", "note": "text"},
    "to": {"date": "date", "start": "time", "end": "time", "venue": "text"}
  }'::jsonb
$$;

-- The objects in a list; none where it is no list.
create function private.objects_in(list jsonb) returns setof jsonb
language sql immutable parallel safe as $$
  select value from jsonb_array_elements(case when jsonb_typeof(list) = 'array' then list else '[]' end)
  where jsonb_typeof(value) = 'object'
$$;

-- The fields of some entries, from 1, that do not belong or hold what they may not: one for each entry.
create function private.misfits(said jsonb) returns table (n bigint, what text)
language sql immutable parallel safe set search_path = '' as $$
  with entries as materialized (
    select t.n, one -> 'entry' as o from jsonb_array_elements(said) with ordinality as t (one, n)
  ),
  sessions as materialized (
    select e.n, s as o from entries e cross join lateral private.objects_in(e.o -> 'sessions') as s
  ),
  dates as materialized (
    select s.n, d as o from sessions s cross join lateral private.objects_in(s.o -> 'exceptions') as d
  ),
  parts as (
    select n, 'entry' as part, o from entries
    union all select n, 'sessions', o from sessions
    union all select n, 'exceptions', o from dates
    union all select n, 'to', o -> 'to' from dates
    union all select n, part, o -> part from entries cross join unnest(array['ages', 'cost', 'contact', 'firstVisit', 'paused']) as part
  )
  select p.n, min(p.part || '.' || f.key)
  from parts p cross join lateral jsonb_each(case when jsonb_typeof(p.o) = 'object' then p.o end) as f
  where not coalesce(private.is_of_kind(f.value, private.entry_shapes() -> p.part ->> f.key), false)
  group by 1
$$;

create function private.venue_misfit(said jsonb) returns text
language sql immutable parallel safe as $$
  select coalesce(
    private.misfit(said, '{"slug": "text", "version": "whole", "name": "text", "address": "text", "postcode": "text",
      "position": "position", "visibility": "text", "ask": "text", "access": "object", "nearestStops": "texts"}'),
    'access.' || private.misfit(said -> 'access',
      '{"stepFree": "yes", "accessibleToilet": "yes", "hearingLoop": "yes", "quietSpace": "yes"}'))
$$;

-- A text without the space around it; nothing is null.
create function private.said(value text) returns text
language sql immutable parallel safe as $$
  select nullif(btrim(value, E' \t\r\n'), '')
$$;

-- Called no more than stable, as what they call is, a function becomes part of the query that calls it: a save of
-- thousands takes half the time.
alter function private.contact(text, text, text, text, text) stable;
alter function private.activity_fields(public.activities) stable;
alter function private.session_fields(public.sessions, text, jsonb) stable;
alter function private.exception_fields(public.exceptions, text) stable;
alter function private.venue_access(public.venues) stable;

-- An activity as an entry wants it: base is the row as it is, or one with its id and organisation only. What
-- an entry does not say becomes what nobody has said; what only the database writes stays.
create function private.activity_row(base public.activities, e jsonb) returns public.activities
language sql stable parallel safe as $$
  select jsonb_populate_record(base, jsonb_build_object(
    'title', coalesce(private.said(e ->> 'title'), ''),
    'summary', private.said(e ->> 'summary'),
    'description', coalesce(private.said(e ->> 'description'), ''),
    'kind', e ->> 'kind',
    'strand', coalesce(e ->> 'strand', 'place'),
    'stages', coalesce(e -> 'stages', '["universal"]'),
    'ages_from', e #> '{ages,from}',
    'ages_to', e #> '{ages,to}',
    'audience', coalesce(e ->> 'audience', 'everyone'),
    'made_for', coalesce(e -> 'madeFor', '[]'),
    'needs', coalesce(e -> 'needs', '[]'),
    'expertise', coalesce(e -> 'expertise', '[]'),
    'languages', coalesce(e -> 'languages', '[]'),
    'cost_pence', e #> '{cost,pence}',
    'cost_covers', private.said(e #>> '{cost,covers}'),
    'joining', e ->> 'joining',
    'contact_name', private.said(e #>> '{contact,name}'),
    'contact_phone', private.said(e #>> '{contact,phone}'),
    'contact_text', private.said(e #>> '{contact,text}'),
    'contact_email', private.said(e #>> '{contact,email}'),
    'contact_url', private.said(e #>> '{contact,url}'),
    'first_visit_meets', private.said(e #>> '{firstVisit,meets}'),
    'first_visit_noise', e #>> '{firstVisit,noise}',
    'first_visit_bring', private.said(e #>> '{firstVisit,bring}'),
    'first_visit_expect', private.said(e #>> '{firstVisit,expect}'),
    'listing', coalesce(e ->> 'listing', 'public'),
    'state', coalesce(e ->> 'state', 'draft'),
    'paused_until', e #> '{paused,until}',
    'paused_why', private.said(e #>> '{paused,why}')
  ))
$$;

create function private.session_row(base public.sessions, s jsonb) returns public.sessions
language sql stable parallel safe as $$
  select jsonb_populate_record(base, jsonb_build_object('key', s ->> 'key', 'first_date', s ->> 'firstDate',
    'start_time', s ->> 'start', 'end_time', s ->> 'end', 'rrule', private.said(s ->> 'rrule'),
    'season', coalesce(s ->> 'season', 'all-year'), 'last_date', s ->> 'lastDate'))
$$;

create function private.exception_row(base public.exceptions, d jsonb) returns public.exceptions
language sql stable parallel safe as $$
  select jsonb_populate_record(base, jsonb_build_object('date', d ->> 'date', 'type', d ->> 'type',
    'to_date', d #>> '{to,date}', 'to_start', d #>> '{to,start}', 'to_end', d #>> '{to,end}',
    'note', private.said(d ->> 'note')))
$$;

create function private.venue_row(base public.venues, said jsonb) returns public.venues
language sql stable parallel safe as $$
  select jsonb_populate_record(base, jsonb_build_object(
    'name', coalesce(private.said(said ->> 'name'), ''),
    'address', private.said(said ->> 'address'),
    'postcode', private.said(said ->> 'postcode'),
    'longitude', said #> '{position,0}',
    'latitude', said #> '{position,1}',
    'visibility', coalesce(said ->> 'visibility', 'public'),
    'ask', private.said(said ->> 'ask'),
    'step_free', said #> '{access,stepFree}',
    'accessible_toilet', said #> '{access,accessibleToilet}',
    'hearing_loop', said #> '{access,hearingLoop}',
    'quiet_space', said #> '{access,quietSpace}',
    'nearest_stops', coalesce(said -> 'nearestStops', '[]')
  ))
$$;

-- The entries that rows say. names: venue id → the name under which it is to appear.
create function private.entries_of(
  acts public.activities[], sess public.sessions[], excs public.exceptions[], names jsonb
) returns table (activity uuid, entry jsonb)
language sql stable set search_path = '' as $$
  with dates as (
    select e.session_id, jsonb_agg(private.exception_fields(e::public.exceptions, names ->> e.to_venue_id::text)
      order by e.date, e.type, e.to_start) as said
    from unnest(excs) as e group by 1
  ),
  schedules as (
    select s.activity_id, jsonb_agg(
      private.session_fields(s::public.sessions, names ->> s.venue_id::text, coalesce(d.said, '[]'))
      order by s.first_date, s.start_time, s.key collate "C") as said
    from unnest(sess) as s left join dates d on d.session_id = s.id group by 1
  )
  select a.id, private.activity_fields(a::public.activities) - array['slug', 'places', 'checked'] || jsonb_strip_nulls(
    jsonb_build_object(
      'listing', a.listing,
      'state', a.state,
      'paused', case when num_nonnulls(a.paused_until, a.paused_why) > 0 then
        jsonb_build_object('until', a.paused_until, 'why', a.paused_why) end,
      'sessions', coalesce(t.said, '[]')))
  from unnest(acts) as a left join schedules t on t.activity_id = a.id
$$;

-- What an editor can write of each entry, as one short word: two states alike in it are the same to an editor.
create function private.stamps_of(acts public.activities[], sess public.sessions[], excs public.exceptions[])
returns table (activity uuid, stamp text)
language sql stable set search_path = '' as $$
  with dates as (
    select e.session_id, string_agg(said, ' ' order by said collate "C") as said
    from unnest(excs) as e
    cross join lateral (select (to_jsonb(e) - array['id', 'session_id', 'activity_id', 'organisation_id', 'version',
      'created_at', 'updated_at'])::text as said) as words
    group by 1
  ),
  schedules as (
    select s.activity_id, string_agg(
      (to_jsonb(s) - array['id', 'activity_id', 'organisation_id', 'version', 'created_at', 'updated_at'])::text
        || coalesce(d.said, ''), ' ' order by s.key collate "C") as said
    from unnest(sess) as s left join dates d on d.session_id = s.id group by 1
  )
  select a.id, md5((to_jsonb(a) - array['id', 'organisation_id', 'slug', 'places_left', 'places_said', 'checked_on',
      'checked_by', 'published_at', 'version', 'created_at', 'updated_at'])::text || coalesce(t.said, ''))
  from unnest(acts) as a left join schedules t on t.activity_id = a.id
$$;

-- Which of some rows break which check of their table, by their place among them, from 1. rows is an array of
-- the table's type.
create function private.broken_checks(rows anyarray, kept regclass) returns table (n bigint, rule text)
language plpgsql stable set search_path = '' as $$
begin
  return query execute (
    select format('select r.ordinality, broken.rule from unnest($1) with ordinality as r cross join lateral (values %s)
        as broken (rule, holds) where broken.holds is false',
      string_agg(format('(%L, (%s))', c.conname, pg_get_expr(c.conbin, c.conrelid)), ', ' order by c.conname))
    from pg_constraint c where c.conrelid = kept and c.contype = 'c'
  ) using rows;
end $$;

grant execute on function
  private.is_date(text), private.is_of_kind(jsonb, text), private.misfit(jsonb, jsonb), private.entry_shapes(),
  private.objects_in(jsonb), private.misfits(jsonb),
  private.venue_misfit(jsonb), private.said(text), private.activity_row(public.activities, jsonb),
  private.session_row(public.sessions, jsonb), private.exception_row(public.exceptions, jsonb),
  private.venue_row(public.venues, jsonb), private.broken_checks(anyarray, regclass), private.venue_access(public.venues),
  private.activity_fields(public.activities), private.session_fields(public.sessions, text, jsonb),
  private.exception_fields(public.exceptions, text),
  private.entries_of(public.activities[], public.sessions[], public.exceptions[], jsonb),
  private.stamps_of(public.activities[], public.sessions[], public.exceptions[])
to authenticated;
