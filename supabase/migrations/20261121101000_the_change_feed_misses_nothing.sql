-- The change feed misses nothing.
-- A statement that touches what a public document is made of notes the document's name. When the transaction
-- commits, a deferred trigger takes its turn at one row that everybody takes turns at, builds the noted
-- documents from what is true at that moment, and gives each that has changed the next number. Turns end with
-- the commit, so numbers become visible in their own order: a reader at cursor n has missed nothing up to n.

-- directory_feed: every document that ever was public, as it was last; null when it no longer is.
create table private.directory_feed (
  -- activity/tuesday-boxing
  name text primary key,
  seq bigint not null unique,
  document jsonb,
  -- The last day on which it may be shown: no write is needed when an approval lapses.
  listed_until date
);

create index directory_feed_lapsing on private.directory_feed (listed_until) where listed_until is not null;

-- directory_turn: one row. Updating it is taking one's turn. Under repeatable read or serializable, somebody
-- whose snapshot is older than the last turn is refused (40001) rather than allowed to publish stale documents.
create table private.directory_turn (
  only_row boolean primary key default true check (only_row),
  turns bigint not null default 0,
  -- The cursor: the highest number given.
  last_seq bigint not null default 0
);
insert into private.directory_turn default values;

-- directory_noted: names touched by the transactions still running. Empty to everybody else: a transaction
-- deletes its rows before it commits.
create table private.directory_noted (
  names text[] not null
);

alter table private.directory_feed enable row level security;
alter table private.directory_turn enable row level security;
alter table private.directory_noted enable row level security;

-- Notes which documents a statement has touched. The argument is a query over "changed": the statement's rows,
-- as they were and as they are, without those saved as they were.
create function private.note_documents() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  execute 'with changed as (' || case tg_op
      when 'INSERT' then 'select * from new_rows'
      when 'DELETE' then 'select * from old_rows'
      else 'select o.* from old_rows o join new_rows n on n.id = o.id where o is distinct from n
        union all select n.* from old_rows o join new_rows n on n.id = o.id where o is distinct from n'
    end || ') insert into private.directory_noted (names) select array_agg(distinct name) from ('
    || tg_argv[0] || ') as touched (name) having count(*) > 0';
  return null;
end $$;

create procedure private.note_documents_of(kept regclass, touched text)
language plpgsql set search_path = '' as $$
begin
  execute format('create trigger note_insert after insert on %s referencing new table as new_rows
    for each statement execute function private.note_documents(%L)', kept, touched);
  execute format('create trigger note_update after update on %s referencing old table as old_rows new table as new_rows
    for each statement execute function private.note_documents(%L)', kept, touched);
  execute format('create trigger note_delete after delete on %s referencing old table as old_rows
    for each statement execute function private.note_documents(%L)', kept, touched);
end $$;
revoke all on procedure private.note_documents_of(regclass, text) from public;

call private.note_documents_of('public.organisations',
  'select ''organisation/'' || slug from changed
   union select ''activity/'' || a.slug from changed join public.activities a on a.organisation_id = changed.id');
call private.note_documents_of('public.activities',
  'select ''activity/'' || slug from changed');
call private.note_documents_of('public.sessions',
  'select ''activity/'' || a.slug from changed join public.activities a on a.id = changed.activity_id');
call private.note_documents_of('public.exceptions',
  'select ''activity/'' || a.slug from changed join public.activities a on a.id = changed.activity_id');
call private.note_documents_of('public.venues',
  'select ''activity/'' || a.slug from changed
     join public.sessions s on s.venue_id = changed.id join public.activities a on a.id = s.activity_id
   union select ''activity/'' || a.slug from changed
     join public.exceptions e on e.to_venue_id = changed.id join public.activities a on a.id = e.activity_id');

-- Runs once for each noted row at commit; the first run does the work for all of them.
create function private.publish_noted() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  noted text[];
  cursor_before bigint;
  published int;
begin
  if not exists (select from private.directory_noted) then
    return null;
  end if;

  update private.directory_turn set turns = turns + 1 returning last_seq into cursor_before;

  with taken as (delete from private.directory_noted returning names)
  select array_agg(distinct name) into noted from taken, unnest(names) as name;

  -- A statement after the turn was taken, so it sees all that was committed before it.
  with current_documents as (
    select 'activity/' || slug as name, document, listed_until
    from private.activity_documents(
      (select array_agg(substr(n, 10)) from unnest(noted) as n where n like 'activity/%'), 'public')
    union all
    select 'organisation/' || slug, document, listed_until
    from private.organisation_documents(
      (select array_agg(substr(n, 14)) from unnest(noted) as n where n like 'organisation/%'))
  ),
  altered as (
    select name, c.document, c.listed_until, row_number() over (order by name collate "C") as nth
    from unnest(noted) as name
    -- What has lapsed is not published: what never was public is never named as removed, either.
    left join (
      select * from current_documents where listed_until is null or listed_until >= private.today()
    ) c using (name)
    left join private.directory_feed f using (name)
    where c.document is distinct from f.document - 'updated'
  )
  insert into private.directory_feed as f (name, seq, document, listed_until)
  select name, cursor_before + nth,
    document || jsonb_build_object('updated', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
    listed_until
  from altered
  on conflict (name) do update set seq = excluded.seq, document = excluded.document, listed_until = excluded.listed_until;
  get diagnostics published = row_count;

  if published > 0 then
    update private.directory_turn set last_seq = last_seq + published;
  end if;
  return null;
end $$;

create constraint trigger publish_noted after insert on private.directory_noted
deferrable initially deferred for each row execute function private.publish_noted();

-- What has changed since a cursor: { cursor, upserts, removed }. 0 gives all that is public. A cursor from
-- another life of the database (ahead of ours) is answered as 0, with all that was ever removed.
-- What lapsed by its date is named in removed every time, because no change marks that midnight.
create function public.directory_since(since bigint default 0) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  today constant date := private.today();
  cursor_now bigint;
  beyond bigint;
  answer jsonb;
begin
  select last_seq into cursor_now from private.directory_turn;
  beyond := case when since between 0 and cursor_now then since else 0 end;
  select jsonb_build_object(
    'cursor', cursor_now,
    'upserts', coalesce((
      select jsonb_agg(f.document order by f.seq)
      from private.directory_feed f
      where f.seq > beyond and f.document is not null and (f.listed_until is null or f.listed_until >= today)
    ), '[]'),
    'removed', coalesce((
      select jsonb_agg(gone.name order by gone.name collate "C")
      from (
        select f.name from private.directory_feed f
        where f.seq > beyond and f.document is null and since is distinct from 0
        union
        select f.name from private.directory_feed f where f.listed_until < today and since is distinct from 0
      ) as gone
    ), '[]')
  ) into answer;
  return answer;
end $$;

grant execute on function public.directory_since(bigint) to anon, authenticated, service_role;
