/** Tells an organiser that something is wrong with an entry: which entry and which choice, and nothing else. */
import type { ReportChoice } from '../domain/activity/words.ts';
import { callFunction } from './call.ts';
import type { BackendConfig } from './config.ts';

/** Whether it was taken. `busy`: too much has been reported in a day. */
export async function reportProblem(
  config: BackendConfig,
  report: { slug: string; what: ReportChoice },
  ask = fetch,
): Promise<'taken' | 'busy' | 'failed'> {
  try {
    const { ok, status } = await callFunction(config, 'report_problem', report, ask);
    return ok ? 'taken' : status === 429 ? 'busy' : 'failed';
  } catch {
    return 'failed';
  }
}
