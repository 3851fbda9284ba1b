-- The public can answer by choosing.
-- Two public forms, both of choices only: nobody can type anything about anybody. No address, no device and no
-- time of day is kept; a choice made again on the same day is counted, not written again.

-- kinds: the ids of data/taxonomy/kinds.json that a gap can name; held equal by a test.
create table private.kinds (
  id text primary key check (private.is_slug(id))
);
alter table private.kinds enable row level security;
insert into private.kinds (id) values
  ('football'), ('basketball'), ('cricket'), ('netball'), ('rugby'), ('hockey'), ('tennis'), ('badminton'),
  ('table-tennis'), ('athletics'), ('swimming'), ('cycling'), ('skating'), ('climbing'), ('gymnastics'),
  ('multi-sport'), ('disability-sport'), ('boxing'), ('martial-arts'), ('dance'), ('gym'), ('parkour'),
  ('music-production'), ('singing'), ('bands-instruments'), ('rap-spoken-word'), ('dj'), ('art'), ('craft'),
  ('street-art'), ('photography'), ('creative-writing'), ('drama'), ('film'), ('circus'), ('radio-podcast'),
  ('gaming'), ('coding'), ('board-games'), ('youth-club'), ('drop-in'), ('holiday-club'), ('faith-youth'),
  ('uniformed'), ('outdoor-adventure'), ('gardening'), ('fishing'), ('horse-riding'), ('water-sports'),
  ('homework-club'), ('cooking'), ('job-skills'), ('bike-repair'), ('language-class'),
  ('first-aid-life-skills'), ('volunteering'), ('youth-voice'), ('environment-action'), ('mentoring'),
  ('counselling'), ('wellbeing'), ('lgbtq-group'), ('young-carers'), ('send-group'), ('exploitation-support'),
  ('abuse-support'), ('substance-support'), ('family-support'), ('sexual-health'), ('refugee-support');

-- public_answers: how many answers each form took in an hour, so that a flood ends at a limit.
create table private.public_answers (
  form text not null,
  hour timestamptz not null,
  answers int not null,
  primary key (form, hour)
);
alter table private.public_answers enable row level security;

create function private.count_public_answer(form text, hourly_limit int) returns void
language plpgsql security definer set search_path = '' as $$
declare
  so_far int;
begin
  insert into private.public_answers as p (form, hour, answers)
  values (count_public_answer.form, date_trunc('hour', now()), 1)
  on conflict on constraint public_answers_pkey do update set answers = p.answers + 1
  returning p.answers into so_far;
  if so_far > hourly_limit then
    raise exception 'Too many answers at once. Try again in an hour.' using errcode = 'PT429';
  end if;
  if so_far = 1 then
    delete from private.public_answers p where p.hour < now() - interval '2 days';
  end if;
end $$;

-- reports: "something wrong?" about an activity.
create table public.reports (
  id uuid primary key default gen_random_uuid(),
  activity_id uuid not null,
  organisation_id uuid not null,
  what text not null,
  said_on date not null,
  times int not null default 1,
  -- Answered by putting it right or by confirming that it is right.
  answered_at timestamptz,
  answered_by uuid,
  answer text,

  constraint reports_of_activity foreign key (activity_id, organisation_id)
    references public.activities (id, organisation_id) on update cascade on delete cascade,
  constraint reports_once_a_day unique (activity_id, what, said_on),
  constraint reports_what_word check (what in ('out-of-date', 'not-running', 'wrong-place-or-time', 'something-else')),
  constraint reports_times_range check (times between 1 and 1000),
  constraint reports_answer_word check (answer in ('fixed', 'confirmed')),
  constraint reports_answer_whole check ((answer is null) = (answered_at is null))
);

create index reports_by_organisation on public.reports (organisation_id);

-- gaps: "say what is missing". Every column but the reason may be left open.
create table public.gaps (
  id uuid primary key default gen_random_uuid(),
  reason text not null,
  kind text references private.kinds (id),
  ward text references public.wards (code),
  age int,
  -- When it would have been wanted.
  wanted text,
  said_on date not null,
  times int not null default 1,

  constraint gaps_once_a_day unique nulls not distinct (said_on, reason, kind, ward, age, wanted),
  constraint gaps_reason_word check (
    reason in ('nothing-near', 'nothing-at-that-time', 'nothing-for-my-age', 'costs-too-much', 'full', 'not-accessible', 'not-for-me')
  ),
  constraint gaps_age_range check (age between 5 and 25),
  constraint gaps_wanted_word check (wanted in ('after-school', 'evening', 'saturday', 'sunday', 'holidays')),
  constraint gaps_times_range check (times between 1 and 1000)
);

revoke all on public.reports, public.gaps from anon, authenticated, service_role;
grant select on public.reports, public.gaps to authenticated, service_role;

call private.keep_history_of('public.reports');
call private.keep_history_of('public.gaps');

alter table public.reports enable row level security;
alter table public.gaps enable row level security;

create policy "Members read the reports on their organisation's activities" on public.reports
for select to authenticated using (organisation_id in (select private.my_organisations()));
create policy "Coordinators read every report" on public.reports
for select to authenticated using ((select private.is_coordinator()));
create policy "Coordinators read the gaps" on public.gaps
for select to authenticated using ((select private.is_coordinator()));

-- "Something wrong?" on a public page. slug is the activity's; what is one of the choices. A slug that is not
-- public is answered like one that is, so that nothing can be learned by trying.
create function public.report_problem(slug text, what text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.count_public_answer('report', 300);
  if report_problem.what is null
    or report_problem.what not in ('out-of-date', 'not-running', 'wrong-place-or-time', 'something-else')
  then
    raise exception 'Choose one of the answers given.' using errcode = '22023';
  end if;
  insert into public.reports as r (activity_id, organisation_id, what, said_on)
  select a.id, a.organisation_id, report_problem.what, private.today()
  from private.directory_feed f
  join public.activities a on 'activity/' || a.slug = f.name
  where f.name = 'activity/' || report_problem.slug and f.document is not null
    and (f.listed_until is null or f.listed_until >= private.today())
  on conflict on constraint reports_once_a_day do update
    set times = r.times + 1, answered_at = null, answered_by = null, answer = null
    where r.times < 1000;
end $$;

-- "Say what is missing." All but the reason may be left out.
create function public.report_gap(
  reason text, kind text default null, ward text default null, age int default null, wanted text default null
) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.count_public_answer('gap', 300);
  insert into public.gaps as g (reason, kind, ward, age, wanted, said_on)
  values (report_gap.reason, report_gap.kind, report_gap.ward, report_gap.age, report_gap.wanted, private.today())
  on conflict on constraint gaps_once_a_day do update set times = g.times + 1 where g.times < 1000;
exception
  when check_violation or not_null_violation or foreign_key_violation then
    raise exception 'Choose from the answers given.' using errcode = '22023';
end $$;

-- A provider, or the alliance, answers reports: "fixed" or "confirmed". Returns how many were theirs to answer.
create function public.answer_reports(ids uuid[], answer text) returns int
language plpgsql security definer set search_path = '' as $$
declare
  answered int;
begin
  update public.reports r
  set answer = answer_reports.answer, answered_at = now(), answered_by = auth.uid()
  where r.id = any (ids) and r.answer is null
    and (private.is_coordinator() or r.organisation_id in (select private.my_organisations()));
  get diagnostics answered = row_count;
  return answered;
end $$;

grant execute on function public.report_problem(text, text) to anon, authenticated, service_role;
grant execute on function public.report_gap(text, text, text, int, text) to anon, authenticated, service_role;
grant execute on function public.answer_reports(uuid[], text) to authenticated;
