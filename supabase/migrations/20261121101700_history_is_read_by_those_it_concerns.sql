-- History is read by those it concerns: members see how their entries came to be, the alliance sees all of it.

create policy "Members read the history of their entries" on public.audit
for select to authenticated using (
  organisation_id in (select private.my_organisations())
  and table_name in ('organisations', 'venues', 'activities', 'sessions', 'exceptions')
);
create policy "Coordinators read the whole history" on public.audit
for select to authenticated using ((select private.is_coordinator()));
