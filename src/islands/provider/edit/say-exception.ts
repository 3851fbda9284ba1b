/** A date of a session that differs, in words. */
import type { Exception } from '../../../domain/schedule/session.ts';
import { whenForm as words } from '../../../i18n/areas/when-form.ts';

/** "Skipped: 22 December 2026", with what else is said of it. `nameOf` names another place by its slug. */
export function sayException({ date, type, to, note }: Exception, nameOf: (venue: string) => string): string {
  const what = type === 'moved' ? words.exception.moved(date, to?.date ?? date) : words.exception[type](date);
  const time = to?.start && words.toTime(to.start, to.end ?? '');
  return [what, time, to?.venue && nameOf(to.venue), note].filter(Boolean).join(', ');
}
