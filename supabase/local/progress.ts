/** A line that fills up on a terminal, and two plain lines where output goes to a file. */

export interface Progress {
  /** How much is done, and of how much. */
  update(done: number, total: number): void;
  /** Ends the line with how long it took. */
  done(): void;
}

const WIDTH = 24;

/** Writes to stderr, so that `export -` can be piped. */
export function progressLine(what: string, out: NodeJS.WriteStream = process.stderr): Progress {
  const start = performance.now();
  let last = '';
  const show = (text: string) => {
    if (text !== last) out.write(`\r\x1b[K${text}`);
    last = text;
  };
  if (out.isTTY) show(`${what} …`);
  else out.write(`${what} …\n`);
  return {
    update(done, total) {
      if (!out.isTTY) return;
      const filled = Math.round((done / Math.max(total, 1)) * WIDTH);
      show(`${what}  ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}  ${done} of ${total}`);
    },
    done() {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      if (out.isTTY) show(`${what}: done in ${seconds} s`);
      out.write(out.isTTY ? '\n' : `${what}: done in ${seconds} s\n`);
    },
  };
}
