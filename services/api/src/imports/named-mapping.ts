import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { ImportMapping } from './import-words.ts'

/**
 * The mapping that a request sends, or the one that is kept by the name which it sends.
 * @throws Refusal `invalid_input` where none is kept by that name
 */
export async function namedMapping(
  { sql, tenant }: UnitOfWork,
  told: ImportMapping | string | undefined,
): Promise<ImportMapping | undefined> {
  if (typeof told !== 'string') return told
  const [found] = await sql<{ mapping: ImportMapping }>(
    'select mapping from contracts.import_mappings where tenant_id = $1 and name = $2 and not is_deleted',
    [tenant.id, told],
  )
  if (found !== undefined) return found.mapping
  throw new Refusal('invalid_input', `No mapping of imports is kept as "${told}".`, [
    { path: ['mapping'], message: 'is none that is kept' },
  ])
}
