/** A PostgreSQL server, 15 or later, at an address. */
import type { Connection } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import type postgres from 'postgres';
import type { Database, Sql } from './database.ts';
import { codeOf, Fault, messageOf } from './fault.ts';

const OLDEST = 150_000;

/** lite hands JSON over as text already: written as text again, an object would arrive as one long string. */
function writeJsonOnce(driver: postgres.Sql): void {
  const { serializers } = driver.options as unknown as {
    serializers: Record<number, (value: unknown) => unknown>;
  };
  // The types json and jsonb.
  for (const type of [114, 3802]) {
    serializers[type] = value => (typeof value === 'string' ? value : JSON.stringify(value));
  }
}

function sqlOn(driver: postgres.Sql | postgres.TransactionSql): Sql {
  return {
    query: async (text, values) => (await driver.unsafe(text, [...(values ?? [])] as never[])) as never,
    run: async script => void (await driver.unsafe(script)),
  };
}

export async function openPostgres(url: string): Promise<Database> {
  const connection = createPostgresConnection({
    url,
    // Quiet: the notices of "create … if not exists" are no news.
    postgresOptions: { connect_timeout: 10, onnotice: () => undefined },
  });
  const driver = connection.driver as postgres.Sql;
  writeJsonOnce(driver);
  const direct = sqlOn(driver);
  try {
    const [server] = await direct.query<{ version: number; name: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_version') as name`,
    );
    if (!server || server.version < OLDEST) {
      throw new Fault(`DATABASE_URL leads to PostgreSQL ${server?.name}, and this needs 15 or later.`);
    }
  } catch (thrown) {
    await connection.close().catch(() => undefined);
    throw thrown instanceof Fault ? thrown : unreachable(url, thrown);
  }
  return {
    engine: 'postgres',
    connection: connection as unknown as Connection,
    // Every request has its own session here: nobody needs to wait.
    exclusive: work => work(),
    ...direct,
    transaction: work => driver.begin(tx => work(sqlOn(tx))) as never,
    close: () => connection.close(),
  };
}

/** Says which server did not answer, without the password that its address may hold. */
function unreachable(url: string, thrown: unknown): Fault {
  const where = URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'its address';
  const why = messageOf(thrown) || codeOf(thrown);
  return new Fault(`The database at DATABASE_URL (${where}) cannot be reached: ${why}.`);
}
