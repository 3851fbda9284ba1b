/** What the domain found, as words: why, what to ask, what to check, when. */

import type { AccessFact } from '../../../domain/activity/words.ts';
import type { Route } from '../../../domain/matching/answer.ts';
import type { RouteActivity, Slot } from '../../../domain/matching/entry.ts';
import type { Ask } from '../../../domain/matching/judge.ts';
import type { RouteQuestion } from '../../../domain/matching/question.ts';
import type { TurningPoint } from '../../../domain/matching/turning-points.ts';
import type { WayOut } from '../../../domain/matching/ways-out.ts';
import { isWeekly, type Reason } from '../../../domain/matching/wishes.ts';
import { miles, walkingMinutes } from '../../../domain/place/distance.ts';
import { afterSchool } from '../../../domain/schedule/when-label.ts';
import { card as cardWords } from '../../../i18n/areas/card.ts';
import { routes as w } from '../../../i18n/areas/routes.ts';
import { schedule } from '../../../i18n/areas/schedule.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Names } from '../../live/names.ts';

/** "The person with the biscuit tin. It is quiet. Tea first.": who meets you stands first, and says so before it. */
export function sayFirstVisit({ meets, noise, expect }: RouteActivity['firstVisit']): string {
  const whole = (text: string | undefined) => text?.trim().replace(/[^.!?]$/, end => `${end}.`);
  return [whole(meets), noise && w.card.noises[noise], whole(expect)].filter(Boolean).join(' ');
}

/** A walk where one is likely, else miles. */
export function sayDistance(metres: number): string {
  const minutes = walkingMinutes(metres);
  return minutes <= 60 ? w.reason.walk(minutes) : w.reason.far(miles(metres));
}

/** "every Tuesday after school": the days that fit, not those that the rule names. */
export function sayWhen(slots: readonly Slot[]): string {
  const weekly = slots.filter(isWeekly);
  const [one] = weekly.length ? weekly : slots;
  if (!one) return '';
  const days = [...new Set((weekly.length ? weekly : [one]).map(slot => slot.day))].sort();
  const named = listOf(days.map(day => w.ask.days[day] ?? ''));
  const after = days.every(day => day < 5) && one.start >= afterSchool.from && one.start <= afterSchool.to;
  const { rule } = one;
  const season = rule.season === 'all-year' ? '' : w.reason.seasons[rule.season];
  const said = weekly.length
    ? w.reason.every(named)
    : rule.freq === 'weekly' && rule.interval === 2
      ? w.reason.fortnight(named)
      : rule.freq === 'once'
        ? w.reason.once(sayDate(one.dates[0] ?? '', 'long'))
        : schedule.pattern(rule).replace(/^./, sign => sign.toLowerCase());
  return [said, after && w.reason.afterSchool, season].filter(Boolean).join(' ');
}

/** "Tuesday 17:00 to 19:00" for each slot, without doubles. */
export function sayTimes(slots: readonly Slot[]): string {
  const clock = (time: string) => `${String(+time.slice(0, 2) % 24).padStart(2, '0')}${time.slice(2)}`;
  const inWeek = [...slots].sort((a, b) => a.day - b.day || (a.start < b.start ? -1 : 1));
  const lines = inWeek.map(({ day, start, end, rule, dates }) => {
    const named = rule.freq === 'once' ? sayDate(dates[0] ?? '') : w.ask.days[day];
    return `${named} ${clock(start)}–${clock(end)}`;
  });
  return [...new Set(lines)].join(', ');
}

/** What all of several routes have for them, besides when and how far: said once above them, not on each. */
export function sharedReasons(list: readonly Route[], question: RouteQuestion, names: Names): string[] {
  const [first = [], ...others] = list.map(route => sayReasons(route, question, names));
  return others.length ? first.filter(words => others.every(other => other.includes(words))) : [];
}

const sayReasons = (route: Route, question: RouteQuestion, names: Names): string[] =>
  route.reasons.flatMap(reason => sayReason(reason, route, question, names) ?? []);

