import { existsSync } from 'node:fs'
import { startDebianPostgres } from '@vigencia/testing/postgres/start-debian-postgres.ts'
import { startTestPostgres, type RunningTestPostgres } from '@vigencia/testing/postgres/start-test-postgres.ts'
import { behindPgBouncer } from './behind-pgbouncer.ts'

/** A place other than the embedded PostgreSQL, by programs as Debian packages them. */
export interface Elsewhere {
  /** The program that must be here. */
  readonly program: string
  readonly env: NodeJS.ProcessEnv
  /** Its PostgreSQL, where that is another one. */
  readonly start?: () => Promise<RunningTestPostgres>
}

const PGBOUNCER = '/usr/sbin/pgbouncer'
const POSTGRES_15 = '/usr/lib/postgresql/15'
/** PgBouncer lends another connection for each transaction, which knows no statement by name. */
const UNPREPARED = { DATABASE_PREPARE: 'off' }

/** The proof starts it by itself, beside the embedded PostgreSQL. */
export const BEHIND_NGINX: Elsewhere = { program: '/usr/sbin/nginx', env: {} }

/** What the alerts say is evaluated by Prometheus itself. */
export const BY_PROMTOOL: Elsewhere = { program: '/usr/bin/promtool', env: {} }

export const BEHIND_PGBOUNCER: Elsewhere = {
  program: PGBOUNCER,
  env: UNPREPARED,
  start: async () => behindPgBouncer(PGBOUNCER, await startTestPostgres()),
}

export const ON_POSTGRES_15: Elsewhere = {
  program: `${POSTGRES_15}/bin/initdb`,
  env: {},
  start: () => startDebianPostgres(POSTGRES_15),
}

/** Whether its program is on this machine. */
export const isHere = ({ program }: Elsewhere): boolean => existsSync(program)
