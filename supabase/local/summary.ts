/** What `npm start` says once it serves: where everything is, and what comes first on a new one. */
import { relative } from 'node:path';
import type { Database } from './database.ts';
import { root, type Settings } from './settings.ts';

export interface Counts {
  activities: number;
  organisations: number;
  /** Activities that are made up. */
  examples: number;
  /** Everybody who may sign in. */
  people: number;
}

export async function count(database: Database): Promise<Counts> {
  const [counts] = await database.query<Counts & Record<string, unknown>>(
    `select (select count(*) from public.activities)::int as activities,
            (select count(*) from public.organisations)::int as organisations,
            (select count(*) from public.activities join public.organisations o on o.id = organisation_id where o.example)::int as examples,
            (select count(*) from public.memberships)::int + (select count(*) from public.professionals)::int
              + (select count(*) from public.invitations)::int as people`,
  );
  return counts ?? { activities: 0, organisations: 0, examples: 0, people: 0 };
}

export function summary(settings: Settings, engine: Database['engine'], url: string, counts: Counts): string {
  const { activities, organisations, examples, people } = counts;
  const inside = relative(root, settings.dataDir);
  const folder = inside.startsWith('..') ? settings.dataDir : inside;
  const where = engine === 'pglite' ? `${folder}/db` : 'the PostgreSQL at DATABASE_URL';
  const made = examples === activities ? 'the activities are' : `${examples} of the activities are`;
  return [
    '',
    `  What's on in Derby   ${url}`,
    `  directory            ${activities} activities of ${organisations} organisations in ${where}`,
    examples && `  examples             ${made} made up; npm run directory -- import FILE --replace-examples`,
    !people &&
      `  sign in              npm run invite -- EMAIL --organisation SLUG --role lead, then /provider/`,
    `  API                  ${url}/rest/v1 and /auth/v1, keys in ${folder}/keys.json`,
    `  mail                 ${settings.smtpUrl ? 'sent by SMTP_URL' : `written to ${folder}/mail`}`,
    '  stop                 Ctrl-C',
    '',
  ]
    .filter(line => typeof line === 'string')
    .join('\n');
}
