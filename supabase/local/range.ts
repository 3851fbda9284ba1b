/** Reads a `Range` header: PMTiles fetches a map piece by piece. */

/**
 * The first and last byte that are asked for, both included; undefined to send the whole file (no header,
 * several ranges, or none that makes sense); `beyond` when nothing of it is in a file of `size` bytes.
 */
export function parseRange(
  header: string | undefined,
  size: number,
): { from: number; to: number } | 'beyond' | undefined {
  const match = header?.match(/^bytes=(\d*)-(\d*)$/);
  if (!match || (!match[1] && !match[2])) return undefined;
  const [, first = '', last = ''] = match;
  if (!first) {
    const count = Math.min(Number(last), size);
    return count === 0 ? 'beyond' : { from: size - count, to: size - 1 };
  }
  const from = Number(first);
  const to = last ? Math.min(Number(last), size - 1) : size - 1;
  if (from >= size) return 'beyond';
  return from > to ? undefined : { from, to };
}
