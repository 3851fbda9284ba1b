-- What needs confirming is asked after: by mail, three times at most, then by the alliance.
-- `npm run reminders` opens rounds, takes one mail after the other, sends it, and says so. Whatever interrupts
-- it, the next run goes on where it stopped; two at once share the work. The clock is an argument throughout.

-- reminder_rounds: one asking of one organisation.
create table private.reminder_rounds (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references public.organisations (id) on delete cascade,
  -- The day on which its last mail left, or on which it was opened.
  asked_on date not null
);
create index reminder_rounds_by_organisation on private.reminder_rounds (organisation_id, asked_on);

-- reminder_asks: what a round asks about, and why: "checked 2026-09-01" (the day of the check that has grown
-- old), "never", "term 2027-01-04" (before the term that begins then), "back 2026-11-01" (was to be back then).
create table private.reminder_asks (
  round_id bigint not null references private.reminder_rounds (id) on delete cascade,
  activity_id uuid not null references public.activities (id) on delete cascade,
  cycle text not null,
  primary key (round_id, activity_id)
);
create index reminder_asks_by_activity on private.reminder_asks (activity_id, cycle);

-- reminder_mails: whom a round writes to. user_id is null for the organisation's own contact address.
create table private.reminder_mails (
  id uuid primary key default gen_random_uuid(),
  round_id bigint not null references private.reminder_rounds (id) on delete cascade,
  email text not null,
  user_id uuid references auth.users (id) on delete cascade,
  -- By a run that is about to send it.
  taken_at timestamptz,
  tries int not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz
);
create index reminder_mails_by_round on private.reminder_mails (round_id);
create index reminder_mails_waiting on private.reminder_mails (id) where sent_at is null and given_up_at is null;
create index reminder_mails_by_user on private.reminder_mails (user_id);

-- reminder_lines: each entry of a mail: the state in which it was shown, and how it was answered, once.
create table private.reminder_lines (
  mail_id uuid not null references private.reminder_mails (id) on delete cascade,
  activity_id uuid not null references public.activities (id) on delete cascade,
  stamp text not null,
  answered_at timestamptz,
  answer text,
  action_id uuid references private.actions (id) on delete set null,
  -- Answers and undoings together, so that no link can fill the history.
  turns int not null default 0,
  primary key (mail_id, activity_id),
  constraint reminder_lines_answer_word check (answer in ('right', 'paused', 'ended'))
);
create index reminder_lines_by_activity on private.reminder_lines (activity_id);
create index reminder_lines_by_action on private.reminder_lines (action_id);

-- reminder_tokens: what the links of a mail open: one of its lines, or (activity_id null) all of them. Only the
-- hash is here; the token was made by the job and is in the mail alone.
create table private.reminder_tokens (
  hash bytea primary key check (octet_length(hash) = 32),
  mail_id uuid not null references private.reminder_mails (id) on delete cascade,
  activity_id uuid references public.activities (id) on delete cascade,
  good_until timestamptz not null
);
create index reminder_tokens_by_mail on private.reminder_tokens (mail_id);
create index reminder_tokens_by_activity on private.reminder_tokens (activity_id);

alter table private.reminder_rounds enable row level security;
alter table private.reminder_asks enable row level security;
alter table private.reminder_mails enable row level security;
alter table private.reminder_lines enable row level security;
alter table private.reminder_tokens enable row level security;

-- The numbers, in one place: days from a check to the first mail, between mails, before a term; how fresh a
-- check still counts for a term; mails in a cycle; tries to send one.
create function private.reminder_rules()
returns table (first_after int, apart int, before_term int, fresh_for_term int, most int, tries int)
language sql immutable set search_path = '' as $$ select 80, 7, 14, 28, 3, 3 $$;

