import type { Tenant } from '@vigencia/database/principal.ts'
import { checkSchema } from '@vigencia/database/migrate/check-schema.ts'
import { migrationSets } from '@vigencia/api/migrations.ts'
import { table } from './aligned.ts'
import { command, UsageError } from './command.ts'
import { findTenant, listTenants, TENANT } from './find-tenant.ts'
import { readStoredHeads, type StoredHeads } from './stored-heads.ts'
import { verifyLog } from './verify-log.ts'
import type { VerifiedRows } from './verify-rows.ts'
import { withDatabase, type OpenDatabase } from './with-database.ts'

export const verifyCommands = [
  command({
    noun: 'verify',
    verb: 'log',
    summary: 'Walk every chain of the change log, and name the first entry of each that does not hold',
    args: {},
    options: {
      tenant: { ...TENANT, about: 'Whose; all, as the owner of the database' },
      heads: {
        takes: 'file',
        about: 'A copy that "log heads" made: whether the logs of its tenant still go on from it',
      },
      rows: { about: 'Replay the entries too, and name each row that is not what they say' },
    },
    run: ({ options, environment, report }) =>
      withDatabase(environment, ['owner', 'service'], async (database) => {
        const stored = options.heads === undefined ? null : await readStoredHeads(options.heads)
        await checkSchema(database.pool, migrationSets)
        const logs = []
        for (const tenant of await tenantsMeant(database, options.tenant, stored)) {
          const log = await verifyLog(database, tenant, { stored: stored?.heads ?? [], withRows: options.rows }, report)
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
        const heads = stored && { read_at: stored.read_at, digest: stored.digest, count: stored.heads.length }
        const held = stored === null ? 'Every entry holds.' : `Every entry holds, and the logs go on from ${stored.heads.length} kept heads.` // prettier-ignore
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

/** @throws UsageError where the heads are another tenant's */
async function tenantsMeant(
  database: OpenDatabase,
  nameOrId: string | undefined,
  stored: StoredHeads | null,
): Promise<readonly Tenant[]> {
  const meant = nameOrId ?? stored?.tenant_id
  if (meant === undefined) return listTenants(database)
  const tenant = await findTenant(database, meant)
  if (stored !== null && stored.tenant_id !== tenant.id)
    throw new UsageError(`The heads are those of tenant ${stored.tenant_id}, and --tenant is ${tenant.id}.`)
  return [tenant]
}
