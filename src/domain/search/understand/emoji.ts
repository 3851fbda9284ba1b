/** Emoji, said in words before anything is looked up: `⚽ sat` is `football sat`. */

type Table = Readonly<Record<string, string>>;
const made = new WeakMap<Table, RegExp>();

/** How an emoji is to look, and the colour of its skin: they say nothing. */
const looks = /[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/gu;
const emoji = /\p{Extended_Pictographic}/u;

/** The text with every emoji of the table (`data/taxonomy/plain-words.json`) in words. */
export function sayEmoji(text: string, table: Table = {}): string {
  if (!emoji.test(text)) return text;
  let find = made.get(table);
  if (!find) {
    // The longest first: a flag of the rainbow is more than a flag.
    const all = Object.keys(table).sort((a, b) => b.length - a.length);
    find = new RegExp(all.join('|') || '(?!)', 'gu');
    made.set(table, find);
  }
  return text.replace(looks, '').replace(find, found => ` ${table[found]} `);
}
