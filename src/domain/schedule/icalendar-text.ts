/** How iCalendar writes text: escaped, and folded into lines of at most 75 octets. */

/** A TEXT value: backslash, semicolon, comma and line breaks escaped; other control characters have no place in one. */
export function textValue(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replace(/[;,]/g, sign => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** `NAME:value`, folded: a long line goes on in the next, after a space; no character is cut in two. */
export function contentLine(name: string, value: string): string {
  let line = '';
  let octets = 0;
  for (const char of `${name}:${value}`) {
    const size = octetsOf(char);
    if (octets + size > 75) {
      line += '\r\n ';
      octets = 1;
    }
    line += char;
    octets += size;
  }
  return line;
}

function octetsOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** `20261124T170000Z` */
export function stampUtc(instant: Date): string {
  return `${instant.toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
}
