/** When nothing is found: what would be, as questions to ask instead. */
import { everything, type Question } from '../../domain/search/question.ts';
import type { Suggestion } from '../../domain/search/suggestion.ts';
import { nothing } from '../../i18n/areas/nothing.ts';
import type { Names } from '../live/names.ts';
import type { Chip } from './chips.ts';

/** Something else to ask that does find something. */
export interface Try {
  label: string;
  question: Question;
}

/** The fields of a question that a filter stands for, by the filter's name. */
const fieldOf: Record<string, keyof Question> = { cost: 'maxPence' };
const most = 4;

/** At most four, the ones that find most first; then everything. */
export function triesOf(
  suggestion: Suggestion | null,
  question: Question,
  chips: readonly Chip[],
  names: Names,
): Try[] {
  const all = { label: nothing.tryEverything, question: everything };
  if (!suggestion) return [all];
  switch (suggestion.type) {
    case 'drop':
      return [...suggestion.drop.slice(0, most).flatMap(each => drop(each, question, chips)), all];
    case 'kinds':
      return [
        ...suggestion.kinds.map(kind => ({
          label: names.kinds[kind]?.name ?? kind,
          question: { ...everything, kinds: [kind], near: question.near },
        })),
        all,
      ];
    case 'elsewhere': {
      const { here } = suggestion;
      if (!here) return [all];
      return [
        { label: nothing.tryHere(here.text, here.count), question: { ...question, text: here.text } },
        all,
      ];
    }
    case 'words':
      return [...suggestion.words.map(word => ({ label: word, question: { ...question, text: word } })), all];
    default:
      return [all];
  }
}

function drop(
  { key, count }: { key: string; count: number },
  question: Question,
  chips: readonly Chip[],
): Try[] {
  const understood = chips.find(chip => chip.key === `understood ${key}`);
  if (understood)
    return [{ label: nothing.tryWithout(understood.label, count), question: understood.without }];
  const chosen = chips.filter(chip => chip.key.split(' ')[0] === key);
  const field = fieldOf[key] ?? (key as keyof Question);
  if (!chosen.length || !(field in everything)) return [];
  const label = chosen.map(chip => chip.label).join(', ');
  return [{ label: nothing.tryWithout(label, count), question: { ...question, [field]: everything[field] } }];
}
