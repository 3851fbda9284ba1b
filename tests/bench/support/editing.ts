/**
 * Editors who save at once through the real HTTP API, and what must hold afterwards: every acknowledged save is
 * there, every change has its audit row, and a reader of the change feed has missed nothing.
 */
import type { Sql } from '../../../supabase/local/database.ts';
import type { Keys } from '../../../supabase/local/keys.ts';
import { signToken } from '../../database/support/keys.ts';

export interface Editor {
  token: string;
  /** The slug of the organisation. */
  organisation: string;
  venue: string;
  /** The slugs of the activities that it shares with its colleagues. */
  activities: string[];
}

/** A save that was answered with yes, or not answered: `acknowledged` tells. */
export interface Sent {
  editor: Editor;
  args: { action: string; organisation: string; venues: object[]; entries: object[] };
  title: string;
  acknowledged: boolean;
  /** Answered with no, because a colleague was first. */
  refused?: true;
  /** What the answer said, of one that was acknowledged. */
  after?: unknown;
}

export interface Work {
  sent: Sent[];
  /** Milliseconds from asking to the answer, of acknowledged saves. */
  times: number[];
  /** Refused because a colleague was first. */
  conflicts: number;
  /** Neither acknowledged nor refused for a colleague: `status message`. */
  failures: string[];
}

/** Groups of editors, each with a venue and activities of its own, in a migrated database. */
export async function seedEditors(sql: Sql, keys: Keys, groups: number, perGroup: number): Promise<Editor[]> {
  const editors: Editor[] = [];
  for (let group = 0; group < groups; group++) {
    const slug = `group-${group}`;
    const one = async (text: string, values: unknown[]) =>
      (await sql.query<{ id: string }>(text, values))[0]?.id;
    const organisation = await one(
      `insert into public.organisations (slug, name, kind, approval_state, contact_phone)
       values ($1, $1, 'approved-provider', 'approved', '01632 960001') returning id`,
      [slug],
    );
    const venue = await one(
      `insert into public.venues (organisation_id, slug, name, postcode, longitude, latitude)
       values ($1, $2, 'Hall', 'DE23 8FZ', -1.4765, 52.91357) returning id`,
      [organisation, `${slug}-hall`],
    );
    const activities = [0, 1, 2, 3, 4].map(n => `${slug}-activity-${n}`);
    for (const activity of activities) {
      const id = await one(
        `insert into public.activities (organisation_id, slug, title, summary, kind, ages_from, ages_to, joining, state)
         values ($1, $2, 'Boxing', 'Learn to box', 'boxing', 11, 16, 'turn-up', 'published') returning id`,
        [organisation, activity],
      );
      await sql.query(
        `insert into public.sessions (activity_id, key, venue_id, first_date, start_time, end_time, rrule)
         values ($1, 'tuesday', $2, '2031-01-07', '17:00', '19:00', 'FREQ=WEEKLY;BYDAY=TU')`,
        [id, venue],
      );
    }
    for (let n = 0; n < perGroup; n++) {
      const id = crypto.randomUUID();
      const email = `${slug}-${n}@example.org`;
      await sql.query('insert into auth.users (id, email, email_confirmed_at) values ($1, $2, now())', [
        id,
        email,
      ]);
      await sql.query(
        "insert into public.memberships (organisation_id, user_id, role) values ($1, $2, 'editor')",
        [organisation, id],
      );
      const token = signToken({ sub: id, email }, keys.jwtSecret);
      // Each begins with another one: colleagues meet, but not at every turn.
      editors.push({
        token,
        organisation: slug,
        venue: `${slug}-hall`,
        activities: [...activities.slice(n), ...activities.slice(0, n)],
      });
    }
  }
  return editors;
}

export interface Reply {
  status: number;
  body: any;
}

