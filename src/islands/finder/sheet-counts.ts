/** How many each choice in the sheet of filters would give. Brought when the sheet is opened. */
import { type Counting, type Counts, countsOf } from '../../domain/search/counts.ts';
import type { Names } from '../live/names.ts';
import { fieldsOf, isTick } from './form.ts';

/** Shows beside each choice how many it would give; one that gives none is paler, and can be chosen all the same. */
export function showCounts(form: HTMLFormElement, counting: Counting, names: Names): void {
  const counts = countsOf(counting);
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLSelectElement) {
      for (const option of field.options) {
        option.dataset.name ??= option.text;
        const count = option.value && countOf(counts, names, field.name, option.value);
        const text = count ? `${option.dataset.name} (${count})` : option.dataset.name;
        if (option.text !== text) option.text = text;
      }
    } else if (isTick(field)) {
      const label = field.closest('label');
      const place = label?.querySelector('[data-count]');
      if (!label || !place) continue;
      const count = countOf(counts, names, field.name, field.value);
      const text = count === undefined ? '' : String(count);
      if (place.textContent !== text) place.textContent = text;
      label.toggleAttribute('data-none', count === 0 && !field.checked);
    }
  }
}

/** The name of a field of the form → the filter whose values it has. */
const filters: Partial<Record<string, Exclude<keyof Counts, 'wards'>>> = {
  when: 'when',
  age: 'ages',
  kind: 'kinds',
  cost: 'cost',
  join: 'joining',
  for: 'audience',
  made: 'madeFor',
  need: 'needs',
  access: 'access',
  lang: 'languages',
};

function countOf(counts: Counts, names: Names, name: string, value: string): number | undefined {
  if (name === 'ward') {
    // The form has their slugs.
    const code = Object.entries(names.wards).find(([, ward]) => ward.slug === value)?.[0];
    return code ? (counts.wards[code] ?? 0) : undefined;
  }
  const filter = filters[name];
  return filter && ((counts[filter] as Record<string, number>)[value] ?? 0);
}
