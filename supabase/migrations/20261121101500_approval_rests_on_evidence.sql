-- Approval rests on evidence.

-- evidence: what a provider shows for its approval. The paper itself lies in a file store; here is what it is.
create table public.evidence (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references public.organisations (id) on delete cascade,
  kind text not null,
  title text not null,
  -- Where the file is kept: a path in the store, or an https address.
  reference text not null,
  issued_on date,
  expires_on date,
  added_by uuid default auth.uid(),
  created_at timestamptz not null default now(),

  constraint evidence_kind_word check (kind in ('safeguarding', 'insurance', 'checks', 'training', 'policy', 'other')),
  constraint evidence_title_form check (private.is_line(title, 160)),
  constraint evidence_reference_form check (private.is_line(reference, 300)),
  constraint evidence_dates_order check (issued_on <= expires_on)
);

create index evidence_by_organisation on public.evidence (organisation_id);

revoke all on public.evidence from anon, authenticated, service_role;
grant select, insert, delete on public.evidence to authenticated, service_role;

create function private.sign_evidence() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('anon', 'authenticated') then
    new.added_by := (select auth.uid());
    new.created_at := now();
  end if;
  return new;
end $$;

create trigger sign_evidence before insert on public.evidence
for each row execute function private.sign_evidence();

call private.keep_history_of('public.evidence');

alter table public.evidence enable row level security;

create policy "Leads read the evidence of their organisation" on public.evidence
for select to authenticated using (organisation_id in (select private.organisations_i_lead()));
create policy "Coordinators read all evidence" on public.evidence
for select to authenticated using ((select private.is_coordinator()));
create policy "Leads add evidence for their organisation" on public.evidence
for insert to authenticated with check (organisation_id in (select private.organisations_i_lead()));
create policy "Coordinators add evidence" on public.evidence
for insert to authenticated with check ((select private.is_coordinator()));
create policy "Coordinators delete evidence" on public.evidence
for delete to authenticated using ((select private.is_coordinator()));
