import type { Tenant } from '@vigencia/database/access/principal.ts'
import { checkSchema } from '@vigencia/database/migrate/check-schema.ts'
import { migrationSets } from '../migrations.ts'
import { table } from './aligned.ts'
import { command, Misuse } from './command.ts'
import { findTenant, listTenants, TENANT } from './find-tenant.ts'
import { readKeptHeads, type KeptHeads } from './kept-heads.ts'
import { verifyLog } from './verify-log.ts'
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
    },
    run: ({ options, environment, report }) =>
      withDatabase(environment, ['owner', 'service'], async (database) => {
        const kept = options.heads === undefined ? null : await readKeptHeads(options.heads)
        await checkSchema(database.pool, migrationSets)
        const logs = []
        for (const tenant of await tenantsMeant(database, options.tenant, kept)) {
          const log = await verifyLog(database, tenant, kept?.heads ?? [], report)
          report(`${tenant.name}: ${log.chains} chains, ${log.entries} entries, ${log.broken.length} broken`)
          logs.push({ tenant_id: tenant.id, tenant_name: tenant.name, ...log })
        }
        const broken = logs.flatMap((log) => log.broken.map((one) => ({ tenant: log.tenant_name, ...one })))
        const columns = {
          tenant: (row: (typeof broken)[number]) => row.tenant,
          chain: (row: (typeof broken)[number]) => `${row.kind} ${row.chain_id}`,
          revision: (row: (typeof broken)[number]) => String(row.revision),
          why: (row: (typeof broken)[number]) => row.why,
        }
        const isNo = broken.length > 0
        const heads = kept && { read_at: kept.read_at, digest: kept.digest, count: kept.heads.length }
        const held = kept === null ? 'Every entry holds.' : `Every entry holds, and the logs go on from ${kept.heads.length} kept heads.` // prettier-ignore
        return { json: { intact: !isNo, tenants: logs, heads }, text: table(broken, columns, held), isNo }
      }),
  }),
]

/** @throws Misuse where the heads are another tenant's */
async function tenantsMeant(
  database: OpenDatabase,
  nameOrId: string | undefined,
  kept: KeptHeads | null,
): Promise<readonly Tenant[]> {
  const meant = nameOrId ?? kept?.tenant_id
  if (meant === undefined) return listTenants(database)
  const tenant = await findTenant(database, meant)
  if (kept !== null && kept.tenant_id !== tenant.id)
    throw new Misuse(`The heads are those of tenant ${kept.tenant_id}, and --tenant is ${tenant.id}.`)
  return [tenant]
}
