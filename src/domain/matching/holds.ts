/**
 * Whether a reason is true: read from the public document and the question alone, apart from the rules
 * that gave it. The tests hold every reason of every random answer against this.
 */
import { distance } from '../place/distance.ts';
import { toDay } from '../schedule/day.ts';
import { parseRule } from '../schedule/rule.ts';
import type { Route } from './answer.ts';
import type { RouteContext, RouteQuestion } from './question.ts';
import { limits } from './weights.ts';
import type { Reason, ReasonId } from './wishes.ts';

interface Case {
  reason: Reason;
  route: Route;
  question: RouteQuestion;
  context: RouteContext;
}

const rules = ({ route }: Case) =>
  route.slots.flatMap(slot => {
    const session = route.entry.activity.sessions.find(s => s.key === slot.session);
    const rule = session?.rrule ? parseRule(session.rrule) : { fault: 'none' };
    return session && !('fault' in rule) && slot.rule.freq !== 'once' ? [{ session, rule }] : [];
  });
const every = (of: Case, freq: string, interval: number) =>
  rules(of).some(({ rule }) => rule.freq === freq && rule.interval === interval);
const wanted = (list: { must: string[]; like: string[] } | undefined, id = '') =>
  !!list && [...list.must, ...list.like].includes(id);
const facts = ({ route }: Case) => route.entry.activity;

const checks: Record<ReasonId, (of: Case) => boolean> = {
  into: of => facts(of).kind === of.reason.value && !!of.question.into?.includes(facts(of).kind),
  might: of => facts(of).kind === of.reason.value && !!of.question.might?.includes(facts(of).kind),
  near: of =>
    !!of.question.into?.includes(of.reason.value ?? '') &&
    of.context.near(of.reason.value ?? '').includes(facts(of).kind),
  expertise: of =>
    facts(of).expertise.includes(of.reason.value ?? '') && wanted(of.question.expertise, of.reason.value),
  need: of => facts(of).needs.includes(of.reason.value ?? '') && wanted(of.question.needs, of.reason.value),
  language: of =>
    facts(of).languages.includes(of.reason.value ?? '') && wanted(of.question.languages, of.reason.value),
  madeFor: of =>
    facts(of).madeFor.includes(of.reason.value ?? '') && wanted(of.question.groups, of.reason.value),
  audience: of =>
    facts(of).audience === of.reason.value && !!of.question.audiences?.includes(facts(of).audience),
  access: of =>
    !!of.question.access?.some(fact => fact === of.reason.value) &&
    of.route.slots.every(({ venue }) =>
      Object.entries(venue?.access ?? {}).some(([k, v]) => k === of.reason.value && v),
    ),
  close: ({ reason, route, question }) =>
    !!question.from &&
    route.slots.some(({ venue }) => {
      if (!venue?.position || !question.from) return false;
      const metres = distance(question.from.position, venue.position);
      return reason.atMost
        ? venue.visibility !== 'public' && metres <= (reason.metres ?? 0)
        : venue.visibility === 'public' && Math.abs(metres - (reason.metres ?? 0)) <= 1;
    }),
  nextStage: of => facts(of).stages.some(stage => stage === of.reason.value && stage !== of.question.stage),
  laterStage: of => facts(of).stages.some(stage => stage === of.reason.value && stage !== of.question.stage),
  sameStage: of => facts(of).stages.some(stage => stage === of.reason.value && stage === of.question.stage),
  openEnded: of => rules(of).some(({ session, rule }) => !session.lastDate && !rule.until && !rule.count),
  weekly: of => every(of, 'WEEKLY', 1) || every(of, 'DAILY', 1),
  fortnightly: of => every(of, 'WEEKLY', 2),
  free: of => facts(of).cost.pence === 0,
  affordable: of => (facts(of).cost.pence ?? Infinity) <= (of.question.maxPence ?? -1),
  checked: of => {
    const { checked } = facts(of);
    return !!checked && toDay(of.route.entry.today) - toDay(checked.on) <= 90;
  },
  plenty: of => facts(of).places?.left === 'plenty',
  few: of => facts(of).places?.left === 'few',
  meets: of => !!facts(of).firstVisit.meets,
  quiet: of => facts(of).firstVisit.noise === 'quiet' && !!of.question.needs,
  turnUp: of => facts(of).joining === 'turn-up',
  time: of => of.route.slots.some(({ day }) => of.question.free?.some(free => free.days.includes(day))),
};

/** Whether a reason given for a route is true of its entry and has to do with the question. */
export function holds(reason: Reason, route: Route, question: RouteQuestion, context: RouteContext): boolean {
  const inReach = reason.id !== 'close' || (reason.metres ?? 0) <= (question.reach ?? limits.usualReach);
  return inReach && checks[reason.id]({ reason, route, question, context });
}
