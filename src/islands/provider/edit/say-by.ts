/** Who made a change, in words. */
import type { HistoryBy } from '../../../domain/activity/entry.ts';
import { editor } from '../../../i18n/areas/editor.ts';

export function sayBy(by: HistoryBy): string {
  const { who } = editor.history;
  if ('email' in by) return by.email;
  if ('me' in by) return who.me;
  if ('alliance' in by) return who.alliance;
  return 'gone' in by ? who.gone : who.job;
}
