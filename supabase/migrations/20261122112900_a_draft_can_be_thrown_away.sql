-- A draft that came to nothing can be ended as it is: nothing is deleted, and it can be taken up again. What it
-- lacks still keeps it off the list.

alter table public.activities drop constraint activities_complete;
alter table public.activities add constraint activities_complete check (
  state in ('draft', 'ended')
  or (summary is not null and kind is not null and ages_from is not null and ages_to is not null and joining is not null)
);
