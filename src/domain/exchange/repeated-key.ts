/** Finds a member that an object has twice: `JSON.parse` keeps the last without a word, and the first is lost. */

/** No directory file goes this deep; below, only what was lost could, and its keys are not kept in mind. */
const DEEPEST = 64;

interface Frame {
  /** The keys so far, of an object. */
  keys?: Set<string>;
  /** The member or the place in a list where the reading is. */
  step: string | number;
}

/** Where the text's string ends that begins at `start`: the place of its closing mark. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return end;
  }
}

/** The path of the first member that stands twice in its object. `text` must be JSON. */
export function repeatedKey(text: string): (string | number)[] | undefined {
  const open: Frame[] = [];
  let depth = 0;
  let atKey = false;
  for (let i = 0; i < text.length; i++) {
    const here = depth <= DEEPEST ? open.at(-1) : undefined;
    switch (text[i]) {
      case '"': {
        const end = endOfString(text, i);
        if (atKey && here?.keys) {
          const key = JSON.parse(text.slice(i, end + 1)) as string;
          if (here.keys.has(key)) return [...open.slice(0, -1).map(frame => frame.step), key];
          here.keys.add(key);
          here.step = key;
        }
        atKey = false;
        i = end;
        break;
      }
      case '{':
      case '[':
        atKey = text[i] === '{';
        if (++depth <= DEEPEST) open.push(atKey ? { keys: new Set(), step: '' } : { step: 0 });
        break;
      case '}':
      case ']':
        if (depth-- <= DEEPEST) open.pop();
        atKey = false;
        break;
      case ',':
        atKey = here?.keys !== undefined;
        if (here && typeof here.step === 'number') here.step++;
        break;
    }
  }
  return undefined;
}
