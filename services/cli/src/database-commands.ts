import { randomBytes } from 'node:crypto'
import { checkDurability } from '@vigencia/database/migrate/check-durability.ts'
import { checkRole } from '@vigencia/database/migrate/check-role.ts'
import { checkSchema } from '@vigencia/database/migrate/check-schema.ts'
import { logHints } from '@vigencia/database/migrate/log-hints.ts'
import { databaseSql, NAMES, roleSql } from '@vigencia/database/migrate/role-sql.ts'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { migrationSets } from '@vigencia/api/migrations.ts'
import { command } from './command.ts'
import { withDatabase, type OpenDatabase } from './with-database.ts'

/** The checks that the service makes of its database before it starts. */
const CHECKS: Readonly<Record<string, (database: OpenDatabase) => Promise<void>>> = {
  'the schema is that of this build': ({ pool }) => checkSchema(pool, migrationSets),
  "the service's role is bound by row-level security": ({ pool }) => checkRole(pool),
  'what is acknowledged survives a crash': ({ pool }) => checkDurability(pool),
}

export const databaseCommands = [
  command({
    noun: 'database',
    verb: 'roles',
    summary: 'Print the SQL that makes the two roles and the database, with passwords made just now',
    args: {},
    options: {},
    run: async () => {
      const passwords = { owner: randomBytes(24).toString('base64url'), service: randomBytes(24).toString('base64url') }
      const sql = [roleSql(passwords), ...databaseSql().map((statement) => `${statement};`)].join('\n\n')
      const url = (role: 'owner' | 'service') =>
        `postgres://${NAMES[role]}:${passwords[role]}@localhost:5432/${NAMES.database}`
      const settings = { DATABASE_OWNER_URL: url('owner'), DATABASE_URL: url('service') }
      const comments = [
        '-- Run it by psql as a superuser, or as a role with CREATEROLE and CREATEDB. Then set, with your host and port:',
        ...Object.entries(settings).map(([name, value]) => `--   ${name}=${value}`),
      ]
      return { json: { sql, settings }, text: `${comments.join('\n')}\n\n${sql}` }
    },
  }),
  command({
    noun: 'database',
    verb: 'check',
    summary: "Check the database as a service does at its start, as the service's role",
    args: {},
    options: {},
    run: ({ environment }) =>
      withDatabase(environment, ['service'], async (database) => {
        const checks = await Promise.all(
          Object.entries(CHECKS).map(async ([what, check]) => ({ what, fault: await faultOf(check(database)) })),
        )
        const lines = checks.map(
          ({ what, fault }) =>
            `${fault === null ? 'ok' : 'NO'}  ${what}${fault === null ? '' : `\n    ${fault.replaceAll('\n', '\n    ')}`}`,
        )
        const isRefused = checks.some(({ fault }) => fault !== null)
        const hints = await logHints(database.pool)
        const text = [...lines, ...hints.map((hint) => `hint  ${hint}`)].join('\n')
        return { json: { ok: !isRefused, checks, hints }, text, isRefused }
      }),
  }),
]

async function faultOf(check: Promise<void>): Promise<string | null> {
  try {
    await check
    return null
  } catch (error) {
    if (error instanceof OperatorError) return error.message
    throw error
  }
}
