/** "When is it on?", of one session: the form of plain words, with its next dates in view. */
import { whenLacks } from '../../../../domain/schedule/when.ts';
import { editor } from '../../../../i18n/areas/editor.ts';
import { whenForm } from '../../../../i18n/areas/when-form.ts';
import { useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { idOf } from '../faults.ts';
import { freeKey, newSession, type SheetSession } from '../sheet/sheet.ts';
import { When } from '../when/When.tsx';
import { useOthers } from './use-others.ts';

const words = editor.when;

export function SessionWhen() {
  const { sheet, change, work, now, opened, spot } = useEditor();
  const at = Math.min(spot.session ?? 1, sheet.sessions.length + 1) - 1;
  const session = sheet.sessions[at] ?? newSession('');
  const name = idOf('when');
  const lacks = whenLacks(session.when);

  const put = (next: SheetSession) =>
    change(one => ({ ...one, sessions: one.sessions.toSpliced(at, 1, next) }));
  /** One that the database does not know yet is called after its day. */
  const settle = () =>
    change(one => {
      const saved = one.base?.sessions.some(({ key }) => key === session.key);
      if (saved && session.key) return one;
      const others = one.sessions.filter((_, n) => n !== at);
      return {
        ...one,
        sessions: one.sessions.toSpliced(at, 1, { ...session, key: freeKey(others, session.when) }),
      };
    });

  const others = useOthers({ sheet, opened }, session.key);

  return (
    <Frame
      step="when"
      heading={at > 0 ? words.another : words.heading}
      faults={lacks.map(lack => ({ id: `${name}-${lack}`, text: whenForm.lacks[lack] }))}
      onNext={settle}
    >
      {shown => (
        <When
          value={session.when}
          calendar={work.calendar}
          now={now}
          name={name}
          venue={session.venue || undefined}
          others={others}
          faults={shown.length ? lacks : []}
          onChange={when => put({ ...session, when })}
        />
      )}
    </Frame>
  );
}
