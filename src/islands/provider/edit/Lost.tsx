/** Somebody's rights have ended, or there is no such activity: said plainly, and what was typed can be copied. */
import { useState } from 'react';
import { blankEntry } from '../../../domain/activity/entry.ts';
import { differing, type Part } from '../../../domain/activity/parts.ts';
import { editor } from '../../../i18n/areas/editor.ts';
import { Heading } from './Heading.tsx';
import { type Knowing, namePart, sayPart } from './say.ts';
import { entryOf, type Sheet } from './sheet/sheet.ts';

const words = editor.lost;

/** All that was written, as lines to send to somebody. */
function textOf(sheet: Sheet, knowing: Knowing): string {
  const entry = entryOf(sheet);
  const parts: Part[] = differing(blankEntry(''), entry);
  return parts
    .map(part => `${namePart(part, entry)}: ${sayPart(entry, part, knowing).join('; ')}`)
    .join('\n');
}

export function Lost({ sheet, knowing }: { sheet: Sheet; knowing: Knowing | undefined }) {
  const [copied, setCopied] = useState(false);
  const text = knowing && textOf(sheet, knowing);
  return (
    <div className="edit-page flow" role="alert">
      <Heading>{words.heading}</Heading>
      <p className="lead">{words.text}</p>
      {text && (
        <>
          <textarea className="input" aria-label={words.written} rows={10} readOnly value={text} />
          <p className="links">
            <button
              className="button"
              type="button"
              onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
            >
              {words.copy}
            </button>
          </p>
          <p role="status">{copied && words.copied}</p>
        </>
      )}
      <p>
        <a href="/provider/activities/">{editor.toActivities}</a>
      </p>
    </div>
  );
}
