import { randomBytes } from 'node:crypto'
import {
  checkDistribution,
  distributionFigures,
  type DistributionFigures,
} from '@vigencia/database/distribute/check-distribution.ts'
import { checkDurability } from '@vigencia/database/migrate/check-durability.ts'
import { checkRole } from '@vigencia/database/migrate/check-role.ts'
import { checkSchema } from '@vigencia/database/migrate/check-schema.ts'
import { logHints } from '@vigencia/database/migrate/log-hints.ts'
import { backupGrantSql, backupRoleSql, BACKUP_ROLE } from '@vigencia/database/migrate/backup-role-sql.ts'
import { databaseSql, NAMES, roleSql } from '@vigencia/database/migrate/role-sql.ts'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { migrationSets } from '@vigencia/api/migrations.ts'
import { command } from './command/command.ts'
import { distributeCommand } from './distribute-command.ts'
import { withDatabase, type OpenDatabase } from './with-database.ts'

/** The checks that the service makes of its database before it starts. Some answer with what is well and worth knowing. */
const CHECKS: Readonly<Record<string, (database: OpenDatabase) => Promise<string[] | void>>> = {
  'the schema is one that this build works on': ({ pool }) => checkSchema(pool, migrationSets),
  "the service's role is bound by row-level security": ({ pool }) => checkRole(pool),
  'what is acknowledged survives a crash': ({ pool }) => checkDurability(pool),
  'what is spread over servers is spread whole': ({ pool }) => checkDistribution(pool),
}

export const databaseCommands = [
  command({
    noun: 'database',
    verb: 'roles',
    summary: 'Print the SQL that makes the database and its three roles, with passwords made just now',
    args: {},
    options: {},
    run: async () => {
      const password = () => randomBytes(24).toString('base64url')
      const passwords = { owner: password(), service: password() }
      const backup = password()
      const statements = [...databaseSql(), backupGrantSql()].map((statement) => `${statement};`)
      const sql = [roleSql(passwords), backupRoleSql(backup), ...statements].join('\n\n')
      const url = (role: string, secret: string) => `postgres://${role}:${secret}@localhost:5432/${NAMES.database}`
      const settings = {
        DATABASE_OWNER_URL: url(NAMES.owner, passwords.owner),
        DATABASE_URL: url(NAMES.service, passwords.service),
        DATABASE_BACKUP_URL: url(BACKUP_ROLE, backup),
      }
      const comments = [
        '-- Run it by psql as a superuser, or as a role with CREATEROLE and CREATEDB. Then set, with your host and port:',
        ...Object.entries(settings).map(([name, value]) => `--   ${name}=${value}`),
        '-- DATABASE_BACKUP_URL is for "backup" alone: no service knows it. Where nobody may give BYPASSRLS it is not made.',
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
        const found = await Promise.all(
          Object.entries(CHECKS).map(async ([what, check]) => ({ what, ...(await outcomeOf(check(database))) })),
        )
        const lines = found.map(
          ({ what, fault }) =>
            `${fault === null ? 'ok' : 'NO'}  ${what}${fault === null ? '' : `\n    ${fault.replaceAll('\n', '\n    ')}`}`,
        )
        const isRefused = found.some(({ fault }) => fault !== null)
        const hints = [...found.flatMap((one) => one.hints), ...(await logHints(database.pool))]
        const checks = found.map(({ what, fault }) => ({ what, fault }))
        const distribution = await distributionFigures(database.pool)
        const text = [
          ...lines,
          `tables  ${whereTablesLie(distribution)}`,
          ...hints.map((hint) => `hint  ${hint}`),
        ].join('\n')
        return { json: { ok: !isRefused, checks, distribution, hints }, text, isRefused }
      }),
  }),
  distributeCommand,
]

function whereTablesLie({ citus, servers, distributed, reference, local }: DistributionFigures): string {
  const all = distributed + reference + local
  if (citus === null) return `all ${all} lie on this server, which has no Citus`
  if (distributed === 0) return `all ${all} lie on this server: Citus ${citus} is there, and nothing is distributed`
  return `${distributed} distributed over ${servers} servers by Citus ${citus}, ${reference} whole on each, ${local} on this one alone`
}

async function outcomeOf(check: Promise<string[] | void>): Promise<{ fault: string | null; hints: string[] }> {
  try {
    return { fault: null, hints: (await check) ?? [] }
  } catch (error) {
    if (error instanceof OperatorError) return { fault: error.message, hints: [] }
    throw error
  }
}
