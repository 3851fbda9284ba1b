/**
 * The finder's form as the browser has it: plain HTML that is there before React and stays. Nothing typed
 * or focused is ever redrawn. Its values are spoken as the address speaks them: `when=tonight&kind=a,b`.
 */

/** Names that may have several values, joined by commas in the address. */
const several = new Set(['when', 'kind', 'join', 'for', 'made', 'need', 'access', 'lang', 'ward', 'ignore']);

type Field = HTMLInputElement | HTMLSelectElement;

export const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) && element.name !== '',
  );

export const isTick = (field: Field): field is HTMLInputElement & { type: 'checkbox' } =>
  field.type === 'checkbox';

const keptIn = (form: HTMLFormElement) => form.querySelectorAll<HTMLInputElement>('input[type=hidden]');

/** What the form says now, as the address would. */
export function readForm(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const text = typeof value === 'string' ? value.trim() : '';
    if (!text) continue;
    const before = query.get(name);
    query.set(name, before !== null && several.has(name) ? `${before},${text}` : text);
  }
  return query;
}

/**
 * Makes the form say `query`. Text that says the same already is left as it is, with its caret. What a
 * link may ask but no field can show (ages 11 to 14, Saturday) is kept in hidden fields.
 */
export function writeForm(form: HTMLFormElement, query: URLSearchParams): void {
  for (const hidden of keptIn(form)) hidden.remove();
  // `when=today&when=tonight` is as good as `when=today,tonight`.
  const left = new Map<string, string[]>();
  for (const [name, value] of query) {
    const said = several.has(name) ? left.get(name) : undefined;
    left.set(name, [...new Set([...(said ?? []), ...valuesOf(name, value)])]);
  }
  const take = (name: string, fits: (value: string) => boolean) => {
    const values = left.get(name) ?? [];
    const value = values.find(fits);
    if (value !== undefined) values.splice(values.indexOf(value), 1);
    return value;
  };
  for (const field of fieldsOf(form)) {
    if (isTick(field)) {
      field.checked = take(field.name, value => value === field.value) !== undefined;
    } else if (field instanceof HTMLSelectElement) {
      const choices = [...field.options].map(option => option.value);
      field.value = take(field.name, value => choices.includes(value)) ?? '';
    } else if (field.type === 'date') {
      field.value = take(field.name, value => /^\d{4}-\d\d-\d\d$/.test(value)) ?? '';
    } else {
      const said = take(field.name, () => true) ?? '';
      if (field.value.trim() !== said.trim()) field.value = said;
    }
  }
  for (const [name, values] of left) {
    if (!values.length || name === 'view') continue;
    const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name });
    hidden.value = values.join(',');
    form.append(hidden);
  }
}

/** A choice in a field that holds one value takes the place of what was kept for it. */
export function dropKept(form: HTMLFormElement, name: string): void {
  if (several.has(name)) return;
  for (const hidden of keptIn(form)) if (hidden.name === name) hidden.remove();
}

function valuesOf(name: string, value: string): string[] {
  return several.has(name) ? value.split(',').filter(Boolean) : [value];
}

/** How many choices are made of those that the sheet of filters holds. */
export function chosenInSheet(form: HTMLFormElement): number {
  const made = form.querySelectorAll<Field>('[name]:is(input:checked, select, input[type=date])');
  return [...made].filter(field => field.value !== '').length;
}
