/** What can be written of an activity: change, copy, history; of a draft, going on with it or throwing it away. */
import { useState } from 'react';
import type { DeskActivity, DeskOrganisation } from '../../backend/provider-desk.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { useSheets } from './edit/sheet/use-sheet.ts';
import { CardButton } from './parts.tsx';
import type { PageProps } from './Room.tsx';

const words = provider.activities;

interface Props extends PageProps {
  activity: DeskActivity;
  organisation: DeskOrganisation;
}

export function CardLinks({ activity, organisation, work, me }: Props) {
  const { slug, title, state } = activity;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const sheet = useSheets(me.id).find(one => one.slug === slug && !one.thrown && !one.finished);
  const draft = state === 'draft';
  const named = <span className="visually-hidden">: {title}</span>;

  async function throwAway() {
    if (busy) return;
    setBusy(true);
    setFailed(false);
    const { throwAway } = await import('./edit/throw-away.ts');
    const action = await throwAway(me.id, organisation.slug, slug);
    setBusy(false);
    if (!action) return setFailed(true);
    work.did(action, words.thrown(title));
    work.refresh();
  }
  const said =
    sheet?.refused || sheet?.theirs ? words.notSaved : sheet?.outgoing ? words.unsent : words.unsaved;
  return (
    <>
      {sheet && !draft && <p className="notice">{said}</p>}
      {failed && (
        <p className="notice notice-stop" role="alert">
          {words.throwFailed}
        </p>
      )}
      <div className="desk-acts">
        <a className={`button ${draft ? '' : 'button-plain'}`} href={`/provider/edit/?activity=${slug}`}>
          {draft || sheet ? words.goOn : words.change}
          {named}
        </a>
        <a className="button button-plain" href={`/provider/edit/?copy=${slug}`}>
          {words.copy}
          {named}
        </a>
        <a className="button button-plain" href={`/provider/edit/?activity=${slug}&step=history`}>
          {words.history}
          {named}
        </a>
        {draft && (
          <CardButton about={title} onClick={throwAway} aria-disabled={busy}>
            {busy ? words.throwing : words.throwAway}
          </CardButton>
        )}
      </div>
    </>
  );
}
