/** Which venues an activity names: those that it stands at first, so that one date elsewhere is never its main place. */
import type { Session } from './schema.ts';

/** Each once: in the order of its sessions, then those of single dates. */
export const venuesUsed = (sessions: readonly Pick<Session, 'venue' | 'exceptions'>[]): string[] => [
  ...new Set([
    ...sessions.map(({ venue }) => venue),
    ...sessions.flatMap(({ exceptions }) => exceptions.flatMap(({ to }) => to?.venue ?? [])),
  ]),
];
