/** Finds the `npm start` that is serving this data folder, so that other commands can work through it. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { holder } from './data-folder.ts';
import { type Keys, readKeys } from './keys.ts';
import { places, type Settings } from './settings.ts';

const Running = z.strictObject({ url: z.url(), pid: z.int() });

export interface RunningServer {
  url: string;
  keys: Keys;
}

/** The running server, or undefined when nothing serves this data folder now. */
export function runningServer(settings: Settings): RunningServer | undefined {
  try {
    const { url, pid } = Running.parse(JSON.parse(readFileSync(places.server(settings), 'utf8')));
    const keys = readKeys(settings);
    return keys && holder(settings) === pid ? { url, keys } : undefined;
  } catch {
    return undefined;
  }
}
