/** What "still right" vouches for, as words: for the page and for the mail. */
import type { ReminderEntry } from '../../backend/confirm.ts';
import { waysOf } from '../../domain/activity/ways.ts';
import { describeSession } from '../../domain/schedule/describe.ts';
import { confirm } from '../../i18n/areas/confirm.ts';
import { schedule } from '../../i18n/areas/schedule.ts';
import { type Fact, factRows } from '../provider/fact-rows.ts';

const words = confirm.facts;

/** When, where, ages, cost, how to join, contact. */
export function factsOf(entry: ReminderEntry): Fact[] {
  const { sessions, venues, ages, cost, joining } = entry;
  return factRows(words, {
    when: sessions.length > 0 ? sessions.map(sayWhen) : [words.noSession],
    where: venues.map(({ name, postcode, ward }) =>
      name ? [name, postcode].filter(Boolean).join(', ') : words.hiddenPlace(ward),
    ),
    ages,
    cost,
    joining,
    contact: contactOf(entry),
  });
}

const sayWhen = (session: ReminderEntry['sessions'][number]) => schedule.session(describeSession(session));

function contactOf({ contact, groupContact }: ReminderEntry): string[] {
  const own = waysOf(contact ?? {});
  if (own.length > 0) return own;
  const group = waysOf(groupContact ?? {});
  return group.length > 0 ? [words.theirGroup, ...group] : [];
}
