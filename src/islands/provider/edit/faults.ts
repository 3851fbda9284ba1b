/** What is wrong with an answer: in words, at its field. */
import { isRule, rules as paths, type Rule } from '../../../domain/activity/rules.ts';
import { editor } from '../../../i18n/areas/editor.ts';
import { rules } from '../../../i18n/areas/rules.ts';

export interface Fault {
  /** The id of the control. */
  id: string;
  text: string;
}

/** The id of the control for a field of an entry: `edit-contact-phone`. */
export const idOf = (path: string) => `edit-${path.replaceAll('.', '-')}`;

export const faultOf = (rule: Rule, id = idOf(paths[rule])): Fault => ({ id, text: rules[rule] });

/** What the directory said, in our words where we know the rule. */
export const sayRule = (rule: string) => (isRule(rule) ? rules[rule] : editor.faults.unknown(rule));

export const textOf = (faults: readonly Fault[], path: string): string | undefined =>
  faults.find(({ id }) => id === idOf(path))?.text;
