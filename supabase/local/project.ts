/** Asking a Supabase API over the network: the hosted project that the environment names, or a running server. */
import { codeOf, Fault, messageOf } from './fault.ts';

export interface HostedProject {
  /** Named in messages: "the project at …". */
  name: string;
  /** Without a slash at the end. */
  url: string;
  key: string;
}

/** The project at SUPABASE_URL with the key that `keyName` holds; undefined when none is named. Throws a `Fault`. */
export function hostedProject(
  env: NodeJS.ProcessEnv,
  keyName: 'SUPABASE_PUBLISHABLE_KEY' | 'SUPABASE_SECRET_KEY',
): HostedProject | undefined {
  const { SUPABASE_URL: url, [keyName]: key } = env;
  if (!url) return undefined;
  if (!URL.canParse(url)) throw new Fault(`SUPABASE_URL is "${url}", which is not an address.`);
  if (!key) throw new Fault(`SUPABASE_URL is set, and ${keyName} is not.`);
  return { name: `the project at ${new URL(url).host}`, url: url.replace(/\/$/, ''), key };
}

/** A request as the API's clients make it. */
export const post = (url: string, key: string, body: unknown) =>
  new Request(url, {
    method: 'POST',
    headers: { apikey: key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The answer over the network. Throws a `Fault` when there is none; `name` says whose it would be. */
export async function reach(name: string, request: Request): Promise<Response> {
  return fetch(request).catch(thrown => {
    const cause = thrown instanceof Error && thrown.cause ? thrown.cause : thrown;
    throw new Fault(`${name} cannot be reached: ${messageOf(cause) || codeOf(cause)}.`);
  });
}
