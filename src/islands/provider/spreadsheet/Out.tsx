/** Taking a sheet out: all sessions, or an empty one with an example. */
import { useState } from 'react';
import { unlessBroken } from '../../../backend/answer.ts';
import { openEntries } from '../../../backend/entries.ts';
import { writeDate } from '../../../domain/exchange/csv/dates.ts';
import { fromDay, toDay, weekday } from '../../../domain/schedule/day.ts';
import { spreadsheet as words } from '../../../i18n/areas/spreadsheet.ts';
import { Fault } from '../parts.tsx';
import type { Work } from '../Room.tsx';
import { download } from './download.ts';
import { Progress } from './Progress.tsx';
import { ask, type Question } from './question.ts';
import type { Trouble } from './use-import.ts';

/** The Tuesday after a day: the example is on Tuesdays. */
function nextTuesday(today: string): string {
  const day = toDay(today);
  return writeDate(fromDay(day + ((8 - weekday(day)) % 7 || 7)));
}

export function Out({ work, group }: { work: Work; group: string }) {
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState('');
  const [trouble, setTrouble] = useState<Trouble>();
  const { today } = work.desk;

  async function make(question: Question, file: string) {
    const answer = await ask(question).answer;
    if (answer.kind !== 'sheet') return setTrouble('failed');
    download(file, answer.text);
    setMade(file);
  }
  async function start(work: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    setMade('');
    setTrouble(undefined);
    await work();
    setBusy(false);
  }
  async function take() {
    const opened = await unlessBroken(openEntries(group));
    if ('value' in opened)
      return make({ kind: 'export', group: opened.value }, `${group}-sessions-${today}.csv`);
    if ('trouble' in opened && opened.trouble === 'signed-out') work.signedOut();
    setTrouble('trouble' in opened ? opened.trouble : 'not-yours');
  }
  return (
    <section className="flow">
      <h2 className="desk-day">{words.outHeading}</h2>
      <div className="spreadsheet-ways">
        <div>
          <button className="button" type="button" aria-disabled={busy} onClick={() => start(take)}>
            {words.exportButton}
          </button>
          <p className="quiet">{words.exportHint}</p>
        </div>
        <div>
          <button
            className="button button-plain"
            type="button"
            aria-disabled={busy}
            onClick={() =>
              start(() => make({ kind: 'template', from: nextTuesday(today) }, 'empty-sessions.csv'))
            }
          >
            {words.templateButton}
          </button>
          <p className="quiet">{words.templateHint}</p>
        </div>
      </div>
      {busy && <Progress what={words.making} />}
      {made && <p role="status">{words.made(made)}</p>}
      {trouble && <Fault>{words.trouble[trouble]}</Fault>}
    </section>
  );
}
