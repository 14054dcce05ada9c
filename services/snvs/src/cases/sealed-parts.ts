import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Place, Vault } from '@vigencia/server/sealing/vault.ts'
import { correctionPlace } from './correction.ts'
import { wordsPlace } from '../privacy/words-place.ts'

/** Everything of a case that is sealed, each by a key of its own time. */
export interface SealedParts {
  readonly id: string
  readonly sealed: Buffer
  readonly key_version: number
  readonly correction: Buffer | null
  readonly correction_key: number | null
  readonly words: Buffer | null
  readonly words_key: number | null
}

/** Seals the parts of cases, whose rows are locked, with the newest key. */
export async function resealParts(
  { sql, tenant }: UnitOfWork,
  vault: Vault,
  stored: readonly SealedParts[],
): Promise<void> {
  const anew = (place: Place, sealed: Buffer | null, key_version: number | null) =>
    sealed === null || key_version === null
      ? null
      : vault.seal(place, vault.open(place, { sealed, key_version })).sealed.toString('hex')
  const seals = stored.map(({ id, ...parts }) => {
    const place = { tenant_id: tenant.id, id }
    return {
      id,
      sealed: anew(place, parts.sealed, parts.key_version),
      correction: anew(correctionPlace(place), parts.correction, parts.correction_key),
      words: anew(wordsPlace(place), parts.words, parts.words_key),
    }
  })
  await sql(
    `update snvs.cases c set sealed = decode(s.sealed, 'hex'), key_version = $3,
            correction = decode(s.correction, 'hex'), correction_key = case when s.correction is not null then $3::integer end,
            words = decode(s.words, 'hex'), words_key = case when s.words is not null then $3::integer end
       from jsonb_to_recordset($2) as s (id uuid, sealed text, correction text, words text)
      where c.tenant_id = $1 and c.id = s.id`,
    [tenant.id, JSON.stringify(seals), vault.newest],
  )
}
