/** FNV-1a, 32 bits, of a text's characters: tells texts apart, and keeps nothing secret. */
export function fnv1a(text: string, from = 0x811c9dc5): number {
  let hash = from;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
