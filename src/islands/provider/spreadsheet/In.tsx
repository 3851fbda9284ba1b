/** Bringing a sheet back: the file, what is wrong with it, what it will change, and what it has changed. */
import { useState } from 'react';
import type { Refusal } from '../../../backend/entries.ts';
import { brief } from '../../../domain/exchange/csv/fault.ts';
import type { Reading } from '../../../domain/exchange/csv/plan.ts';
import { rules } from '../../../i18n/areas/rules.ts';
import { spreadsheet as words } from '../../../i18n/areas/spreadsheet.ts';
import { Fault, Field } from '../parts.tsx';
import type { Work } from '../Room.tsx';
import { Preview } from './Preview.tsx';
import { Problems } from './Problems.tsx';
import { Progress } from './Progress.tsx';
import { Cell } from './parts.tsx';
import { Refused } from './Refused.tsx';
import { Saved } from './Saved.tsx';
import { type Import, useImport } from './use-import.ts';

export function In({ work, group }: { work: Work; group: string }) {
  const { state, trouble, read, save, stop } = useImport(work, group);
  return (
    <section className="flow">
      <h2 className="desk-day">{words.inHeading}</h2>
      <Field label={words.choose} hint={words.chooseHint}>
        {about => (
          <input
            {...about}
            className="input spreadsheet-file"
            type="file"
            // A workbook may be chosen, so that the page can say what to do with it.
            accept=".csv,.tsv,.txt,.xlsx,.xls,.ods,text/csv"
            onChange={event => {
              const [file] = event.target.files ?? [];
              // The same file, mended, may be chosen again.
              event.target.value = '';
              if (file) read(file);
            }}
          />
        )}
      </Field>
      <p className="quiet">{words.excelHint}</p>
      {trouble && <Fault>{words.trouble[trouble]}</Fault>}
      <Step state={state} work={work} save={save} stop={stop} />
    </section>
  );
}

interface StepProps {
  state: Import;
  work: Work;
  save: ReturnType<typeof useImport>['save'];
  stop(): void;
}

function Step({ state, work, save, stop }: StepProps) {
  switch (state.step) {
    case 'none':
      return null;
    case 'opening':
      return <Progress what={words.opening} onStop={stop} />;
    case 'reading':
      return <Progress what={words.reading(state.file.name)} done={state.done} onStop={stop} />;
    case 'saving':
      return <Progress what={words.saving} />;
    case 'saved':
      return <Saved work={work} action={state.action} plan={state.plan} onAgain={stop} />;
    case 'read':
      return state.reading.kind === 'read' ? (
        <Read
          reading={state.reading}
          save={save}
          stop={stop}
          state={state}
          key={state.file.name + state.file.lastModified}
        />
      ) : (
        <Refused reading={state.reading} />
      );
  }
}

interface ReadProps {
  reading: Reading & { kind: 'read' };
  state: Import & { step: 'read' };
  save: StepProps['save'];
  stop(): void;
}

/** How many headings that are not used are named. */
const named = 6;

function Read({ reading, state, save, stop }: ReadProps) {
  const { faults, plan, rows, unused, examples } = reading;
  // What is wrong comes first; the good rows alone only when somebody asks for them.
  const [good, setGood] = useState(faults.length === 0);
  return (
    <div className="flow">
      {state.trouble && <Fault>{words.trouble[state.trouble]}</Fault>}
      {state.refusal && <Broken refusal={state.refusal} reading={reading} />}
      {unused.length > 0 && (
        <p className="quiet">
          <Cell text={words.unused(unused.slice(0, named).map(brief), Math.max(0, unused.length - named))} />
        </p>
      )}
      {examples.length > 0 && <p className="quiet">{words.examples(examples)}</p>}
      {good ? (
        <Preview plan={plan} onSave={() => save(state.file, reading)} onCancel={stop} />
      ) : (
        <Problems faults={faults} good={rows - plan.leftOut.length} onGood={() => setGood(true)} />
      )}
    </div>
  );
}

/** What the database would not take, by the row that it came from. */
function Broken({ refusal, reading }: { refusal: Refusal; reading: ReadProps['reading'] }) {
  const { entryRows, venueRows } = reading.plan;
  const rowOf = ({ entry, venue }: Pick<Refusal, 'entry' | 'venue'>) =>
    entry !== undefined ? entryRows[entry]?.[0] : venue !== undefined ? venueRows[venue]?.[0] : undefined;
  return (
    <Fault>
      <h3>{words.refusedHeadingDb}</h3>
      {refusal.faults.length === 0 && <p>{refusal.message}</p>}
      <ul>
        {refusal.faults.slice(0, 20).map(({ rule, ...where }) => (
          <li key={rule + where.entry + where.venue}>{words.refusedBy(rowOf(where), rules[rule])}</li>
        ))}
      </ul>
    </Fault>
  );
}
