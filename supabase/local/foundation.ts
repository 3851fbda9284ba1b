/**
 * What a hosted Supabase project has before its first migration, and the embedded one must have too:
 * the three request roles, and their default privileges in `public` exactly as generous as there. So a
 * migration that forgets to revoke something fails its tests here as well.
 */
import { App } from '@supabase/lite';
import type { Database } from './database.ts';
import { Fault, messageOf } from './fault.ts';

const roles = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then
    create role anon nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then
    create role authenticated nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'service_role') then
    create role service_role nologin noinherit bypassrls;
  end if;
end $$;
grant anon, authenticated, service_role to current_user;`;

const privileges = `
grant usage on schema public to anon, authenticated, service_role;
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
grant usage on schema auth to anon, authenticated, service_role;
grant execute on all functions in schema auth to anon, authenticated, service_role;
grant all on all tables in schema auth to service_role;`;

/** Lays the foundation where it is missing. Throws a `Fault` when the database does not allow it. */
export async function layFoundation(database: Database): Promise<void> {
  try {
    const [found] = await database.query<{ laid: boolean; hosted: boolean }>(
      `select to_regclass('auth.users') is not null
          and to_regclass('supabase_migrations.schema_migrations') is not null
          and to_regrole('service_role') is not null as laid,
          to_regrole('supabase_auth_admin') is not null as hosted`,
    );
    if (found?.hosted) {
      throw new Fault(
        'DATABASE_URL is the database of a Supabase project, which has its own API: build with SUPABASE_URL and SUPABASE_PUBLISHABLE_KEY instead.',
      );
    }
    if (!found?.laid) await database.run(roles);
    const app = new App({ connection: database.connection, auth: { enabled: true } });
    await database.exclusive(() => app.ensureSystemSchema());
    // Once only: later migrations may have taken some of these back.
    if (!found?.laid) await database.run(privileges);
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    throw new Fault(
      `The database cannot be prepared (${messageOf(thrown)}): its user must be allowed to create roles and schemas.`,
    );
  }
}