-- What needs confirming on a day, why, and how often and when last it was asked in that cycle. Only what can be
-- seen or was to be back by now, of organisations in good standing; invented ones if examples is true.
create function private.needs_confirming(day date, terms date[], examples boolean, wanted uuid default null)
returns table (organisation_id uuid, activity_id uuid, cycle text, asked int, last_asked date)
language sql stable security definer set search_path = '' as $$
  select a.organisation_id, a.id, c.cycle, count(r.id)::int, max(r.asked_on)
  from public.activities a
  join public.organisations o on o.id = a.organisation_id
  cross join private.reminder_rules() n
  cross join lateral (
    select case
      when a.state = 'paused' or a.checked_on is null or a.checked_on <= day - n.first_after then private.check_cycle(a)
      else (
        select 'term ' || to_char(min(t), 'YYYY-MM-DD') from unnest(terms) as t
        where day >= t - n.before_term and day < t and a.checked_on < t - n.fresh_for_term
      )
    end
  ) as c (cycle)
  left join private.reminder_asks k on k.activity_id = a.id and k.cycle = c.cycle
  left join private.reminder_rounds r on r.id = k.round_id
  where (wanted is null or a.organisation_id = wanted)
    and (a.state = 'published' or (a.state = 'paused' and a.paused_until <= day))
    and o.approval_state = 'approved' and (o.approved_until is null or o.approved_until >= day)
    and (examples or not o.example)
    and c.cycle is not null
  group by a.organisation_id, a.id, c.cycle
$$;

-- Whom to write to: the leads and editors, whose right to the entries is known; where there is none, the contact
-- that the alliance keeps of the organisation, else its public one. Nobody who wants no reminders.
create function private.recipients_of(organisation uuid) returns table (email text, user_id uuid)
language sql stable security definer set search_path = '' as $$
  with members as (
    select lower(u.email) as email, u.id as user_id
    from public.memberships m join auth.users u on u.id = m.user_id
    where m.organisation_id = organisation and private.is_email(u.email)
      and not exists (select from public.reminder_refusals f where f.email = lower(u.email))
  )
  select * from members
  union all
  (
    select lower(c.email), null::uuid
    from public.organisations o
    cross join lateral (values (1, o.private_contact_email), (2, o.contact_email)) as c (nth, email)
    where o.id = organisation and c.email is not null and not exists (select from members)
      and not exists (select from public.reminder_refusals f where f.email = lower(c.email))
    order by c.nth limit 1
  )
$$;

-- The entries of the organisations that a new round is due for: some need confirming, nobody was asked in the
-- last days, no mail of an earlier round still waits, and there is somebody to ask.
create function private.rounds_due(day date, terms date[], examples boolean)
returns table (organisation_id uuid, activity_id uuid, cycle text, nth int)
language sql stable security definer set search_path = '' as $$
  select d.organisation_id, d.activity_id, d.cycle, d.asked + 1
  from private.needs_confirming(day, terms, examples) d
  cross join private.reminder_rules() n
  where d.asked < n.most
    and not exists (
      select from private.reminder_rounds r
      where r.organisation_id = d.organisation_id and (
        r.asked_on > day - n.apart
        or exists (select from private.reminder_mails m
          where m.round_id = r.id and m.sent_at is null and m.given_up_at is null))
    )
    and exists (select from private.recipients_of(d.organisation_id))
$$;

-- What has become the alliance's to ask: nobody answered, or there is nobody to write to.
create function private.tasks_due(day date, terms date[], examples boolean)
returns table (organisation_id uuid, activity_id uuid, cycle text, why text)
language sql stable security definer set search_path = '' as $$
  select d.organisation_id, d.activity_id, d.cycle, w.why
  from private.needs_confirming(day, terms, examples) d
  cross join private.reminder_rules() n
  cross join lateral (
    select case
      when d.asked >= n.most then case when d.last_asked <= day - n.apart then 'unanswered' end
      when not exists (select from private.recipients_of(d.organisation_id)) then 'nobody'
    end
  ) as w (why)
  where d.cycle not like 'term %' and w.why is not null
    and not exists (
      select from public.alliance_tasks t
      where t.activity_id = d.activity_id and t.cycle = d.cycle and (t.why = w.why or t.done_at is null)
    )
$$;

