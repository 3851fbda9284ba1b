/** What there is to try where nothing, or little, is found. */
import { things } from './finder.ts';

export const nothing = {
  tryWithout: (what: string, count: number) => `Without ${what}: ${things(count)}`,
  tryHere: (text: string, count: number) => `${text} in Derby: ${things(count)}`,
  try: 'Try:',
  tryEverything: 'See everything',
  tellUs: 'Tell the alliance what is missing',
  tellUsFailed: 'The form did not load. Try again.',
};
