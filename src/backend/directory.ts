/** The whole public directory, for the build: read once from the change feed and checked against its shape. */
import { z } from 'zod';
import {
  DirectoryChanges,
  type PublicActivity,
  type PublicOrganisation,
} from '../domain/activity/document.ts';
import { feedAddress } from './feed.ts';

export interface PublicDirectory {
  /** Where the pages go on asking from. */
  cursor: number;
  /** In order of title, then slug. */
  activities: PublicActivity[];
  /** In order of name, then slug. */
  organisations: PublicOrganisation[];
}

/** In development, pages are made again at every visit: the directory is then read anew after this many ms. */
const FRESH = 1_000;

let read: { at: number; directory: Promise<PublicDirectory> } | undefined;

/**
 * The directory from the API that the environment names (`DIRECTORY_URL`, or else `SUPABASE_URL`, with
 * `SUPABASE_PUBLISHABLE_KEY`). All pages of one build share one reading. Throws an `Error` that says which
 * document is not as it should be, or what the API answered.
 */
export function readDirectory(): Promise<PublicDirectory> {
  const building = import.meta.env?.PROD !== false;
  if (!read || (!building && Date.now() - read.at > FRESH)) {
    const { DIRECTORY_URL, SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY } = process.env;
    const directory = fetchDirectory(DIRECTORY_URL || SUPABASE_URL || '', SUPABASE_PUBLISHABLE_KEY ?? '');
    read = { at: Date.now(), directory };
    directory.catch(() => {
      read = undefined;
    });
  }
  return read.directory;
}

/** The directory from the API at `url`. */
export async function fetchDirectory(url: string, key: string, ask = fetch): Promise<PublicDirectory> {
  if (!url || !key) {
    throw new Error(
      'There is no directory to build from: use "npm run build", or set SUPABASE_URL and SUPABASE_PUBLISHABLE_KEY.',
    );
  }
  const response = await ask(feedAddress(url.replace(/\/$/, ''), 0), { headers: { apikey: key } });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`The directory at ${url} answered ${response.status}: ${text.slice(0, 300)}`);
  }
  return parseDirectory(JSON.parse(text));
}

/** Checks what the feed answered to `since=0`. Throws an `Error` that names the document. */
export function parseDirectory(answer: unknown): PublicDirectory {
  const parsed = DirectoryChanges.safeParse(answer);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const [list, index] = issue?.path ?? [];
    const document =
      list === 'upserts' && typeof index === 'number'
        ? (answer as { upserts: { type?: string; slug?: string }[] }).upserts[index]
        : undefined;
    const name = document ? `${document.type}/${document.slug}` : 'the answer as a whole';
    throw new Error(
      `The directory is not as document.ts describes it, in ${name}: ${z.prettifyError(parsed.error).slice(0, 600)}`,
    );
  }
  const { cursor, upserts } = parsed.data;
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    cursor,
    activities: upserts
      .filter(document => document.type === 'activity')
      .sort((a, b) => order(a.title, b.title) || order(a.slug, b.slug)),
    organisations: upserts
      .filter(document => document.type === 'organisation')
      .sort((a, b) => order(a.name, b.name) || order(a.slug, b.slug)),
  };
}
