-- A reminder is answered without signing in: the links of the mail are the right to answer for what it lists, in
-- the state in which it is shown, once, for 30 days; nothing else is opened by them.

-- Who acts: the person who is signed in, or the one to whom the reminder was sent. The history takes it from
-- here (see "a large change is recorded as fast").
create function private.actor() returns uuid
language sql stable set search_path = '' as $$
  select coalesce(auth.uid(), nullif(current_setting('directory.actor', true), '')::uuid)
$$;

-- An answer is kept with the taps, so that those who sign in see it and can take it back for 30 days. One that
-- came from the organisation's contact address is nobody's in particular.
alter table private.actions alter column user_id drop not null;

-- What a token opens: standing "open", "old" (run out) or "none" (never given, or its receiver has left); the
-- mail and its organisation; and the one activity, or null for all of the mail.
create type private.opened as (standing text, mail uuid, organisation uuid, person uuid, only_activity uuid);

create function private.open_token(token text) returns private.opened
language plpgsql security definer set search_path = '' as $$
declare
  o private.opened := ('none', null, null, null, null);
begin
  if char_length(token) = 64 then
    select case when t.good_until > now() then 'open' else 'old' end, m.id, r.organisation_id, m.user_id, t.activity_id
    into o
    from private.reminder_tokens t
    join private.reminder_mails m on m.id = t.mail_id
    join private.reminder_rounds r on r.id = m.round_id
    join public.organisations g on g.id = r.organisation_id
    where t.hash = sha256(convert_to(open_token.token, 'UTF8'))
      and case when m.user_id is null then m.email in (lower(g.private_contact_email), lower(g.contact_email))
        else exists (select from public.memberships s where s.organisation_id = g.id and s.user_id = m.user_id) end;
  end if;
  if not found or o.standing is null then
    -- Only what fails is counted: whoever guesses does not lock anybody out.
    perform private.count_public_answer('reminder', 600);
    return ('none', null, null, null, null)::private.opened;
  end if;
  return o;
end $$;

-- What the page shows of an opened token: { state, organisation, until, list, lines }. Each line has the facts
-- as they are now and, where it applies, answer (what, until, undo: whether it can still be taken back here),
-- changed (since the mail) and checkedSince (by somebody else).
create function private.reminder_view(o private.opened) returns jsonb
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
            'answer', case when x.id is not null then jsonb_build_object('what', l.answer,
              'until', x.after ->> 'pausedUntil', 'on', private.day_of(l.answered_at),
              'undo', l.answered_at > now() - interval '1 hour') end))
          order by a.title, a.slug)
        from private.reminder_lines l
        join private.reminder_mails m on m.id = l.mail_id
        join public.activities a on a.id = l.activity_id and a.organisation_id = o.organisation
        left join private.actions x on x.id = l.action_id and l.answered_at is not null and x.undone_at is null
        where l.mail_id = o.mail and (o.only_activity is null or a.id = o.only_activity)), '[]'))
  end
$$;

-- Shows what a link opens, and does nothing else.
create function public.reminder(token text) returns jsonb
language sql security definer set search_path = '' as $$
  select private.reminder_view(private.open_token(token))
$$;

-- One line that the token opens, locked together with its entry.
create function private.lock_line(o private.opened, slug text, out a public.activities, out l private.reminder_lines)
language plpgsql security definer set search_path = '' as $$
begin
  select * into a from public.activities x
  where x.slug = lock_line.slug and x.organisation_id = o.organisation
    and (o.only_activity is null or x.id = o.only_activity)
  for update;
  select * into l from private.reminder_lines x where x.mail_id = o.mail and x.activity_id = a.id for update;
  if l.mail_id is null then
    raise exception 'This mail does not ask about that.' using errcode = 'PT403';
  end if;
  if l.turns >= 10 then
    raise exception 'This was answered and taken back too often. Sign in to change it.' using errcode = 'PT429';
  end if;
end $$;

