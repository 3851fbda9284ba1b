-- A contact can be used: a telephone number has figures to dial, an e-mail address is one that mail programs take.
-- Mirrors src/domain/activity/text.ts, which form, spreadsheet and directory file ask.

-- One line of at most 30 characters with three figures or more.
create function private.is_phone(value text) returns boolean
language sql immutable parallel safe as $$
  select private.is_line(value, 30) and value ~ '[0-9][^0-9]*[0-9][^0-9]*[0-9]'
$$;

create or replace function private.is_email(value text) returns boolean
language sql immutable parallel safe as $$
  select value ~ '^([A-Za-z0-9_''+-]+\.)*[A-Za-z0-9_''+-]*[A-Za-z0-9_+-]@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$'
    and char_length(value) <= 200
$$;

grant execute on function private.is_phone(text) to authenticated, service_role;

-- What was said before these rules stays until somebody changes it, and is named here.
do $$
declare
  rule record;
  misfits text;
begin
  for rule in
    select r.*, format('%s_%s_form', r.kept, r.field) as name
    from (values
      ('organisations', 'slug', 'contact_phone', 'private.is_phone(contact_phone)'),
      ('organisations', 'slug', 'contact_text', 'private.is_phone(contact_text)'),
      ('organisations', 'slug', 'contact_email', 'private.is_email(contact_email)'),
      ('organisations', 'slug', 'private_contact_phone', 'private.is_phone(private_contact_phone)'),
      ('organisations', 'slug', 'private_contact_text', 'private.is_phone(private_contact_text)'),
      ('organisations', 'slug', 'private_contact_email', 'private.is_email(private_contact_email)'),
      ('activities', 'slug', 'contact_phone', 'private.is_phone(contact_phone)'),
      ('activities', 'slug', 'contact_text', 'private.is_phone(contact_text)'),
      ('activities', 'slug', 'contact_email', 'private.is_email(contact_email)'),
      ('invitations', 'id', 'email', 'private.is_email(email) and email = lower(email)'),
      ('reminder_refusals', 'id', 'email', 'private.is_email(email) and email = lower(email)')
    ) as r (kept, called, field, holds)
  loop
    execute format('alter table public.%I drop constraint %I, add constraint %2$I check (%s) not valid',
      rule.kept, rule.name, rule.holds);
    execute format('select string_agg(%I::text, '', '' order by %1$I) from public.%I where not (%s)',
      rule.called, rule.kept, rule.holds) into misfits;
    if misfits is null then
      execute format('alter table public.%I validate constraint %I', rule.kept, rule.name);
    else
      raise warning '%: these do not keep it and stay until they are changed: %', rule.name, misfits;
    end if;
  end loop;
end $$;
