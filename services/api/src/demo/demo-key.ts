import { randomBytes } from 'node:crypto'
import { SCOPES } from '@vigencia/contracts/access/scope.ts'
import { DEMO_KEY, hashOfApiKey } from '@vigencia/database/access/api-key.ts'
import { insertKey } from '@vigencia/database/access/insert-key.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { Tenant } from '@vigencia/database/principal.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** The tenant that has the demo's key, and whether the key is still accepted. */
export interface DemoHolder {
  readonly tenant: Tenant
  readonly opens: boolean
}

const HASH = hashOfApiKey(DEMO_KEY)

/** Null where there is no demo. Any tenant may ask: a key shows itself to whoever knows its hash. */
export async function findDemo(work: UnitOfWork): Promise<DemoHolder | null> {
  const nameHash = (hex: string) => work.sql("select set_config('vigencia.key_hash', $1, true)", [hex])
  await nameHash(HASH.toString('hex'))
  const [found] = await work.sql<Tenant & { opens: boolean }>(
    `select t.tenant_id as id, t.name, t.time_zone as "timeZone", t.currency,
            k.revoked_at is null and (k.expires_at is null or k.expires_at > $2) as opens
       from platform.api_keys k join platform.tenants t on t.tenant_id = k.tenant_id where k.hash = $1`,
    [HASH, work.now.toString()],
  )
  await nameHash('')
  if (found === undefined) return null
  const { opens, ...tenant } = found
  return { tenant, opens }
}

/** The demo's key, with every scope. The key that had its hash stays in the list of keys and opens nothing. */
export async function giveDemoKey(work: UnitOfWork): Promise<void> {
  const change = await work.change('tenant', work.tenant.id)
  if ((await findDemo(work))?.opens === true) return
  const changed_keys = await takeDemoKey(work)
  const name = 'Demo'
  const { prefix, logged } = await insertKey(work, { name, scopes: SCOPES, user_id: null, expires_at: null }, DEMO_KEY)
  await change?.record({
    change_type: 'create',
    change_description: `Key "${name}" (${prefix}) created with ${SCOPES.join(', ')}`,
    affected_table: 'api_keys',
    new_values: { ...logged, changed_keys },
  })
}

/** Takes the demo's key from the tenant. The old row gets a hash that no key has. Answers it for the change log. */
export function takeDemoKey(work: UnitOfWork): Promise<LoggedValues[]> {
  return work.sql<LoggedValues>(
    `update platform.api_keys set hash = $3 where tenant_id = $1 and hash = $2
     returning id, encode(sha256(hash), 'hex') as fingerprint`,
    [work.tenant.id, HASH, randomBytes(32)],
  )
}