-- Carries out one answer, with a row in the history and one among the taps.
create function private.carry_out(a public.activities, answer text, until date, person uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  action constant uuid := gen_random_uuid();
  details constant jsonb := jsonb_strip_nulls(jsonb_build_object('reminder', true, 'answer', answer, 'until', until));
  was jsonb := private.activity_state(a);
  b public.activities;
  checks constant jsonb := private.checks_of(array[a.id]);
  is_so jsonb;
begin
  if answer = 'right' and a.state = 'published' then
    was := checks;
    perform private.mark_checked(array[a.id], 'organiser');
    insert into private.actions (id, user_id, organisation_id, activity_id, verb, details, before, after)
    values (action, person, a.organisation_id, a.id, 'confirm', details, was, private.checks_of(array[a.id]));
    return action;
  end if;
  update public.activities set
    state = case answer when 'right' then 'published' else answer end,
    paused_until = case answer when 'paused' then until end,
    paused_why = null
  where id = a.id returning * into b;
  is_so := private.activity_state(b);
  if answer = 'right' then
    perform private.mark_checked(array[a.id], 'organiser');
    was := was || jsonb_build_object('checks', checks);
    is_so := is_so || jsonb_build_object('checks', private.checks_of(array[a.id]));
  end if;
  insert into private.actions (id, user_id, organisation_id, activity_id, verb, details, before, after)
  values (action, person, a.organisation_id, a.id, 'activity', details, was, is_so);
  return action;
end $$;

-- Answers lines of a mail: "right", "ended", or "paused" until a day. entries: [{ slug, stamp }], the stamp of
-- what the page showed; all of them or none. What was answered before stays as it was answered.
-- Returns the page anew. Refused: 409 when an entry has changed since it was shown.
create function public.answer_reminder(token text, answer text, entries jsonb, until date default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  o constant private.opened := private.open_token(token);
  entry jsonb;
  found_line record;
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
    found_line := private.lock_line(o, entry ->> 'slug');
    if exists (
      select from private.actions x
      where x.id = (found_line.l).action_id and (found_line.l).answered_at is not null and x.undone_at is null
    ) then
      continue;
    end if;
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
  perform set_config('directory.actor', '', true);
  return private.reminder_view(o);
end $$;

-- Takes answers back, within the hour and as long as nobody has changed the same thing since. slugs: of entries.
create function public.undo_reminder(token text, slugs text[]) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  o constant private.opened := private.open_token(token);
  wanted text;
  found_line record;
  x private.actions;
begin
  if o.standing <> 'open' then
    return private.reminder_view(o);
  end if;
  if cardinality(slugs) > 500 then
    raise exception 'Choose from the answers given.' using errcode = 'PT422';
  end if;
  perform set_config('directory.actor', coalesce(o.person::text, ''), true);
  -- What was is put back even where it could not be published today.
  perform set_config('directory.takes_back', 'yes', true);
  for wanted in select distinct s from unnest(slugs) as s order by s loop
    found_line := private.lock_line(o, wanted);
    select * into x from private.actions k where k.id = (found_line.l).action_id and k.undone_at is null for update;
    if not found then
      continue;
    end if;
    if (found_line.l).answered_at <= now() - interval '1 hour' then
      raise exception 'Sign in to take this back.' using errcode = 'PT422';
    end if;
    if x.verb = 'confirm' then
      perform private.undo_checks(x.before, x.after);
    else
      if private.activity_state(found_line.a) - array['version', 'placesSaid']
        <> x.after - array['version', 'placesSaid', 'checks']
      then
        raise exception 'Somebody has changed this activity since then.' using errcode = 'PT409';
      end if;
      update public.activities set state = x.before ->> 'state', paused_until = (x.before ->> 'pausedUntil')::date,
        paused_why = x.before ->> 'pausedWhy'
      where id = x.activity_id;
      if x.after ? 'checks' then
        perform private.undo_checks(x.before -> 'checks', x.after -> 'checks');
      end if;
    end if;
    update private.actions k set undone_at = now(), undone_by = o.person where k.id = x.id;
    update private.reminder_lines k set answered_at = null, answer = null, action_id = null, turns = k.turns + 1,
      stamp = private.stamp_of(k.activity_id)
    where k.mail_id = o.mail and k.activity_id = x.activity_id;
  end loop;
  perform set_config('directory.actor', '', true);
  return private.reminder_view(o);
end $$;

grant execute on function
  public.reminder(text), public.answer_reminder(text, text, jsonb, date), public.undo_reminder(text, text[])
to anon, authenticated;