-- The facts of an entry that its organiser vouches for, with no more about a venue than the public may know:
-- a mail can be passed on.
create function private.reminder_facts(activity uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select (private.activity_fields(a) - array['summary', 'description', 'strand', 'stages', 'needs', 'expertise', 'languages', 'firstVisit', 'places'])
    || jsonb_strip_nulls(jsonb_build_object(
      'state', a.state,
      'listing', a.listing,
      'pausedUntil', a.paused_until,
      'stamp', private.stamp_of(a.id),
      'groupContact', private.contact(o.contact_name, o.contact_phone, o.contact_text, o.contact_email, o.contact_url),
      'sessions', coalesce((
        select jsonb_agg(private.session_fields(s,
            (select private.public_venue_slug(v) from public.venues v where v.id = s.venue_id),
            coalesce((
              select jsonb_agg(private.exception_fields(e,
                (select private.public_venue_slug(v) from public.venues v where v.id = e.to_venue_id))
                order by e.date, e.type, e.to_start)
              from public.exceptions e where e.session_id = s.id and e.date >= private.today()), '[]'))
          order by s.first_date, s.start_time, s.key collate "C")
        from public.sessions s where s.activity_id = a.id), '[]'),
      'venues', coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('slug', private.public_venue_slug(v), 'ward', w.name,
          'name', case when v.visibility = 'public' then v.name end,
          'postcode', case when v.visibility = 'public' then v.postcode end)) order by private.public_venue_slug(v) collate "C")
        from public.venues v left join public.wards w on w.code = v.ward
        where v.id in (select s.venue_id from public.sessions s where s.activity_id = a.id)), '[]')))
  from public.activities a join public.organisations o on o.id = a.organisation_id
  where a.id = reminder_facts.activity
$$;

-- Why a line is asked, the how many-th time, and whether it is the last.
create function private.asked_line(cycle text, nth int) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('why', split_part(cycle, ' ', 1), 'nth', nth, 'last', nth >= n.most) from private.reminder_rules() n
$$;

-- The lines that a waiting mail would have now, or null when there is nothing left to ask or nobody to ask.
create function private.waiting_lines(m private.reminder_mails, day date, terms date[], examples boolean) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_agg(private.reminder_facts(k.activity_id)
      || private.asked_line(k.cycle, d.asked) order by a.title, a.slug)
  from private.reminder_rounds r
  join private.reminder_asks k on k.round_id = r.id
  join public.activities a on a.id = k.activity_id
  join private.needs_confirming(day, terms, examples, r.organisation_id) d
    on d.activity_id = k.activity_id and d.cycle = k.cycle
  where r.id = m.round_id
    and exists (select from private.recipients_of(r.organisation_id) t
      where t.email = m.email and t.user_id is not distinct from m.user_id)
$$;

create function private.mail_head(m private.reminder_mails) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', m.id, 'email', m.email,
    'organisation', jsonb_build_object('slug', o.slug, 'name', o.name))
  from private.reminder_rounds r join public.organisations o on o.id = r.organisation_id where r.id = m.round_id
$$;

create function private.day_of(clock timestamptz) returns date
language sql immutable set search_path = '' as $$ select (clock at time zone 'Europe/London')::date $$;

-- What a run at this time would do, without doing it: { mails: [{ email, organisation, lines }], tasks }.
create function public.reminders_due(clock timestamptz, terms date[], examples boolean default false) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'mails', coalesce((select jsonb_agg(mail order by mail -> 'organisation' ->> 'name', mail ->> 'email') from (
      select private.mail_head(m) || jsonb_build_object('lines', lines) as mail
      from private.reminder_mails m
      cross join lateral private.waiting_lines(m, private.day_of(clock), terms, examples) as lines
      where m.sent_at is null and m.given_up_at is null and lines is not null
        and (m.taken_at is null or m.taken_at <= clock - interval '1 hour')
      union all
      select jsonb_build_object('email', t.email, 'organisation', jsonb_build_object('slug', o.slug, 'name', o.name),
        'lines', d.lines)
      from (
        select r.organisation_id, jsonb_agg(private.reminder_facts(r.activity_id)
          || private.asked_line(r.cycle, r.nth) order by a.title, a.slug) as lines
        from private.rounds_due(private.day_of(clock), terms, examples) r
        join public.activities a on a.id = r.activity_id
        group by r.organisation_id
      ) as d
      join public.organisations o on o.id = d.organisation_id
      cross join lateral private.recipients_of(d.organisation_id) as t
    ) as either), '[]'),
    'tasks', coalesce((select jsonb_agg(jsonb_build_object('organisation', o.name, 'title', a.title, 'why', d.why)
        order by o.name, a.title)
      from private.tasks_due(private.day_of(clock), terms, examples) d
      join public.activities a on a.id = d.activity_id
      join public.organisations o on o.id = d.organisation_id), '[]'))
$$;

-- Opens the rounds and tasks that are due. Asked again on the same day, or by two at once, it opens none.
-- Returns the new tasks, as reminders_due does.
create function public.open_reminders(clock timestamptz, terms date[], examples boolean default false) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  day constant date := private.day_of(clock);
  tasks jsonb;
