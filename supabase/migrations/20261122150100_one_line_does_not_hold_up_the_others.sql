-- One line of a reminder does not hold up the others: a line that has had its turns is passed over and named.

create function private.is_spent(l private.reminder_lines) returns boolean
language sql immutable set search_path = '' as $$ select l.turns >= 10 $$;

-- One line that the token opens, locked together with its entry.
create function private.find_line(o private.opened, slug text, out a public.activities, out l private.reminder_lines)
language plpgsql security definer set search_path = '' as $$
begin
  select * into a from public.activities x
  where x.slug = find_line.slug and x.organisation_id = o.organisation
    and (o.only_activity is null or x.id = o.only_activity)
  for update;
  select * into l from private.reminder_lines x where x.mail_id = o.mail and x.activity_id = a.id for update;
  if l.mail_id is null then
    raise exception 'This mail does not ask about that.' using errcode = 'PT403';
  end if;
end $$;

create function private.refuse_spent() returns void
language plpgsql set search_path = '' as $$
begin
  raise exception 'This was answered and taken back too often. Sign in to change it.' using errcode = 'PT429';
end $$;

-- As before: the same, of a line that may still be answered or taken back here.
create or replace function private.lock_line(o private.opened, slug text, out a public.activities, out l private.reminder_lines)
language plpgsql security definer set search_path = '' as $$
declare
  found_line constant record := private.find_line(o, slug);
begin
  a := found_line.a;
  l := found_line.l;
  if private.is_spent(l) then
    perform private.refuse_spent();
  end if;
end $$;

-- As before, and each line has, where it applies, spent: it can be answered no more here.
create or replace function private.reminder_view(o private.opened) returns jsonb
language sql stable security definer set search_path = '' as $$
  select case when o.standing <> 'open' then jsonb_build_object('state', o.standing) else
    jsonb_build_object('state', 'open', 'list', o.only_activity is null,
      'organisation', (select jsonb_build_object('slug', g.slug, 'name', g.name) from public.organisations g where g.id = o.organisation),
      'lines', coalesce((
        select jsonb_agg(
          -- What has become a draft is for those who sign in: here it has its name only.
          case when a.state = 'draft' then jsonb_strip_nulls(jsonb_build_object('slug', a.slug, 'title', a.title,
              'state', a.state, 'listing', a.listing, 'stamp', private.stamp_of(a.id),
              'checked', private.activity_fields(a) -> 'checked', 'sessions', '[]'::jsonb, 'venues', '[]'::jsonb))
            else private.reminder_facts(a.id) end || jsonb_strip_nulls(jsonb_build_object(
            'changed', case when x.id is null and private.stamp_of(a.id) <> l.stamp then true end,
            'checkedSince', case when x.id is null and a.checked_on >= private.day_of(m.taken_at) then true end,
            'spent', case when x.id is null and private.is_spent(l) then true end,
            'answer', case when x.id is not null then jsonb_build_object('what', l.answer,
              'until', x.after ->> 'pausedUntil', 'on', private.day_of(l.answered_at),
              'undo', l.answered_at > now() - interval '1 hour' and not private.is_spent(l)) end))
          order by a.title, a.slug)
        from private.reminder_lines l
        join private.reminder_mails m on m.id = l.mail_id
        join public.activities a on a.id = l.activity_id and a.organisation_id = o.organisation
        left join private.actions x on x.id = l.action_id and l.answered_at is not null and x.undone_at is null
        where l.mail_id = o.mail and (o.only_activity is null or a.id = o.only_activity)), '[]'))
  end
$$;

-- Answers lines of a mail: "right", "ended", or "paused" until a day. entries: [{ slug, stamp }], the stamp of
-- what the page showed; all of them or none. What was answered before stays as it was answered; what is spent is
-- passed over, and the page says which. Returns the page anew. Refused: 409 when an entry has changed since it was
-- shown, 429 when all that is asked is spent.
create or replace function public.answer_reminder(token text, answer text, entries jsonb, until date default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  o constant private.opened := private.open_token(token);
  entry jsonb;
  found_line record;
  open_lines int := 0;
begin
  if o.standing <> 'open' then
    return private.reminder_view(o);
  end if;
  if answer is null or answer not in ('right', 'paused', 'ended') or jsonb_typeof(entries) is distinct from 'array'
    or jsonb_array_length(entries) not between 1 and 500
  then
    raise exception 'Choose one of the answers given.' using errcode = 'PT422';
  end if;
  if answer = 'paused' and (until is null or until <= private.today() or until > private.today() + 366) then
    raise exception 'Choose a day within the next year.' using errcode = 'PT422';
  end if;
  perform set_config('directory.actor', coalesce(o.person::text, ''), true);
  -- In one order, so that two who answer at once take turns.
  for entry in select e.value from jsonb_array_elements(entries) as e order by e.value ->> 'slug' loop
    found_line := private.find_line(o, entry ->> 'slug');
    if exists (
      select from private.actions x
      where x.id = (found_line.l).action_id and (found_line.l).answered_at is not null and x.undone_at is null
    ) then
      open_lines := open_lines + 1;
      continue;
    end if;
    continue when private.is_spent(found_line.l);
    open_lines := open_lines + 1;
    if private.stamp_of((found_line.a).id) is distinct from entry ->> 'stamp'
      or (found_line.a).state not in ('published', 'paused')
    then
      raise exception 'Something has changed since this was shown. Look again.' using errcode = 'PT409';
    end if;
    update private.reminder_lines x set answered_at = now(), answer = answer_reminder.answer, turns = x.turns + 1,
      stamp = entry ->> 'stamp',
      action_id = private.carry_out(found_line.a, answer_reminder.answer, answer_reminder.until, o.person)
    where x.mail_id = o.mail and x.activity_id = (found_line.a).id;
  end loop;
  if open_lines = 0 then
    perform private.refuse_spent();
  end if;
  perform set_config('directory.actor', '', true);
  return private.reminder_view(o);
end $$;
