/**
 * The names behind ids, as the form has them: everything that can be chosen stands in it with its name, so
 * nothing of that is fetched a second time.
 */
import type { Calendar } from '../../domain/schedule/calendar.ts';
import type { Names } from '../live/names.ts';

/** What nobody can choose (expertise) has no names here. */
export function namesOfForm(form: HTMLFormElement, calendar: Calendar): Names {
  // Not what a link asks and no box has: that has no name, and is kept in a hidden field.
  const ticks = (name: string) =>
    [...form.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name=${name}]`)].map(input => ({
      id: input.value,
      name: input.nextElementSibling?.textContent ?? input.value,
      group: input.closest('details')?.dataset.group ?? '',
      ...(input.dataset.sensitive && { sensitive: true as const }),
    }));
  const options = (name: string) =>
    [...form.querySelectorAll<HTMLOptionElement>(`select[name=${name}] > option[value]:not([value=""])`)].map(
      // With a count behind it once the finder has shown one: see `showCounts`.
      option => ({
        id: option.value,
        name: option.dataset.name ?? option.text,
        code: option.dataset.code ?? '',
      }),
    );
  const byId = (list: { id: string; name: string }[]) =>
    Object.fromEntries(list.map(({ id, name }) => [id, name]));
  return {
    kinds: Object.fromEntries(ticks('kind').map(({ id, ...kind }) => [id, kind])),
    needs: byId(ticks('need')),
    groups: byId(ticks('made')),
    languages: byId(options('lang')),
    expertise: {},
    wards: Object.fromEntries(options('ward').map(({ id, name, code }) => [code, { name, slug: id }])),
    calendar,
  };
}
