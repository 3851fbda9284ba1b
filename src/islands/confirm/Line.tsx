/** One entry that the mail asks about: its facts, three answers, and what was answered. */
import { type ReactNode, useRef, useState } from 'react';
import type { ReminderLine } from '../../backend/confirm.ts';
import type { ReminderAnswer } from '../../domain/activity/words.ts';
import type { PlainDate } from '../../domain/schedule/day.ts';
import { confirm as words } from '../../i18n/areas/confirm.ts';
import { sayDate } from '../../i18n/dates.ts';
import { CardButton, FactList } from '../provider/parts.tsx';
import { factsOf } from './facts.ts';
import { StopPanel } from './StopPanel.tsx';

interface Props {
  line: ReminderLine;
  busy: boolean;
  /** Whether the question after "Stopped" stands open from the start. */
  stop: boolean;
  trouble: ReactNode;
  onAnswer(what: ReminderAnswer, until?: PlainDate): Promise<boolean>;
  onUndo(): Promise<boolean>;
}

export function Line({ line, busy, stop, trouble, onAnswer, onUndo }: Props) {
  const { title, answer, state } = line;
  const [stopping, setStopping] = useState(stop);
  const heading = useRef<HTMLHeadingElement>(null);
  const named = <span className="visually-hidden">: {title}</span>;

  /** What was pressed goes away: the focus stays with the entry. */
  async function then(work: Promise<boolean>) {
    if (!(await work)) return;
    setStopping(false);
    heading.current?.focus();
  }

  return (
    <li className="desk-card" data-off={answer?.what === 'ended' || undefined}>
      <h2 className="desk-small" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <Notices line={line} />
      {state !== 'draft' && <FactList rows={factsOf(line)} />}
      {trouble}
      {answer ? (
        <div className="desk-acts">
          <p className="desk-checked">{didOf(answer)}</p>
          {answer.undo && (
            <CardButton about={title} aria-disabled={busy} onClick={() => then(onUndo())}>
              {words.undo}
            </CardButton>
          )}
        </div>
      ) : state === 'published' || state === 'paused' ? (
        <div className="desk-acts">
          {!line.checkedSince && !line.spent && (
            <CardButton
              about={title}
              main
              className="desk-main"
              aria-disabled={busy}
              onClick={() => then(onAnswer('right'))}
            >
              {state === 'paused' ? words.back : words.right}
            </CardButton>
          )}
          <a className="button button-plain" href={`/provider/edit/?activity=${line.slug}`}>
            {words.change}
            {named}
          </a>
          {!line.spent && (
            <CardButton about={title} aria-expanded={stopping} onClick={() => setStopping(!stopping)}>
              {words.stopped}
            </CardButton>
          )}
        </div>
      ) : null}
      {stopping && !answer && !line.spent && (
        <StopPanel
          busy={busy}
          onSay={(what, until) => then(onAnswer(what, until))}
          onClose={() => {
            setStopping(false);
            heading.current?.focus();
          }}
        />
      )}
    </li>
  );
}

function Notices({
  line: { answer, changed, checkedSince, spent, state, pausedUntil, checked },
}: {
  line: ReminderLine;
}) {
  if (answer) return null;
  return (
    <>
      {spent && <p className="notice notice-stop">{words.wait}</p>}
      {changed && <p className="notice">{words.changed}</p>}
      {checkedSince && <p className="notice">{words.checkedSince}</p>}
      {state === 'paused' && (
        <p className="notice">{words.paused(pausedUntil && sayDate(pausedUntil, 'full'))}</p>
      )}
      {(state === 'ended' || state === 'draft') && <p className="notice notice-stop">{words.ended}</p>}
      <p className="quiet">{checked ? words.lastChecked(sayDate(checked.on, 'full')) : words.neverChecked}</p>
    </>
  );
}

function didOf({ what, until }: NonNullable<ReminderLine['answer']>): string {
  if (what === 'paused') return words.did.paused(sayDate(until ?? '', 'full'));
  return words.did[what];
}