begin
  perform pg_advisory_xact_lock(hashtextextended('open_reminders', 0));
  with due as materialized (
    select * from private.rounds_due(day, terms, examples)
  ),
  rounds as (
    insert into private.reminder_rounds (organisation_id, asked_on)
    select distinct d.organisation_id, day from due d returning id, organisation_id
  ),
  asks as (
    insert into private.reminder_asks (round_id, activity_id, cycle)
    select r.id, d.activity_id, d.cycle from rounds r join due d on d.organisation_id = r.organisation_id
  )
  insert into private.reminder_mails (round_id, email, user_id)
  select r.id, t.email, t.user_id from rounds r cross join lateral private.recipients_of(r.organisation_id) t;

  tasks := public.reminders_due(clock, terms, examples) -> 'tasks';
  insert into public.alliance_tasks (organisation_id, activity_id, cycle, why, created_on)
  select d.organisation_id, d.activity_id, d.cycle, d.why, day from private.tasks_due(day, terms, examples) d
  on conflict on constraint alliance_tasks_once do nothing;
  -- Long out of date: nobody needs to be told any more that they were too late.
  delete from private.reminder_tokens t where t.good_until < clock - interval '60 days';
  -- Addresses are not kept for ever.
  delete from private.reminder_rounds r where r.asked_on < day - 730;
  return tasks;
end $$;

-- Takes one mail that waits, for the caller to send: { id, email, organisation, lines }, or null when none does.
-- Nobody else gets it within the hour; a run that died in between leaves it to the next.
create function public.take_reminder(clock timestamptz, terms date[], examples boolean default false) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  m private.reminder_mails;
  lines jsonb;
begin
  loop
    select * into m from private.reminder_mails x
    where x.sent_at is null and x.given_up_at is null and (x.taken_at is null or x.taken_at <= clock - interval '1 hour')
    order by x.round_id, x.email limit 1
    for update skip locked;
    if not found then
      return null;
    end if;
    lines := private.waiting_lines(m, private.day_of(clock), terms, examples);
    if lines is not null then
      update private.reminder_mails set taken_at = clock, tries = tries + 1 where id = m.id;
      return private.mail_head(m) || jsonb_build_object('lines', lines);
    end if;
    -- Answered, removed or lapsed since the round was opened.
    update private.reminder_mails set given_up_at = clock where id = m.id;
  end loop;
end $$;

-- Makes the links of a taken mail good for 30 days. list: the hash (hex) of the token for the whole list;
-- lines: [{ slug, stamp, hash }].
create function public.arm_reminder(mail uuid, clock timestamptz, list text, lines jsonb) returns void
language sql security definer set search_path = '' as $$
  insert into private.reminder_lines (mail_id, activity_id, stamp)
  select arm_reminder.mail, a.id, line ->> 'stamp'
  from jsonb_array_elements(arm_reminder.lines) as line join public.activities a on a.slug = line ->> 'slug'
  on conflict (mail_id, activity_id) do update set stamp = excluded.stamp;

  insert into private.reminder_tokens (hash, mail_id, activity_id, good_until)
  select decode(arm_reminder.list, 'hex'), arm_reminder.mail, null, clock + interval '30 days'
  union all
  select decode(line ->> 'hash', 'hex'), arm_reminder.mail, a.id, clock + interval '30 days'
  from jsonb_array_elements(arm_reminder.lines) as line join public.activities a on a.slug = line ->> 'slug';
$$;

-- Says what became of a taken mail. One that could not be sent is tried again by the next runs, three times in all.
create function public.close_reminder(mail uuid, clock timestamptz, sent boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  m private.reminder_mails;
begin
  update private.reminder_mails x set
    sent_at = case when close_reminder.sent then clock end,
    given_up_at = case when not close_reminder.sent and x.tries >= (select r.tries from private.reminder_rules() r) then clock end
  where x.id = close_reminder.mail and x.sent_at is null
  returning * into m;
  if m.sent_at is not null then
    update private.reminder_rounds r set asked_on = greatest(r.asked_on, private.day_of(clock)) where r.id = m.round_id;
  end if;
end $$;

grant execute on function
  public.reminders_due(timestamptz, date[], boolean), public.open_reminders(timestamptz, date[], boolean),
  public.take_reminder(timestamptz, date[], boolean), public.arm_reminder(uuid, timestamptz, text, jsonb),
  public.close_reminder(uuid, timestamptz, boolean)
to service_role;
