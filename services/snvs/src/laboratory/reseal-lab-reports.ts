import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Place, Sealed, Vault } from '@vigencia/server/sealing/vault.ts'
import { wordsPlace } from '../privacy/words-place.ts'

const AT_ONCE = 500

interface SealedParts {
  readonly id: string
  readonly sealed: Buffer
  readonly key_version: number
  readonly words: Buffer | null
  readonly words_key: number | null
}

/** Seals a batch of samples and results with the newest key that older ones seal. Answers how many. */
export async function resealLabReports({ sql, tenant }: UnitOfWork, vault: Vault): Promise<number> {
  const old = await sql<SealedParts>(
    `select id, sealed, key_version, words, words_key from snvs.lab_reports
      where tenant_id = $1 and sealed is not null and least(key_version, words_key) < $2 order by id limit $3
      for update skip locked`,
    [tenant.id, vault.newest, AT_ONCE],
  )
  const seals = old.map(({ id, sealed, key_version, words, words_key }) => {
    const place = { tenant_id: tenant.id, id }
    const again = (at: Place, one: Sealed) => vault.seal(at, vault.open(at, one)).sealed.toString('hex')
    const part = words === null || words_key === null ? null : { sealed: words, key_version: words_key }
    return {
      id,
      sealed: again(place, { sealed, key_version }),
      words: part === null ? null : again(wordsPlace(place), part),
    }
  })
  await sql(
    `update snvs.lab_reports l set sealed = decode(s.sealed, 'hex'), key_version = $3, words = decode(s.words, 'hex'),
            words_key = case when s.words is not null then $3::integer end
       from jsonb_to_recordset($2) as s (id uuid, sealed text, words text) where l.tenant_id = $1 and l.id = s.id`,
    [tenant.id, JSON.stringify(seals), vault.newest],
  )
  return old.length
}

/** How many samples, results and credentials older keys still seal. */
export async function countOldLabSeals({ sql, tenant }: UnitOfWork, newest: number): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select (select count(*) from snvs.lab_reports
              where tenant_id = $1 and sealed is not null and least(key_version, words_key) < $2)::int
          + (select count(*) from snvs.lab_credentials where tenant_id = $1 and key_version < $2)::int as count`,
    [tenant.id, newest],
  )
  return row?.count ?? 0
}
