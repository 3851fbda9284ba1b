/** The engines that every database test runs on. `ENGINES=pglite` limits them to one. */
export const allEngines = ['pglite', 'postgres'] as const;
export type Engine = (typeof allEngines)[number];

export const engines: Engine[] = process.env.ENGINES
  ? allEngines.filter(engine => process.env.ENGINES?.split(',').includes(engine))
  : [...allEngines];

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with a migrated, empty PGlite database, to be copied. */
    pgliteTemplate: string;
    /** `postgres://…@127.0.0.1:port`, without a database. */
    postgresServer: string;
  }
}

/** The name of the migrated, empty database on the PostgreSQL server. */
export const postgresTemplate = 'directory_template';
