import { randomUUIDv7 } from 'node:crypto'
import { entities } from '@vigencia/api/entities.ts'
import { SCOPES, type Scope } from '@vigencia/contracts/access/scope.ts'
import { createTenant } from '@vigencia/database/access/create-tenant.ts'
import { insertKey } from '@vigencia/database/access/insert-key.ts'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { changeIn } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantOf } from '@vigencia/domain/calendar/instant.ts'

export interface BenchTenant {
  readonly tenantId: string
  /** With every scope. */
  readonly key: string
}

const MADE_AT = instantOf('2026-01-01T00:00:00Z')

/** A tenant with a key, as the owner makes them. */
export async function makeTenant(ownerUrl: string): Promise<BenchTenant> {
  const owner = await connectOrm({ url: ownerUrl, poolSize: 1 }, entities)
  try {
    const tenant = { id: randomUUIDv7(), name: 'Bench', timeZone: 'America/Sao_Paulo', currency: 'BRL' }
    const principal = { tenant, keyId: null, scopes: new Set<Scope>(), userId: null }
    const order = () => ({ principal, requestId: 'bench', via: 'cli' as const, now: MADE_AT, readClock: () => MADE_AT })
    await changeIn(owner.em, order(), (work) => createTenant(work, { country: 'BR', encryptionKeyId: 'bench' }))
    const { key } = await changeIn(owner.em, order(), async (work) => {
      const change = await work.change('tenant', tenant.id)
      const made = await insertKey(work, { name: 'bench', scopes: SCOPES, user_id: null, expires_at: null })
      const facts = { change_type: 'create', change_description: 'Key created', affected_table: 'api_keys' }
      await change?.record({ ...facts, new_values: made.logged })
      return made
    })
    return { tenantId: tenant.id, key }
  } finally {
    await owner.close(true)
  }
}
