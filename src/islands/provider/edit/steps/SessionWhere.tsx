/** "Where is it?", of one session: a known place or a new one, which is saved with the draft. */
import { editor } from '../../../../i18n/areas/editor.ts';
import { useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { idOf } from '../faults.ts';
import { newSession } from '../sheet/sheet.ts';
import { ClashNotice } from '../when/ClashNotice.tsx';
import { Where } from '../where/Where.tsx';
import { useOthers } from './use-others.ts';

export function SessionWhere() {
  const { sheet, change, places, spot, opened, work, now } = useEditor();
  const at = Math.min(spot.session ?? 1, sheet.sessions.length + 1) - 1;
  const session = sheet.sessions[at] ?? newSession('session');
  const name = idOf('where');
  const others = useOthers({ sheet, opened }, session.key);
  const pick = (venue: string) =>
    change(one => ({
      ...one,
      sessions: one.sessions.toSpliced(at, 1, { ...(one.sessions[at] ?? session), venue }),
    }));
  return (
    <Frame
      step="where"
      heading={editor.where.heading}
      faults={session.venue ? [] : [{ id: name, text: editor.faults.place }]}
    >
      {shown => (
        <>
          <Where
            venues={places}
            value={session.venue}
            name={name}
            fault={shown[0]?.text}
            onPick={pick}
            onAdd={venue => {
              change(one => ({ ...one, venues: [...one.venues, venue] }));
              pick(venue.slug);
            }}
          />
          <ClashNotice
            when={session.when}
            venue={session.venue}
            others={others}
            calendar={work.calendar}
            now={now}
          />
        </>
      )}
    </Frame>
  );
}
