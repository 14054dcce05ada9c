import type { ImportMapping } from '../../imports/import-words.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantOf, type Instant } from '@vigencia/domain/calendar/instant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'

export interface NamedMapping {
  readonly name: string
  readonly mapping: ImportMapping
  readonly is_deleted: boolean
  readonly created_at: Instant
  readonly updated_at: Instant
}

/** The mapping of a name, a deleted one too; null where there was none. */
export async function storedMapping(
  work: Pick<UnitOfWork, 'sql' | 'tenant'>,
  name: string,
): Promise<NamedMapping | null> {
  const [found] = await work.sql<{
    mapping: ImportMapping
    is_deleted: boolean
    created_at: string
    updated_at: string
  }>(
    `select mapping, is_deleted, to_char(created_at at time zone 'UTC', $3) as created_at,
            to_char(updated_at at time zone 'UTC', $3) as updated_at
       from contracts.import_mappings where tenant_id = $1 and name = $2`,
    [work.tenant.id, name, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'],
  )
  if (found === undefined) return null
  return { ...found, name, created_at: instantOf(found.created_at), updated_at: instantOf(found.updated_at) }
}

export function mappingNotFound(name: string): Refusal {
  return new Refusal('import_mapping_not_found', `No mapping of imports is kept as "${name}".`)
}
