-- Entries are confirmed, by the organiser or by the alliance, and by nothing but these functions.

-- Marks activities as checked today. Says nothing new about one that was checked today already.
create function private.mark_checked(ids uuid[], checker text) returns int
language plpgsql security definer set search_path = '' as $$
declare
  marked int;
begin
  update public.activities set checked_on = private.today(), checked_by = checker
  where id = any (ids)
    and (checked_on, checked_by) is distinct from (private.today(), checker);
  get diagnostics marked = row_count;
  return marked;
end $$;

-- "Still right", for one activity or many. As organiser for one's own, as the alliance for a coordinator.
-- Passes over activities that the asker may not confirm. Returns how many of those named are now confirmed.
create function public.confirm_activities(ids uuid[]) returns int
language plpgsql security definer set search_path = '' as $$
declare
  own uuid[];
  others uuid[] := '{}';
begin
  select coalesce(array_agg(a.id), '{}') into own from public.activities a
  where a.id = any (ids) and a.organisation_id in (select private.my_organisations());
  if private.is_coordinator() then
    select coalesce(array_agg(a.id), '{}') into others from public.activities a
    where a.id = any (ids) and a.id <> all (own);
  end if;
  perform private.mark_checked(own, 'organiser');
  perform private.mark_checked(others, 'alliance');
  return cardinality(own) + cardinality(others);
end $$;

grant execute on function public.confirm_activities(uuid[]) to authenticated;

-- A member who saves the schedule has looked at it.
create function private.check_with_the_schedule() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  touched uuid[];
begin
  if auth.role() = 'authenticated' then
    if tg_op = 'DELETE' then
      select array_agg(distinct activity_id) into touched from old_rows
      where organisation_id in (select private.my_organisations());
    else
      select array_agg(distinct activity_id) into touched from new_rows
      where organisation_id in (select private.my_organisations());
    end if;
    perform private.mark_checked(touched, 'organiser');
  end if;
  return null;
end $$;

create trigger schedule_insert after insert on public.sessions referencing new table as new_rows
for each statement execute function private.check_with_the_schedule();
create trigger schedule_update after update on public.sessions referencing new table as new_rows
for each statement execute function private.check_with_the_schedule();
create trigger schedule_delete after delete on public.sessions referencing old table as old_rows
for each statement execute function private.check_with_the_schedule();

create trigger schedule_insert after insert on public.exceptions referencing new table as new_rows
for each statement execute function private.check_with_the_schedule();
create trigger schedule_update after update on public.exceptions referencing new table as new_rows
for each statement execute function private.check_with_the_schedule();
create trigger schedule_delete after delete on public.exceptions referencing old table as old_rows
for each statement execute function private.check_with_the_schedule();
