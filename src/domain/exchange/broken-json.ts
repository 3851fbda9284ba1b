/** Says why a text is not JSON, with line and column: engines tell the place only for some mistakes. */

/** What `JSON.parse` says of a text; undefined when it is JSON. */
function complaint(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (thrown) {
    return (thrown as SyntaxError).message;
  }
}

/** Whether a text could go on to be JSON: nothing in it is wrong, it only ends too early. */
function couldGoOn(text: string): boolean {
  const said = complaint(text);
  if (said === undefined || said.includes('end of JSON')) return true;
  return Number(said.match(/position (\d+)/)?.[1] ?? -1) >= text.length;
}

/** Where the first mistake stands: the end of the longest beginning that could go on. */
function mistakeIn(text: string): number {
  const told = complaint(text)?.match(/position (\d+)/)?.[1];
  if (told) return Number(told);
  let [right, wrong] = [0, text.length + 1];
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1;
    if (couldGoOn(text.slice(0, middle))) right = middle;
    else wrong = middle;
  }
  return right;
}

/** `the file is not JSON: something is wrong at line 2, column 13, before "oops"` */
export function sayBroken(text: string): string {
  if (text.trim() === '') return 'the file is empty';
  if (text.includes('\0') || text.includes('\uFFFD')) return 'the file is not text: a directory file is JSON';
  const position = mistakeIn(text);
  const lines = text.slice(0, position).split('\n');
  const place = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
  const next =
    text
      .slice(position)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? '';
  return next === ''
    ? `the file ends in the middle, at ${place}: is it half a file?`
    : `the file is not JSON: something is wrong at ${place}, before ${JSON.stringify(next.slice(0, 30))}`;
}
