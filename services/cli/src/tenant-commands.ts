import { randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import { tenantFields } from '@vigencia/contracts/tenants/tenant.ts'
import { label } from '@vigencia/contracts/values/text.ts'
import { createTenant } from '@vigencia/database/access/create-tenant.ts'
import { invalidInput } from '@vigencia/server/request/problem.ts'
import { fields, table } from './answers/aligned.ts'
import { asOwner } from './as-owner.ts'
import { command } from './command/command.ts'

const NewTenant = z.strictObject({ ...tenantFields, encryption_key_id: label(64) })

interface TenantRow {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly time_zone: string
  readonly currency: string
  readonly encryption_key_id: string
}

export const tenantCommands = [
  command({
    noun: 'tenants',
    verb: 'create',
    summary: 'Create a tenant, as the owner of the database',
    args: {},
    options: {
      name: { takes: 'name', required: true, about: 'What it is called; no other tenant may be' },
      country: { takes: 'BR', required: true, about: 'ISO 3166' },
      'time-zone': { takes: 'America/Sao_Paulo', required: true, about: 'IANA: decides what "today" is' },
      currency: { takes: 'BRL', required: true, about: 'ISO 4217' },
      'encryption-key': { takes: 'id', about: 'Which of your keys encrypts its personal data; "default"' },
    },
    async run({ options, environment, report }) {
      const parsed = NewTenant.safeParse({
        name: options.name,
        country: options.country,
        time_zone: options['time-zone'],
        currency: options.currency,
        encryption_key_id: options['encryption-key'] ?? 'default',
      })
      if (!parsed.success) throw invalidInput(parsed.error)
      const { name, country, time_zone, currency, encryption_key_id } = parsed.data
      const id = randomUUIDv7()
      const tenant = { id, name, timeZone: time_zone, currency }
      await asOwner(environment, (owner) =>
        owner.change(tenant, (work) => createTenant(work, { country, encryptionKeyId: encryption_key_id })),
      )
      report(`Next, its first key: ./vigencia keys create --tenant ${id} --name Administration --scopes admin`)
      const made = { id, ...parsed.data }
      return { json: made, text: fields(made) }
    },
  }),
  command({
    noun: 'tenants',
    verb: 'list',
    summary: 'List the tenants, as the owner of the database',
    args: {},
    options: {},
    run: ({ environment }) =>
      asOwner(environment, async ({ database }) => {
        const { rows } = await database.pool.query<TenantRow>(
          `select tenant_id as id, name, country, time_zone, currency, encryption_key_id
             from platform.tenants order by name, tenant_id`,
        )
        const columns = {
          id: (row: TenantRow) => row.id,
          name: (row: TenantRow) => row.name,
          country: (row: TenantRow) => row.country,
          'time zone': (row: TenantRow) => row.time_zone,
          currency: (row: TenantRow) => row.currency,
        }
        return { json: { items: rows, total: rows.length }, text: table(rows, columns, 'There is no tenant yet.') }
      }),
  }),
]
