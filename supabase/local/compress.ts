/** Compresses a file once and keeps the result in memory for the next who asks. */
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this, in bytes, a header costs more than compression saves. */
const SMALLEST = 256;
/** How much is kept, in bytes. */
const MOST = 64_000_000;

/** The best encoding that a browser takes. Undefined: send it as it is. */
export function encodingFor(accepted: string | string[] | undefined, size: number): Encoding | undefined {
  if (size < SMALLEST) return undefined;
  const takes = String(accepted ?? '')
    .split(',')
    .map(part => part.trim().split(';'))
    .filter(([, quality]) => !/q=0(\.0*)?$/.test(quality?.trim() ?? ''))
    .map(([name]) => name);
  return takes.includes('br') ? 'br' : takes.includes('gzip') ? 'gzip' : undefined;
}

/** Compressed bytes. Quality 9 of brotli: nearly as small as 11 and twenty times as fast. */
export function compressed(bytes: Uint8Array, encoding: Encoding, quality = 9): Promise<Buffer> {
  return encoding === 'gzip'
    ? zip(bytes, { level: quality })
    : brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });
}

/** Gives `(file, version, encoding) => bytes`; a new version of a file is compressed anew. */
export function compressor() {
  const kept = new Map<string, Promise<Buffer>>();
  let size = 0;
  return (file: string, version: string, encoding: Encoding): Promise<Buffer> => {
    const key = `${encoding} ${version} ${file}`;
    const found = kept.get(key);
    if (found) return found;
    if (size > MOST) {
      kept.clear();
      size = 0;
    }
    const made = readFile(file).then(bytes => compressed(bytes, encoding));
    kept.set(key, made);
    made.then(
      bytes => {
        size += bytes.length;
      },
      () => kept.delete(key),
    );
    return made;
  };
}
