import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Vault } from '../privacy/vault.ts'

const AT_ONCE = 500

/** Seals a batch of samples and results with the newest key that older ones seal. Answers how many. */
export async function resealLabReports({ sql, tenant }: UnitOfWork, vault: Vault): Promise<number> {
  const old = await sql<{ id: string; sealed: Buffer; key_version: number }>(
    `select id, sealed, key_version from snvs.lab_reports where tenant_id = $1 and key_version < $2 order by id limit $3
      for update skip locked`,
    [tenant.id, vault.newest, AT_ONCE],
  )
  const seals = old.map(({ id, ...sealed }) => {
    const place = { tenant_id: tenant.id, id }
    return { id, sealed: vault.seal(place, vault.open(place, sealed)).sealed.toString('hex') }
  })
  await sql(
    `update snvs.lab_reports l set sealed = decode(s.sealed, 'hex'), key_version = $3
       from jsonb_to_recordset($2) as s (id uuid, sealed text) where l.tenant_id = $1 and l.id = s.id`,
    [tenant.id, JSON.stringify(seals), vault.newest],
  )
  return old.length
}

/** How many samples, results and credentials older keys still seal. */
export async function countOldLabSeals({ sql, tenant }: UnitOfWork, newest: number): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select (select count(*) from snvs.lab_reports where tenant_id = $1 and key_version < $2)::int
          + (select count(*) from snvs.lab_credentials where tenant_id = $1 and key_version < $2)::int as count`,
    [tenant.id, newest],
  )
  return row?.count ?? 0
}
