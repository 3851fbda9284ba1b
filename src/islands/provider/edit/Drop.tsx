/** "Forget my changes", of something that the public reads: asks first. */
import { useState } from 'react';
import { editor } from '../../../i18n/areas/editor.ts';
import { Sure } from '../parts.tsx';
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
    <Sure
      label={words.drop}
      text={words.dropSure}
      yes={words.dropYes}
      no={words.dropNo}
      onYes={drop}
      onNo={() => setAsking(false)}
    />
  );
}
