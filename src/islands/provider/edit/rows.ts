/** Which parts "check your answers" shows where, and which question each is answered by. */
import { partOf } from '../../../domain/activity/checks.ts';
import type { FieldPart } from '../../../domain/activity/parts.ts';
import { type Rule, rules } from '../../../domain/activity/rules.ts';
import { sessionOf } from '../../../domain/schedule/when.ts';
import type { SheetSession } from './sheet/sheet.ts';
import type { Question, Spot } from './spot.ts';

export const sections = {
  what: ['title', 'summary', 'kind', 'ages', 'audience', 'madeFor'],
  join: ['cost', 'joining', 'contact'],
  visit: ['meets', 'bring', 'noise', 'expect'],
  more: ['description', 'needs', 'expertise', 'languages', 'listing', 'strand', 'stages'],
} as const satisfies Record<string, readonly FieldPart[]>;

export const questionOf: Record<Exclude<FieldPart, 'state'>, Question> = {
  title: 'what',
  summary: 'what',
  kind: 'kind',
  ages: 'who',
  audience: 'who',
  madeFor: 'who',
  cost: 'cost',
  joining: 'join',
  contact: 'contact',
  meets: 'visit',
  noise: 'visit',
  bring: 'visit',
  expect: 'visit',
  description: 'about',
  needs: 'needs',
  expertise: 'expertise',
  languages: 'languages',
  listing: 'listing',
  strand: 'listing',
  stages: 'listing',
};

/** Where what a rule is about can be put right. */
export function spotOf(
  rule: Rule,
  sessions: readonly SheetSession[],
): Pick<Spot, 'session'> & { step: Question } {
  const part = partOf(rule);
  if (part && part !== 'sessions' && part !== 'state' && !part.startsWith('session/'))
    return { step: questionOf[part as Exclude<FieldPart, 'state'>] };
  if (rules[rule].endsWith('venue')) {
    const at = sessions.findIndex(({ venue }) => !venue);
    return { step: 'where', session: Math.max(0, at) + 1 };
  }
  if (sessions.length > 1) return { step: 'times' };
  return { step: 'when', session: 1 };
}

/** What is still to be said of a session; undefined when it is whole. */
export const lackOf = ({ when, venue }: SheetSession): 'when' | 'where' | undefined =>
  !sessionOf(when) ? 'when' : venue ? undefined : 'where';
