/** "Forget my changes", of something that the public reads: asks first. */
import { useState } from 'react';
import { editor } from '../../../i18n/areas/editor.ts';
import { Panel } from '../parts.tsx';
import { useEditor } from './editor.ts';
import { dropSheet } from './sheet/store.ts';

const words = editor.check;

export function Drop() {
  const { sheet } = useEditor();
  const [asking, setAsking] = useState(false);
  function drop() {
    for (const key of Object.keys(sessionStorage)) if (key.includes(sheet.id)) sessionStorage.removeItem(key);
    dropSheet(sheet.id);
  }
  if (!asking)
    return (
      <button className="button button-plain" type="button" onClick={() => setAsking(true)}>
        {words.drop}
      </button>
    );
  return (
    <Panel label={words.drop} onClose={() => setAsking(false)}>
      <p>{words.dropSure}</p>
      <div className="desk-acts">
        <button className="button" type="button" onClick={drop}>
          {words.dropYes}
        </button>
        <button className="button button-plain" type="button" onClick={() => setAsking(false)}>
          {words.dropNo}
        </button>
      </div>
    </Panel>
  );
}
