-- Words have a form: the small rules that many columns share. They mirror src/domain/activity/schema.ts.

-- One line of text: trimmed, not empty, at most so many characters.
create function private.is_line(value text, longest int) returns boolean
language sql immutable parallel safe as $$
  select value = btrim(value, E' \t\r\n') and char_length(value) between 1 and longest
$$;

create function private.are_lines(list text[], longest int) returns boolean
language sql immutable parallel safe as $$
  select coalesce(bool_and(item is not null and private.is_line(item, longest)), true) from unnest(list) as item
$$;

-- Lower-case words joined by hyphens; part of an address.
create function private.is_slug(value text) returns boolean
language sql immutable parallel safe as $$
  select value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(value) <= 80
$$;

create function private.are_slugs(list text[]) returns boolean
language sql immutable parallel safe as $$
  select coalesce(bool_and(item is not null and private.is_slug(item)), true) from unnest(list) as item
$$;

create function private.is_email(value text) returns boolean
language sql immutable parallel safe as $$
  select value ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' and char_length(value) <= 200
$$;

-- http or https only: the address becomes a link on a public page.
create function private.is_web_address(value text) returns boolean
language sql immutable parallel safe as $$
  select value ~* '^https?://[^[:space:]]+$' and char_length(value) <= 300
$$;

create function private.is_postcode(value text) returns boolean
language sql immutable parallel safe as $$
  select value ~ '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$'
$$;

-- The outer form of an RFC 5545 RRULE: NAME=VALUE pairs, among them one FREQ of a day or longer.
create function private.is_rrule(value text) returns boolean
language sql immutable parallel safe as $$
  select value ~ '^[A-Z]+=[A-Z0-9,+-]+(;[A-Z]+=[A-Z0-9,+-]+)*$'
    and value ~ '(^|;)FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;|$)'
    and char_length(value) <= 200
$$;

-- Today in Derby.
create function private.today() returns date
language sql stable parallel safe set search_path = '' as $$
  select (now() at time zone 'Europe/London')::date
$$;

grant execute on function
  private.is_line(text, int), private.are_lines(text[], int), private.is_slug(text), private.are_slugs(text[]), private.is_email(text),
  private.is_web_address(text), private.is_postcode(text), private.is_rrule(text), private.today()
to authenticated, service_role;
