/** What "still right" vouches for, as words: for the page and for the mail. */
import type { ReminderEntry } from '../../backend/confirm.ts';
import { waysOf } from '../../domain/activity/ways.ts';
import { describeSession } from '../../domain/schedule/describe.ts';
import { card } from '../../i18n/areas/card.ts';
import { confirm } from '../../i18n/areas/confirm.ts';
import { schedule } from '../../i18n/areas/schedule.ts';

const words = confirm.facts;

export type Fact = [name: string, values: string[]];

/** When, where, ages, cost, how to join, contact. */
export function factsOf(entry: ReminderEntry): Fact[] {
  const { sessions, ages, cost, joining } = entry;
  const places = entry.venues.map(({ name, postcode, ward }) =>
    name ? [name, postcode].filter(Boolean).join(', ') : words.hiddenPlace(ward),
  );
  const price = cost?.pence === undefined ? card.costUnknown : card.cost(cost.pence);
  return [
    [words.when, sessions.length > 0 ? sessions.map(sayWhen) : [words.noSession]],
    [words.where, places.length > 0 ? places : [words.unknown]],
    [
      words.ages,
      [ages?.from !== undefined && ages.to !== undefined ? card.ages(ages.from, ages.to) : words.unknown],
    ],
    [words.cost, [[price, cost?.covers].filter(Boolean).join(', ')]],
    [words.join, [joining ? card.joining[joining] : words.unknown]],
    [words.contact, contactOf(entry)],
  ];
}

const sayWhen = (session: ReminderEntry['sessions'][number]) => schedule.session(describeSession(session));

function contactOf({ contact, groupContact }: ReminderEntry): string[] {
  const own = waysOf(contact ?? {});
  if (own.length > 0) return own;
  const group = waysOf(groupContact ?? {});
  return group.length > 0 ? [words.theirGroup, ...group] : [words.unknown];
}
