/** Everything that narrows the results, as chips that can be taken away one by one: never silently. */

import type { Asked, Constraint } from '../../domain/search/constraint.ts';
import type { NamedWhen, Question, When } from '../../domain/search/question.ts';
import { card } from '../../i18n/areas/card.ts';
import { finder } from '../../i18n/areas/finder.ts';
import { sayDate } from '../../i18n/dates.ts';
import { type Names, namesOf } from '../live/names.ts';

export interface Chip {
  key: string;
  label: string;
  /** What is asked once the chip is gone. */
  without: Question;
  /** Understood from the search text rather than chosen. */
  understood?: boolean;
}

const words = finder.chip;

/** The chips of what was chosen, then of what was understood from the text. */
export function chipsOf(question: Question, understood: readonly Constraint[], names: Names): Chip[] {
  return [
    ...chosen(question, names),
    ...understood.map(constraint => ({
      key: `understood ${constraint.key}`,
      label: labelOf(constraint, names),
      without: { ...question, ignored: [...question.ignored, constraint.key] },
      understood: true,
    })),
  ];
}

/** The form names the groups of kinds; nothing else needs them. */
const kindGroupName = (id: string) =>
  document.querySelector(`details[data-group="${CSS.escape(id)}"] > summary`)?.firstChild?.textContent ??
  undefined;

type ListName =
  | 'when'
  | 'kinds'
  | 'joining'
  | 'audience'
  | 'madeFor'
  | 'needs'
  | 'access'
  | 'languages'
  | 'wards';

function chosen(question: Question, names: Names): Chip[] {
  const { ages, maxPence, near } = question;
  const each = <K extends ListName>(name: K, label: (value: Question[K][number]) => string | undefined) =>
    (question[name] as Question[K][number][]).map(value => ({
      key: `${name} ${value}`,
      label: label(value) ?? value,
      without: { ...question, [name]: (question[name] as string[]).filter(other => other !== value) },
    }));
  const one = (key: string, there: boolean, label: () => string, without: Partial<Question>) =>
    there ? [{ key, label: label(), without: { ...question, ...without } }] : [];
  const ward = (slug: string) => Object.values(names.wards).find(known => known.slug === slug)?.name ?? slug;

  return [
    ...each('when', whenLabel),
    ...one('ages', ages !== null, () => words.age(ages?.from ?? 0, ages?.to ?? 0), { ages: null }),
    ...each('kinds', kind => names.kinds[kind]?.name ?? kindGroupName(kind)),
    ...one('cost', maxPence !== null, () => costLabel(maxPence ?? 0), { maxPence: null }),
    ...each('joining', value => card.joining[value]),
    ...each('audience', value => finder.audience[value]),
    ...each('madeFor', value => names.groups[value]),
    ...each('needs', value => names.needs[value]),
    ...each('access', value => finder.accessFacts[value]),
    ...each('languages', value => words.speaks(names.languages[value] ?? value)),
    ...each('wards', slug => words.ward(ward(slug))),
    ...one('near', near !== '', () => words.near(near), { near: '' }),
  ];
}

/** "Tonight", "Saturdays", "Sat 28 Nov". */
export function whenLabel(when: When): string {
  return words.when[when as NamedWhen] ?? sayDate(when);
}

/** "under £2" is asked as 199: nobody means a bound that ends in nine pence. */
function costLabel(pence: number): string {
  if (pence === 0) return finder.free;
  return pence % 10 === 9 ? words.under(card.cost(pence + 1)) : words.cost(card.cost(pence));
}

function labelOf(asked: Asked, names: Names): string {
  switch (asked.type) {
    case 'age':
      return words.age(asked.from, asked.to);
    case 'audience':
      return asked.only ? finder.audience[asked.value] : words.forOpen[asked.value];
    case 'cost':
      return costLabel(asked.maxPence);
    case 'when':
      return whenLabel(asked.value);
    case 'time':
      return words.clock(asked.from, asked.to, asked.at);
    case 'not-kind':
      return words.not(names.kinds[asked.value]?.name ?? kindGroupName(asked.value) ?? asked.value);
    case 'not-when':
      return words.not(whenLabel(asked.value));
    case 'not-audience':
      return words.not(finder.audience[asked.value]);
    case 'not-near':
      return words.not(asked.place.label);
    case 'joining':
      return card.joining[asked.value];
    case 'near':
      return words.near(asked.place.label);
    case 'by-yourself':
      return words.byYourself;
    case 'near-me':
      return words.nearMe;
    case 'access':
      return finder.accessFacts[asked.value];
    case 'quiet':
      return words.quiet;
    case 'need':
      return names.needs[asked.value] ?? asked.value;
    case 'language':
      return words.speaks(names.languages[asked.value] ?? asked.value);
    case 'group':
      return namesOf(names.groups, [asked.value])[0] ?? asked.value;
  }
}
