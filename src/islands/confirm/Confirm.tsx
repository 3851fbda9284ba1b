/**
 * Where the links of a reminder lead. Opening one shows what the mail asked and does nothing, so that programs
 * that look into mails cannot answer; the buttons do.
 */
import { useRef, useState } from 'react';
import type { ReminderLine, ReminderView } from '../../backend/confirm.ts';
import { confirm as words } from '../../i18n/areas/confirm.ts';
import { Fault } from '../provider/parts.tsx';
import { Line } from './Line.tsx';
import { type LinkState, useLink } from './use-link.ts';

export function Confirm() {
  const link = useLink();
  const { view, trouble, busy } = link;
  if (!view && trouble)
    return (
      <div className="flow prose">
        <h1>{words.title}</h1>
        <Fault>{trouble.kind === 'offline' ? words.offline : words.failed}</Fault>
        <button className="button" type="button" onClick={link.read} aria-disabled={busy}>
          {words.again}
        </button>
      </div>
    );
  if (!view) return <p role="status">{words.loading}</p>;
  return view.state === 'open' ? <Open view={view} link={link} /> : <Closed state={view.state} />;
}

function Closed({ state }: { state: 'none' | 'old' }) {
  return (
    <div className="flow prose">
      <h1>{words[`${state}Heading`]}</h1>
      <p className="notice notice-stop">{words[state]}</p>
      <p>
        <a className="button" href="/provider/activities/">
          {words.signIn}
        </a>
      </p>
    </div>
  );
}

/** Asked, not answered, and on the list: what "all" means. */
const isOpen = ({ answer, checkedSince, spent, state }: ReminderLine) =>
  !answer && !checkedSince && !spent && state === 'published';

function Open({ view, link }: { view: ReminderView & { state: 'open' }; link: LinkState }) {
  const { lines, organisation } = view;
  const [said, setSaid] = useState('');
  /** Which line the last trouble was about; '' is all of them. */
  const [about, setAbout] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const open = lines.filter(isOpen);
  const done = lines.every(({ answer, checkedSince, state }) => answer || checkedSince || state === 'ended');

  async function tell(slug: string, work: Promise<boolean>, words: string) {
    setAbout(slug);
    setSaid('');
    if (!(await work)) return false;
    setSaid(words);
    return true;
  }

  return (
    <div className="desk">
      <h1 className="desk-h1">{words.headingList(lines.length)}</h1>
      <p className="lead">{done ? words.allDone : words.lead(organisation.name)}</p>
      <p className="visually-hidden" role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
      {about === '' && <Trouble link={link} />}
      {open.length > 1 && (
        <div className="desk-all flow">
          <p>{words.allHint}</p>
          <button
            className="button button-gold desk-wide"
            type="button"
            aria-disabled={link.busy}
            onClick={async () => {
              const given = { what: 'right' as const, lines: open };
              // The button goes: the focus must not.
              if (await tell('', link.answer(given), words.announced(open.length))) status.current?.focus();
            }}
          >
            {link.busy ? words.saving : words.allRight(open.length)}
          </button>
        </div>
      )}
      <ul className="desk-list">
        {lines.map(line => (
          <Line
            key={line.slug}
            line={line}
            busy={link.busy}
            stop={link.stop && lines.length === 1}
            trouble={about === line.slug && !line.spent && <Trouble link={link} />}
            onAnswer={(what, until) =>
              tell(line.slug, link.answer({ what, until, lines: [line] }), words.announced(1))
            }
            onUndo={() => tell(line.slug, link.undo([line.slug]), words.undone)}
          />
        ))}
      </ul>
      {lines.some(({ answer }) => answer?.undo) && <p className="quiet">{words.undoUntil}</p>}
    </div>
  );
}

function Trouble({ link: { trouble } }: { link: LinkState }) {
  if (!trouble) return null;
  const text =
    trouble.kind === 'changed' ? words.meanwhile : trouble.kind === 'refused' ? '' : words[trouble.kind];
  return <Fault>{trouble.kind === 'refused' ? `${words.refused} ${trouble.message}` : text}</Fault>;
}
