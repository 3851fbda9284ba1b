/** The group's other sessions, of this activity and of those on the list: what one session may clash with. */
import { useMemo } from 'react';
import type { OtherSession } from '../../../../domain/schedule/when-clash.ts';
import type { Editor } from '../editor.ts';
import { entryOf } from '../sheet/sheet.ts';

/** `key`: the session that is asked about. */
export function useOthers({ sheet, opened }: Pick<Editor, 'sheet' | 'opened'>, key: string): OtherSession[] {
  return useMemo(() => {
    const own = entryOf(sheet);
    const same = own.sessions
      .filter(one => one.key !== key)
      .map(session => ({ title: own.title, same: true, session }));
    const rest = opened.entries
      .filter(({ slug, entry }) => slug !== sheet.slug && entry.state === 'published')
      .flatMap(({ entry }) => entry.sessions.map(session => ({ title: entry.title, same: false, session })));
    return [...same, ...rest];
  }, [sheet, key, opened]);
}
