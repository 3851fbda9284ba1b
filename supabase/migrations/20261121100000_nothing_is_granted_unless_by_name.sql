-- Nothing is granted unless by name.
-- A hosted project hands every new table and function to anon and authenticated, and PostgreSQL hands every
-- function to everybody. Both are taken back first, so that each later grant stands where it can be read.

-- What only the database itself works with; the API does not expose it.
create schema private;
revoke all on schema private from public;
grant usage on schema private to authenticated, service_role;
grant usage on schema public to anon, authenticated, service_role;

-- The first line is the global default, the only place where PUBLIC's right to run functions can be revoked.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke execute on functions from anon, authenticated, service_role;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
