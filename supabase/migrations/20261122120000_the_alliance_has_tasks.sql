-- The alliance has tasks: what no mail can settle is somebody's to ring about.

-- alliance_tasks: an entry whose group cannot be reached, or has not answered. Once for each time of asking.
create table public.alliance_tasks (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  activity_id uuid not null,
  -- What was asked: "checked 2026-09-01", "never", "back 2026-11-01". A new check ends it, and the task with it.
  cycle text not null,
  why text not null,
  created_on date not null,
  done_at timestamptz,
  done_by uuid,

  constraint alliance_tasks_of_activity foreign key (activity_id, organisation_id)
    references public.activities (id, organisation_id) on update cascade on delete cascade,
  constraint alliance_tasks_once unique (activity_id, cycle, why),
  constraint alliance_tasks_why_word check (why in ('unanswered', 'nobody')),
  constraint alliance_tasks_cycle_form check (private.is_line(cycle, 40))
);

create index alliance_tasks_by_organisation on public.alliance_tasks (organisation_id);

-- reminder_refusals: addresses whose owners have told the alliance that they want no reminders.
create table public.reminder_refusals (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  said_on date not null default private.today(),

  constraint reminder_refusals_once unique (email),
  constraint reminder_refusals_email_form check (private.is_email(email) and email = lower(email))
);

revoke all on public.alliance_tasks, public.reminder_refusals from anon, authenticated, service_role;
grant select on public.alliance_tasks to authenticated, service_role;
grant select, insert, delete on public.reminder_refusals to authenticated, service_role;

call private.keep_history_of('public.alliance_tasks');
call private.keep_history_of('public.reminder_refusals');

alter table public.alliance_tasks enable row level security;
alter table public.reminder_refusals enable row level security;

create policy "Coordinators read the tasks of the alliance" on public.alliance_tasks
for select to authenticated using ((select private.is_coordinator()));
create policy "Coordinators read who wants no reminders" on public.reminder_refusals
for select to authenticated using ((select private.is_coordinator()));
create policy "Coordinators note who wants no reminders" on public.reminder_refusals
for insert to authenticated with check ((select private.is_coordinator()));
create policy "Coordinators take back who wants no reminders" on public.reminder_refusals
for delete to authenticated using ((select private.is_coordinator()));

-- Marks a task as done, or as open again. For coordinators.
create function public.finish_task(task uuid, done boolean default true) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not private.is_coordinator() then
    raise exception 'The tasks of the alliance are for its coordinators.' using errcode = '42501';
  end if;
  update public.alliance_tasks t
  set done_at = case when finish_task.done then now() end, done_by = case when finish_task.done then auth.uid() end
  where t.id = finish_task.task and (t.done_at is not null) <> finish_task.done;
end $$;

-- What is to be known of an entry as it is now: when it was last checked, that it never was, or that it was to be
-- back. Another check, pause or end makes it another, and ends mails and tasks about the one before.
create function private.check_cycle(a public.activities) returns text
language sql stable set search_path = '' as $$
  select case
    when a.state = 'paused' then 'back ' || to_char(a.paused_until, 'YYYY-MM-DD')
    when a.state <> 'published' then null
    when a.checked_on is null then 'never'
    else 'checked ' || to_char(a.checked_on, 'YYYY-MM-DD')
  end
$$;

-- What a coordinator's page shows: { today, tasks, done, refusals }. Tasks open and still so, the oldest first,
-- each with whom to ring; and those done in the last 30 days.
create function public.alliance_desk() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.is_coordinator() then
    raise exception 'The tasks of the alliance are for its coordinators.' using errcode = '42501';
  end if;
  return jsonb_build_object(
    'today', private.today(),
    'tasks', coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', t.id, 'why', t.why, 'since', t.created_on,
        'done', t.done_at, 'cycle', split_part(t.cycle, ' ', 1),
        'activity', jsonb_build_object('id', a.id, 'slug', a.slug, 'title', a.title, 'state', a.state,
          'listing', a.listing, 'version', a.version, 'stamp', private.stamp_of(a.id),
          'checkedOn', a.checked_on, 'pausedUntil', a.paused_until),
        'organisation', jsonb_build_object('slug', o.slug, 'name', o.name,
          'contact', private.contact(o.contact_name, o.contact_phone, o.contact_text, o.contact_email, o.contact_url),
          'privateContact', private.contact(o.private_contact_name, o.private_contact_phone, o.private_contact_text,
            o.private_contact_email, o.private_contact_url),
          'people', (select jsonb_agg(u.email order by m.role desc, u.email)
            from public.memberships m join auth.users u on u.id = m.user_id where m.organisation_id = o.id))))
        order by t.done_at desc nulls first, t.created_on, o.name, a.title, t.id)
      from public.alliance_tasks t
      join public.activities a on a.id = t.activity_id
      join public.organisations o on o.id = t.organisation_id
      where (t.done_at is null and t.cycle = private.check_cycle(a)) or t.done_at > now() - interval '30 days'), '[]'),
    'refusals', coalesce((
      select jsonb_agg(jsonb_build_object('id', r.id, 'email', r.email, 'on', r.said_on) order by r.email)
      from public.reminder_refusals r), '[]')
  );
end $$;

grant execute on function public.finish_task(uuid, boolean), public.alliance_desk() to authenticated;