/**
 * The reasons as one sentence, in the order in which people would say them: when, how far, what, then the rest.
 * @param said already, beside it or for all of a list
 */
export function sayWhy(
  route: Route,
  question: RouteQuestion,
  names: Names,
  said: readonly string[] = [],
): string {
  const rest = sayReasons(route, question, names).filter(words => !said.includes(words));
  const close = route.reasons.find(reason => reason.id === 'close');
  const away = close?.metres === undefined ? [] : [sayAway(close.metres, close.atMost)];
  const words = [sayWhen(route.slots), ...away, ...rest].filter(Boolean);
  const text = words.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function sayAway(metres: number, atMost?: true): string {
  const said = sayDistance(metres);
  return atMost ? w.reason.atMost(said) : said;
}

function sayReason(
  { id, value = '' }: Reason,
  { entry: { activity } }: Route,
  question: RouteQuestion,
  names: Names,
) {
  const kind = names.kinds[activity.kind]?.name ?? '';
  switch (id) {
    case 'into':
    case 'might':
      return w.reason[id](kind);
    case 'near':
      return w.reason.near(kind, names.kinds[value]?.name ?? '');
    case 'expertise':
      return w.reason.expertise(names.expertise[value] ?? value);
    case 'need':
      return w.reason.need(names.needs[value] ?? value);
    case 'language':
      return w.reason.language(names.languages[value] ?? value);
    case 'madeFor':
      return w.reason.madeFor(names.groups[value] ?? value);
    case 'audience':
      return w.reason.audience[activity.audience];
    case 'access':
      return w.reason.access[value as AccessFact];
    case 'affordable':
      return w.reason.affordable(cardWords.cost(activity.cost.pence ?? 0));
    case 'nextStage':
      return question.direction === 'up' ? w.reason.nextStageUp : w.reason.nextStage;
    // When and how far are said first.
    case 'weekly':
    case 'fortnightly':
    case 'close':
    case 'time':
      return undefined;
    default:
      return w.reason[id];
  }
}

/** What to ask them, one question each. */
export function sayAsks(asks: readonly Ask[], names: Names): string[] {
  return asks.flatMap(({ must, about }) => {
    switch (must) {
      case 'madeFor':
        return w.asks.madeFor(listOf(about.map(id => names.groups[id] ?? id)));
      case 'needs':
      case 'expertise':
      case 'languages':
        return about.map(id => w.asks[must](names[must][id] ?? id));
      case 'access':
        return about.map(id => w.asks.access(w.ask.accessFacts[id as AccessFact]));
      case 'distance':
        return w.asks.place;
      case 'avoidArea':
        return w.asks.area;
      case 'cost':
        return w.asks.cost;
      default:
        return w.asks.age;
    }
  });
}

export function sayTurning(point: TurningPoint): string {
  const month = (date: string) => w.ask.months[+date.slice(5, 7) - 1] ?? '';
  switch (point.kind) {
    case 'too-old':
    case 'old-enough':
      return w.turning[point.kind](month(point.from));
    case 'holidays':
      return w.turning.holidays(sayDate(point.from, 'day'), sayDate(point.to, 'day'));
    case 'term':
      return w.turning.term(sayDate(point.from, 'day'));
    case 'not-checked':
      return w.turning['not-checked'](point.days);
    default:
      return w.turning[point.kind](sayDate(point.on, 'day'));
  }
}

export function sayWay({ must, by, value }: WayOut, names: Names): string {
  const { label } = w.ways;
  switch (must) {
    case 'distance':
      return label.distance(walkingMinutes(by));
    case 'cost':
      return label.cost(cardWords.cost(by));
    case 'time':
      return value === undefined ? label.timeLonger(by) : label.timeDay(w.ask.days[+value] ?? '');
    case 'joining':
      return label.joining[value as keyof typeof label.joining];
    case 'groups':
      return label.groups(names.groups[String(value)] ?? String(value));
    case 'running':
      return label.running(Math.ceil(by / 7) + 6);
    default:
      return label.audience;
  }
}

export function listOf(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}
