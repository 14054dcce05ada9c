import type { Tenant } from '@vigencia/database/principal.ts'
import { checkSchema } from '@vigencia/database/migrate/check-schema.ts'
import { migrationSets } from '@vigencia/api/migrations.ts'
import { table } from './answers/aligned.ts'
import { command, UsageError } from './command/command.ts'
import { findTenant, listTenants, TENANT } from './find-tenant.ts'
import { headsFilesAt, type HeadsFile } from './heads-files.ts'
import { verifyLog } from './verify-log.ts'
import type { VerifiedRows } from './verify-rows.ts'
import { withDatabase, type OpenDatabase } from './with-database.ts'
import { told } from './command/told.ts'

export const verifyCommands = [
  command({
    noun: 'verify',
    verb: 'log',
    summary: 'Walk every chain of the change log, and name the first entry of each that does not hold',
    args: {},
    options: {
      tenant: { ...TENANT, about: 'Whose; all, as the owner of the database' },
      heads: {
        takes: 'file or folder',
        about: 'Copies that "log heads" or the daily job made: whether the logs of their tenants still go on from each',
      },
      rows: { about: 'Replay the entries too, and name each row that is not what they say' },
    },
    run: ({ options, environment, report }) =>
      withDatabase(environment, ['owner', 'service'], async (database) => {
        const files = options.heads === undefined ? null : await headsFilesAt(options.heads)
        await checkSchema(database.pool, migrationSets)
        const logs = []
        for (const tenant of await tenantsMeant(database, options.tenant, files)) {
          const log = await verifyLog(
            database,
            tenant,
            {
              files: (files ?? []).filter(({ tenant_id }) => tenant_id === tenant.id),
              withRows: options.rows,
            },
            report,
          )
          report(`${tenant.name}: ${log.chains} chains, ${log.entries} entries, ${log.broken.length} broken`)
          logs.push({ tenant_id: tenant.id, tenant_name: tenant.name, ...log })
        }
        const broken = logs.flatMap((log) =>
          [...log.broken, ...(log.rows?.differing ?? [])].map((one) => ({ tenant: log.tenant_name, ...one })),
        )
        for (const { tenant_name, rows } of logs)
          if (rows !== null) for (const line of rowsInWords(rows)) report(`${tenant_name}: ${line}`)
        const columns = {
          tenant: (row: (typeof broken)[number]) => row.tenant,
          chain: (row: (typeof broken)[number]) => `${row.kind} ${row.chain_id}`,
          revision: (row: (typeof broken)[number]) => String(row.revision),
          why: (row: (typeof broken)[number]) => row.why,
        }
        const isRefused = broken.length > 0
        const heads = files && summaryOf(files)
        const held = heads === null ? 'Every entry holds.' : `Every entry holds, and the logs go on from ${heads.count} kept heads.` // prettier-ignore
        return { json: { intact: !isRefused, tenants: logs, heads }, text: table(broken, columns, held), isRefused }
      }),
  }),
]

function rowsInWords({ compared, differing_count, not_provable }: VerifiedRows): string[] {
  const open = Object.entries(not_provable).map(
    ([type, count]) => `not provable: ${count} entries of ${type} do not hold enough to tell their rows`,
  )
  return [`${compared} rows compared with the log, ${differing_count} differ`, ...open]
}

/** The newest copy, and how many heads all of them hold. */
function summaryOf(files: readonly HeadsFile[]) {
  const [newest] = files
  const count = files.reduce((sum, one) => sum + one.count, 0)
  return { read_at: newest?.read_at, digest: newest?.digest, count, files: files.length }
}

/** @throws UsageError where the heads are those of others */
async function tenantsMeant(
  database: OpenDatabase,
  nameOrId: string | undefined,
  files: readonly HeadsFile[] | null,
): Promise<readonly Tenant[]> {
  const ids = new Set((files ?? []).map(({ tenant_id }) => tenant_id))
  if (nameOrId === undefined) {
    if (files === null) return listTenants(database)
    return Promise.all([...ids].map((id) => findTenant(database, id)))
  }
  const tenant = await findTenant(database, nameOrId)
  if (files !== null && !ids.has(tenant.id))
    throw new UsageError(told`The heads are those of tenant ${[...ids].join(', ')}, and --tenant is ${tenant.id}.`)
  return [tenant]
}
