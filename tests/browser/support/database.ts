/** Changes the database under the open pages, with the secret key of the test's own product. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

type Row = Record<string, unknown>;

/** One request to the tables. Throws with what the database said. */
export async function rows(method: string, path: string, body?: Row | Row[]): Promise<Row[]> {
  const { secret } = JSON.parse(readFileSync(join(inject('siteFolder'), 'data/keys.json'), 'utf8'));
  const answer = await fetch(`${inject('siteUrl')}/rest/v1/${path}`, {
    method,
    headers: {
      apikey: secret,
      authorization: `Bearer ${secret}`,
      'content-type': 'application/json',
      prefer: 'return=representation',
    },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : [];
}

/** Calls off one date of an activity's session; gives what takes the cancellation back. */
export async function cancel(
  slug: string,
  session: string,
  date: string,
  note: string,
): Promise<() => Promise<unknown>> {
  const [found] = await rows(
    'GET',
    `sessions?select=id,activity_id,organisation_id,activities!inner(slug)&activities.slug=eq.${slug}&key=eq.${session}`,
  );
  if (!found) throw new Error(`No session ${slug}/${session}.`);
  const [exception] = await rows('POST', 'exceptions', {
    session_id: found.id,
    activity_id: found.activity_id,
    organisation_id: found.organisation_id,
    date,
    type: 'cancelled',
    note,
  });
  return () => rows('DELETE', `exceptions?id=eq.${exception?.id}`);
}

/** A copy of an activity and its sessions under another name, published; gives what removes it. */
export async function publishCopy(
  slug: string,
  copy: { slug: string; title: string },
): Promise<() => Promise<unknown>> {
  const [original] = await rows('GET', `activities?slug=eq.${slug}`);
  const sessions = await rows('GET', `sessions?activity_id=eq.${original?.id}`);
  const own = ({ id, version, created_at, updated_at, ...row }: Row): Row => row;
  const [made] = await rows('POST', 'activities', { ...own(original ?? {}), ...copy, state: 'draft' });
  await rows(
    'POST',
    'sessions',
    sessions.map(session => ({ ...own(session), activity_id: made?.id })),
  );
  await rows('PATCH', `activities?id=eq.${made?.id}`, { state: 'published' });
  return () => rows('DELETE', `activities?id=eq.${made?.id}`);
}
