/** "Check your answers": all that was said, what is missing, what people would still ask; then publish or save. */
import { useState } from 'react';
import { missing } from '../../../domain/activity/missing.ts';
import { editor as words } from '../../../i18n/areas/editor.ts';
import { rules } from '../../../i18n/areas/rules.ts';
import { sayInstant } from '../say-time.ts';
import { Answers } from './Answers.tsx';
import { Drop } from './Drop.tsx';
import { useEditor } from './editor.ts';
import { Heading } from './Heading.tsx';
import { Asked } from './Hints.tsx';
import { Link } from './Link.tsx';
import { Moved } from './Moved.tsx';
import { Needed } from './Needed.tsx';
import { lackOf, spotOf } from './rows.ts';
import { Status } from './Status.tsx';
import { changedParts, entryOf, isDraft } from './sheet/sheet.ts';
import { useSave } from './use-save.ts';

export function Check() {
  const editor = useEditor();
  const { sheet, organisation, places, work, now } = editor;
  const [tries, setTries] = useState(0);
  const { busy, save } = useSave();
  const draft = isDraft(sheet);
  const entry = entryOf(sheet);
  const { needed, asked } = missing(entry, places, organisation, work.calendar, now);
  const changed = changedParts(sheet);
  const half = sheet.sessions.flatMap((session, at) => {
    const lack = lackOf(session);
    return lack
      ? [{ to: { step: lack, session: at + 1 }, text: words.check.unfinished(at + 1) } as const]
      : [];
  });
  const lacks = [
    ...needed
      .filter(rule => !(rule === 'publish_session' && half.length))
      .map(rule => ({ to: spotOf(rule, sheet.sessions), text: rules[rule] })),
    ...half,
  ];
  const state = sheet.base?.state ?? 'draft';
  // What is not on the list, and is not to be, need not be whole.
  const mustBeWhole = draft || state === 'published';

  function press() {
    if (mustBeWhole && lacks.length) return setTries(tries + 1);
    save(draft ? { ...entry, state: 'published' } : entry);
  }
  const nothing = !draft && sheet.base && changed.length === 0;
  return (
    <div className="edit-page flow">
      <p className="edit-progress">{sheet.said.title || words.untitled}</p>
      <Heading>{draft ? words.check.heading : words.check.headingChange}</Heading>
      {sheet.brought && <p className="notice">{words.history.brought(sayInstant(sheet.brought))}</p>}
      <Moved />
      {mustBeWhole && (draft || lacks.length > 0) && <Needed lacks={lacks} tries={tries} />}
      {!organisation.approved && draft && <p className="notice">{words.check.unapproved}</p>}
      <Answers changed={sheet.base && !draft ? changed : []} />
      <Asked asked={asked} />
      <p>
        <Link className="button button-plain desk-wide" to={{ step: 'preview' }}>
          {words.check.preview}
        </Link>
      </p>
      <div className="edit-go">
        {nothing ? (
          <p className="quiet">{words.check.noChange}</p>
        ) : (
          <button className="button button-gold desk-wide" type="button" onClick={press} aria-disabled={busy}>
            {draft
              ? busy
                ? words.check.publishing
                : words.check.publish
              : busy
                ? words.check.saving
                : words.check.save}
          </button>
        )}
        {draft && (
          <a className="button button-plain" href="/provider/activities/" onClick={() => editor.save()}>
            {words.check.draft}
          </a>
        )}
        {!draft && changed.length > 0 && <Drop />}
      </div>
      {sheet.outgoing?.tried && (
        <p className="notice">
          {sheet.outgoing.late === 'failed' || sheet.outgoing.late === 'wait'
            ? words.check.fails
            : words.check.waits}
        </p>
      )}
      <Status />
      <p className="links">
        {sheet.slug && <Link to={{ step: 'history' }}>{words.check.history}</Link>}
        <a href="/provider/activities/">{words.toActivities}</a>
      </p>
    </div>
  );
}
