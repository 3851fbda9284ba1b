/** Which question follows which. */
import type { Editor } from './editor.ts';
import { extraSteps, neededSteps, type Question, type Spot, type Step } from './spot.ts';

type To = Partial<Spot> & { step: Step };

const order: readonly Question[] = ['group', ...neededSteps, ...extraSteps];

/** Where Continue leads. */
export function nextOf({ spot, sheet }: Pick<Editor, 'spot' | 'sheet'>, step: Question): To {
  const { back, session = 1 } = spot;
  const placed = sheet.sessions[session - 1]?.venue;
  if (step === 'when' && !(back && placed)) return { step: 'where', session, ...(back && { back }) };
  if (back) return { step: back };
  if (step === 'where') return { step: 'times' };
  // Whoever has answered what comes after has come here from their answers.
  if (step === 'times') return { step: sheet.said.joining ? 'check' : 'cost' };
  // Somebody who has been here before has sessions to look at.
  if (step === 'who' && sheet.sessions.length > 0) return { step: 'times' };
  return { step: order[order.indexOf(step) + 1] ?? 'check' };
}

/** Where Back leads; undefined: out of the editor. */
export function previousOf(
  { spot, sheet, work }: Pick<Editor, 'spot' | 'sheet' | 'work'>,
  step: Question,
): To | undefined {
  const { back, session = 1 } = spot;
  if (step === 'where') return { step: 'when', session, ...(back && { back }) };
  if (back) return { step: back };
  if (step === 'when') return session > 1 ? { step: 'times' } : { step: 'who' };
  if (step === 'times') return { step: sheet.said.joining ? 'check' : 'who' };
  if (step === 'cost') return { step: sheet.sessions.length ? 'times' : 'when' };
  const before = order[order.indexOf(step) - 1];
  return before && (before !== 'group' || work.desk.organisations.length > 1) ? { step: before } : undefined;
}
