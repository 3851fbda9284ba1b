/** The text of a file, whatever program wrote it; and what a file is that is no CSV at all. */

/** Why a file cannot be read as a spreadsheet. */
export type NotASpreadsheet =
  | 'empty'
  | 'too-large'
  | 'excel'
  | 'old-excel'
  | 'open-document'
  | 'pdf'
  | 'picture'
  | 'zip'
  | 'web-page'
  | 'json'
  | 'binary'
  | 'half';

/** The most bytes that are read. Five thousand sessions with long texts are about four million. */
export const mostBytes = 30_000_000;

export type Decoded = { text: string; encoding: string } | { refused: NotASpreadsheet };

const magic: [NotASpreadsheet, RegExp][] = [
  ['pdf', /^%PDF-/],
  ['old-excel', /^\xd0\xcf\x11\xe0/],
  ['picture', /^(\x89PNG|\xff\xd8\xff|GIF8)/],
  ['web-page', /^\s*(<!doctype html|<html|<\?xml|<table)/i],
  ['json', /^\s*(\{\s*"|\[\s*[{"[])/],
];

/** Reads the bytes: UTF-8, UTF-16 and Windows-1252, with or without a byte order mark. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > mostBytes) return { refused: 'too-large' };
  const head = String.fromCharCode(...bytes.subarray(0, 512));
  if (head.startsWith('PK\x03\x04')) return { refused: inZip(bytes) };
  const refused = magic.find(([, sign]) => sign.test(head))?.[0];
  if (refused) return { refused };
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (/^[\ufeff\s,;]*$/.test(text)) return { refused: 'empty' };
  if (isBinary(text)) return { refused: 'binary' };
  return { text, encoding };
}

/** Names of the files in it tell what a zip is. */
function inZip(bytes: Uint8Array): NotASpreadsheet {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, 4000));
  if (names.includes('opendocument')) return 'open-document';
  return /xl\/|\[Content_Types\]/.test(names) ? 'excel' : 'zip';
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  // Without a mark: of mostly Western text, every second byte is 0.
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, n) => {
    if (byte === 0) zeros[n % 2] = (zeros[n % 2] ?? 0) + 1;
  });
  const many = sample.length * 0.2;
  if ((zeros[1] ?? 0) > many && (zeros[0] ?? 0) < many / 10) return 'utf-16le';
  if ((zeros[0] ?? 0) > many && (zeros[1] ?? 0) < many / 10) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Text has no NUL and next to no control characters. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.slice(0, 20_000).match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return controls > 20 && controls > Math.min(text.length, 20_000) / 50;
}
