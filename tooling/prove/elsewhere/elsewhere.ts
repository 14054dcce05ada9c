import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { startDebianPostgres } from '@vigencia/testing/postgres/start-debian-postgres.ts'
import { startTestPostgres, type RunningTestPostgres } from '@vigencia/testing/postgres/start-test-postgres.ts'
import { behindPgBouncer } from './behind-pgbouncer.ts'
import { onCitus } from './on-citus.ts'

/** A place other than the embedded PostgreSQL: by programs as Debian packages them, or one that runs already. */
export interface Elsewhere {
  /** What must be here: a program, or a setting that says where the place is. */
  readonly needs: { readonly program: string } | { readonly setting: string }
  readonly env: NodeJS.ProcessEnv
  /** Its PostgreSQL, where that is another one. */
  readonly start?: () => Promise<RunningTestPostgres>
}

const PGBOUNCER = '/usr/sbin/pgbouncer'
const POSTGRES_15 = '/usr/lib/postgresql/15'
/** PgBouncer lends another connection for each transaction, which knows no statement by name. */
const UNPREPARED = { DATABASE_PREPARE: 'off' }

/** The proof starts it by itself, beside the embedded PostgreSQL. */
export const BEHIND_NGINX: Elsewhere = { needs: { program: '/usr/sbin/nginx' }, env: {} }

/** What the alerts say is evaluated by Prometheus itself. */
export const BY_PROMTOOL: Elsewhere = { needs: { program: '/usr/bin/promtool' }, env: {} }

export const BEHIND_PGBOUNCER: Elsewhere = {
  needs: { program: PGBOUNCER },
  env: UNPREPARED,
  start: async () => behindPgBouncer(PGBOUNCER, await startTestPostgres()),
}

export const ON_POSTGRES_15: Elsewhere = {
  needs: { program: `${POSTGRES_15}/bin/initdb` },
  env: {},
  start: () => startDebianPostgres(POSTGRES_15),
}

/** A Citus for tests, which must run already. */
export const ON_CITUS: Elsewhere = {
  needs: { setting: 'CITUS_URL' },
  // each file begins by spreading a database
  env: { TEST_WAIT_MS: '600000' },
  start: () => onCitus(process.env['CITUS_URL'] ?? ''),
}

/** What it lacks on this machine, in words; null: it is here. */
export function missing({ needs }: Elsewhere): string | null {
  if ('setting' in needs) return process.env[needs.setting] === undefined ? `${needs.setting} is not set` : null
  return existsSync(needs.program) ? null : `${basename(needs.program)} is not on this machine`
}
