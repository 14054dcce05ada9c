import { checkSchema } from '@vigencia/database/migrate/check-schema.ts'
import { migrationSets } from '../migrations.ts'
import { table } from './aligned.ts'
import { command } from './command.ts'
import { findTenant, listTenants, TENANT } from './find-tenant.ts'
import { verifyLog } from './verify-log.ts'
import { withDatabase } from './with-database.ts'

export const verifyCommands = [
  command({
    noun: 'verify',
    verb: 'log',
    summary: 'Walk every chain of the change log, and name the first entry of each that does not hold',
    args: {},
    options: { tenant: { ...TENANT, about: 'Whose; all, as the owner of the database' } },
    run: ({ options, environment, report }) =>
      withDatabase(environment, ['owner', 'service'], async (database) => {
        await checkSchema(database.pool, migrationSets)
        const tenants =
          options.tenant === undefined ? await listTenants(database) : [await findTenant(database, options.tenant)]
        const logs = []
        for (const tenant of tenants) {
          const log = await verifyLog(database, tenant, report)
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
        return { json: { intact: !isNo, tenants: logs }, text: table(broken, columns, 'Every entry holds.'), isNo }
      }),
  }),
]
