/** Tells the alliance that something is missing: choices only, when somebody presses the button for it. */
import type { Gap } from '../domain/matching/gap.ts';
import type { BackendConfig } from './config.ts';

/** Whether it was taken. Without a network, or when too much is sent in a day, it is not. */
export async function reportGap(config: BackendConfig, gap: Gap, ask = fetch): Promise<boolean> {
  try {
    const answer = await ask(`${config.url}/rest/v1/rpc/report_gap`, {
      method: 'POST',
      headers: { apikey: config.key, 'content-type': 'application/json' },
      body: JSON.stringify(gap),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
