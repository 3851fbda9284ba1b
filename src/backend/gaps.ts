/** Tells the alliance that something is missing: choices only, when somebody presses the button for it. */
import type { Gap } from '../domain/matching/gap.ts';
import { callFunction } from './call.ts';
import type { BackendConfig } from './config.ts';

/** Whether it was taken. Without a network, or when too much is sent in a day, it is not. */
export async function reportGap(config: BackendConfig, gap: Gap, ask = fetch): Promise<boolean> {
  try {
    return (await callFunction(config, 'report_gap', gap, ask)).ok;
  } catch {
    return false;
  }
}
