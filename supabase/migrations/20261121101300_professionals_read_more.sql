-- Professionals read more: published entries that are listed for them only.

-- { "activities": [ … ] }: public documents with one key more, "listing": "professionals". In order of slug.
create function public.professional_directory() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  answer jsonb;
begin
  if not (private.is_professional() or private.acts_for_the_alliance()) then
    raise exception 'This list is for invited professionals.' using errcode = '42501';
  end if;
  select jsonb_build_object('activities', coalesce(jsonb_agg(
    d.document || jsonb_build_object(
      'listing', 'professionals',
      'updated', to_char(a.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    order by d.slug collate "C"), '[]'))
  into answer
  from private.activity_documents(
    (select array_agg(slug) from public.activities where state = 'published' and listing = 'professionals'),
    'professionals') d
  join public.activities a on a.slug = d.slug
  where d.listed_until is null or d.listed_until >= private.today();
  return answer;
end $$;

grant execute on function public.professional_directory() to authenticated, service_role;