/** Calls a function of the API; status 0 when no answer came. */
export async function call(
  url: string,
  keys: Keys,
  token: string,
  name: string,
  args: object,
): Promise<Reply> {
  try {
    const answer = await fetch(`${url}/rest/v1/rpc/${name}`, {
      method: 'POST',
      headers: {
        apikey: keys.publishable,
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(args),
    });
    return { status: answer.status, body: await answer.json().catch(() => null) };
  } catch {
    return { status: 0, body: null };
  }
}

/**
 * One editor: opens an entry, changes title, session and dates, saves; now and then adds a new one, or sends a
 * save twice. Until `over()`.
 */
export async function edit(
  url: string,
  keys: Keys,
  editor: Editor,
  work: Work,
  over: () => boolean,
): Promise<void> {
  const { organisation, activities, venue } = editor;
  for (let turn = 0; !over(); turn++) {
    const slug = activities[turn % activities.length] ?? '';
    const opened = await call(url, keys, editor.token, 'open_entries', { organisation, slug });
    if (opened.status !== 200) {
      if (!over()) work.failures.push(`open: ${opened.status} ${opened.body?.message}`);
      continue;
    }
    const title = `Boxing ${crypto.randomUUID()}`;
    const [{ stamp, entry }] = opened.body.entries;
    const day = String(1 + (turn % 28)).padStart(2, '0');
    const changed = {
      ...entry,
      title,
      sessions: [
        {
          ...entry.sessions[0],
          end: turn % 2 ? '19:00' : '20:00',
          exceptions: [{ date: `2031-02-${day}`, type: 'cancelled' }],
        },
      ],
    };
    const added = {
      ...changed,
      title: `New ${title}`,
      state: 'draft',
      sessions: [{ ...changed.sessions[0], venue }],
    };
    const args = {
      action: crypto.randomUUID(),
      organisation,
      venues: [],
      entries: [{ slug, stamp, entry: changed }, ...(turn % 10 === 9 ? [{ entry: added }] : [])],
    };
    const sent: Sent = { editor, args, title, acknowledged: false };
    work.sent.push(sent);
    const start = performance.now();
    const answer = await call(url, keys, editor.token, 'save_entries', args);
    if (answer.status === 200) {
      work.times.push(performance.now() - start);
      sent.acknowledged = true;
      sent.after = answer.body.after;
      if (turn % 7 === 6) await call(url, keys, editor.token, 'save_entries', args);
    } else if (answer.status === 409) {
      work.conflicts++;
      sent.refused = true;
    } else if (!over()) work.failures.push(`save: ${answer.status} ${answer.body?.message}`);
  }
}

export const noWork = (): Work => ({ sent: [], times: [], conflicts: 0, failures: [] });

/** A page that asks for what is new from its own cursor, and what it found amiss. */
export class Reader {
  cursor = 0;
  polls = 0;
  known = new Map<string, string>();
  amiss: string[] = [];
  private readonly url: string;
  private readonly keys: Keys;

  constructor(url: string, keys: Keys) {
    this.url = url;
    this.keys = keys;
  }

  /** Asks once; false when no answer came. */
  async poll(url = this.url): Promise<boolean> {
    const answer = await fetch(`${url}/rest/v1/rpc/directory_since?since=${this.cursor}`, {
      headers: { apikey: this.keys.publishable },
    }).catch(() => undefined);
    if (!answer?.ok) return false;
    const { cursor, upserts, removed } = (await answer.json()) as any;
    this.polls++;
    if (cursor < this.cursor) this.amiss.push(`cursor ${cursor} after ${this.cursor}`);
    if (cursor === this.cursor && upserts.length) this.amiss.push(`documents without a new cursor ${cursor}`);
    this.cursor = cursor;
    for (const name of removed) this.known.delete(name);
    for (const document of upserts)
      this.known.set(`${document.type}/${document.slug}`, JSON.stringify(document));
    return true;
  }

  /** Names of documents that a fresh reader has and this one has not, or otherwise. */
  async missed(url = this.url): Promise<string[]> {
    await this.poll(url);
    const fresh = new Reader(url, this.keys);
    await fresh.poll();
    if (fresh.cursor !== this.cursor) return [`cursor ${this.cursor}, where a fresh one has ${fresh.cursor}`];
    const names = new Set([...this.known.keys(), ...fresh.known.keys()]);
    return [...names].filter(name => this.known.get(name) !== fresh.known.get(name));
  }
}

export interface Trail {
  /** Audit rows of entries. */
  rows: number;
  /** Rows whose history has a hole: a change does not begin where the one before it ended, or the last is not how the row is. */
  holes: number;
  /** Acknowledged saves of which no change with its title is in the history. */
  lost: string[];
  /** Acknowledged saves that were carried out more than once. */
  twice: string[];
}

const tables = ['venues', 'activities', 'sessions', 'exceptions'];

/** Reads the history against the rows themselves and against what was acknowledged. */
export async function readTrail(sql: Pick<Sql, 'query'>, sent: readonly Sent[]): Promise<Trail> {
  const number = async (text: string) => Number((await sql.query<{ n: number }>(text))[0]?.n);
  let holes = await number(
    `select count(*)::int as n from (
       select old, action, lag(new) over (partition by row_id order by id) as before,
         row_number() over (partition by row_id order by id) as nth
       from public.audit where table_name in ('venues', 'activities', 'sessions', 'exceptions')
     ) as chain where old is distinct from before`,
  );
  for (const table of tables) {
    holes += await number(
      `select count(*)::int as n from public.${table} t full join (
         select distinct on (row_id) row_id, new from public.audit where table_name = '${table}' order by row_id, id desc
       ) as last on last.row_id = t.id
       where to_jsonb(t) is distinct from last.new`,
    );
  }
  const found = await sql.query<{ title: string; n: number }>(
    `select new ->> 'title' as title, count(*)::int as n from public.audit
     where table_name = 'activities' and new ->> 'title' like 'Boxing %' and new ->> 'title' is distinct from old ->> 'title'
     group by 1`,
  );
  const times = new Map(found.map(row => [row.title, row.n]));
  const acknowledged = sent.filter(one => one.acknowledged).map(one => one.title);
  return {
    rows: await number(
      "select count(*)::int as n from public.audit where table_name in ('venues', 'activities', 'sessions', 'exceptions')",
    ),
    holes,
    lost: acknowledged.filter(title => !times.has(title)),
    twice: [...times].filter(([, n]) => n > 1).map(([title]) => title),
  };
}
