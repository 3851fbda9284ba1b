/** Where what was written is: on this device, on its way, or saved as a draft. Quiet, always in the same place. */
import { localNow } from '../../../domain/schedule/london.ts';
import { editor } from '../../../i18n/areas/editor.ts';
import { useEditor } from './editor.ts';
import { changedParts, isDraft, type Outgoing, type Sheet } from './sheet/sheet.ts';

const words = editor.status;

function sayLate({ late }: Outgoing): string {
  if (late === 'signed-out') return words.signedOut;
  return late === 'failed' || late === 'wait' ? words.failed : words.waiting;
}

function sayStatus(sheet: Sheet): string {
  if (sheet.outgoing?.tried) return sayLate(sheet.outgoing);
  if (!isDraft(sheet)) return changedParts(sheet).length > 0 ? words.change : '';
  if (sheet.outgoing) return words.saving;
  if (!sheet.slug) return sheet.said.title.trim() ? words.kept : words.device;
  if (changedParts(sheet).length > 0) return words.kept;
  return sheet.savedAt ? words.saved(localNow(new Date(sheet.savedAt)).slice(11)) : '';
}

export function Status() {
  const { sheet } = useEditor();
  return (
    <p className="edit-status quiet" role="status">
      {sayStatus(sheet)}
    </p>
  );
}
