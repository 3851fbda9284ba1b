/** Functions of the database that anybody may call, by a plain request: public pages ship no client. */
import type { BackendConfig } from './config.ts';

/** The answer of `name`, whatever it is. Throws where there is none, as without a network. */
export function callFunction(
  config: BackendConfig,
  name: string,
  args: object,
  ask = fetch,
): Promise<Response> {
  return ask(`${config.url}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: { apikey: config.key, 'content-type': 'application/json' },
    body: JSON.stringify(args),
    cache: 'no-store',
  });
}
