-- A stale save is refused.
-- Every entry carries a version. Whoever saves through the API sends the version that they had read; if it is
-- not the current one, or is not sent, the save is refused with HTTP 409 and nothing is merged.
-- The status "PT409" is PostgREST's way to choose the answer's status.

-- Fires only when the statement names the column version: this is how an unstated version is told apart.
create function private.state_version() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.version is distinct from old.version then
    raise exception 'This entry has been changed since you opened it.'
      using errcode = 'PT409', detail = format('It is now at version %s.', old.version);
  end if;
  new.version := old.version + 1;
  return new;
end $$;

-- Raises the version when the content has changed. Checking an entry is not a change of its content, so that
-- "still right" does not spoil somebody else's half-finished edit.
create function private.raise_version() returns trigger
language plpgsql set search_path = '' as $$
declare
  aside constant text[] := array['version', 'updated_at', 'checked_on', 'checked_by'];
begin
  if to_jsonb(new) - aside = to_jsonb(old) - aside then
    new.version := old.version;
    new.updated_at := old.updated_at;
    return new;
  end if;
  if new.version = old.version then
    if current_user in ('anon', 'authenticated') and pg_trigger_depth() = 1 then
      raise exception 'Say which version of this entry you have changed.' using errcode = 'PT409';
    end if;
    new.version := old.version + 1;
  end if;
  new.updated_at := now();
  return new;
end $$;

-- Puts both triggers on a table that has the columns version and updated_at. Triggers fire in order of name:
-- guard_… first, then state_version, then touch_version.
create procedure private.keep_versions_of(kept regclass)
language plpgsql set search_path = '' as $$
begin
  execute format('create trigger state_version before update of version on %s
    for each row execute function private.state_version()', kept);
  execute format('create trigger touch_version before update on %s
    for each row execute function private.raise_version()', kept);
end $$;
revoke all on procedure private.keep_versions_of(regclass) from public;
