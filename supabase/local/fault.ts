/** What stops a command: one sentence for the person at the keyboard, and no stack. */

export class Fault extends Error {
  override name = 'Fault';
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The system's code for a failed call, as `EADDRINUSE`, or an SQLSTATE; `''` where there is none. */
export function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

/** Runs a command; a `Fault` becomes its sentence on stderr and exit code 1, anything else keeps its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (thrown) {
    console.error(thrown instanceof Fault ? thrown.message : thrown);
    process.exit(1);
  }
}
