import { areSealed, openWords } from '@vigencia/domain/case-reports/open-words.ts'
import type { RegistryErrors } from '@vigencia/domain/case-reports/read-registry-answer.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import { wordsPlace } from '../privacy/words-place.ts'

const AT_ONCE = 500

interface StoredErrors {
  readonly id: string
  readonly errors: RegistryErrors
  readonly has_report: boolean
}

/** Before every id. */
export const FIRST_PAGE = '00000000-0000-0000-0000-000000000000'

/**
 * Seals what an older build stored in the open of the registry's own words, a batch at a time, in the order of the ids.
 * Where the report is gone they go too. Answers where to go on; null at the end.
 */
export async function sealWords(work: UnitOfWork, vault: Vault, after: string): Promise<string | null> {
  const { sql, tenant } = work
  const stored = await sql<StoredErrors>(
    `select id, errors, sealed is not null as has_report from snvs.cases
      where tenant_id = $1 and errors is not null and id > $2 order by id limit $3 for update skip locked`,
    [tenant.id, after, AT_ONCE],
  )
  const open = stored.filter(({ errors }) => !areSealed(errors))
  if (open.length > 0) {
    const sealed = open.map(({ id, errors, has_report }) => {
      const words = has_report ? vault.seal(wordsPlace({ tenant_id: tenant.id, id }), errors).sealed : null
      return { id, errors: openWords(errors), words: words?.toString('hex') ?? null }
    })
    await sql(
      `update snvs.cases c set errors = s.errors, words = decode(s.words, 'hex'), words_key = case when s.words is not null then $3::integer end
         from jsonb_to_recordset($2) as s (id uuid, errors jsonb, words text) where c.tenant_id = $1 and c.id = s.id`,
      [tenant.id, JSON.stringify(sealed), vault.newest],
    )
    const change = await work.change('tenant', tenant.id)
    await change?.record({
      change_type: 'seal',
      change_description: `The registry's words about ${open.length} reports are sealed`,
      affected_table: 'cases',
      affected_record_count: open.length,
    })
  }
  return stored.length < AT_ONCE ? null : (stored.at(-1)?.id ?? null)
}
