-- Texts can be read: no control characters, nothing that turns other characters round, and a name shows something.
-- Mirrors src/domain/activity/text.ts. Days on which something was said are not ahead of today.

-- Characters that people can read, over as many lines as it likes.
create function private.is_text(value text) returns boolean
language sql immutable parallel safe as $$
  select value !~ '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]'
$$;

-- One line of text: trimmed, not empty, shows something, at most so many characters.
create or replace function private.is_line(value text, longest int) returns boolean
language sql immutable parallel safe as $$
  select value = btrim(value, E' \t\r\n') and char_length(value) between 1 and longest
    and value !~ '[\u0001-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]'
    and value ~ '[^\u0009-\u000d\u0020\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]'
$$;

-- http or https only, and no "name@" before the host, which makes one address look like another's.
create or replace function private.is_web_address(value text) returns boolean
language sql immutable parallel safe as $$
  select value ~* '^https?://[^[:space:]]+$' and value !~* '^https?:[/\\]*[^/\\?#]*@' and char_length(value) <= 300
$$;

grant execute on function private.is_text(text) to authenticated, service_role;

-- What was said before these rules stays until somebody changes it.
alter table public.organisations
  add constraint organisations_summary_text check (private.is_text(summary)) not valid,
  add constraint organisations_approved_until_range check (approved_until between '2000-01-01' and '2100-12-31') not valid;
alter table public.activities
  add constraint activities_description_text check (private.is_text(description)) not valid,
  add constraint activities_paused_until_range check (paused_until between '2000-01-01' and '2100-12-31') not valid;

-- A check of tomorrow would never grow old. Those that are there become today's.
update public.activities set checked_on = private.today() where checked_on > private.today();
update public.activities set places_said = private.today() where places_said > private.today();
alter table public.activities
  add constraint activities_checked_on_past check (checked_on between '2000-01-01' and private.today()),
  add constraint activities_places_said_past check (places_said between '2000-01-01' and private.today());
