import type { Change, ChangeFacts } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { entriesTable, type Catalogue } from './catalogue.ts'
import { entryAuthor } from './entry-author.ts'
import { movedValues, writeVersions, type VersionMoves } from './entry-versions.ts'
import type { Entry } from './find-entry.ts'

type Facts = Pick<ChangeFacts, 'change_type' | 'change_description' | 'retroactive'>

/** Writes the change of one entry, and records it. */
export async function changeEntry(
  work: UnitOfWork,
  change: Change,
  catalogue: Catalogue,
  { id, natural_key, is_active, ...moves }: Entry & VersionMoves,
  facts: Facts,
): Promise<void> {
  const author = entryAuthor(work.principal)
  await work.sql(
    `update ${entriesTable(catalogue)}
        set natural_key = $3, is_active = $4, updated_at = $5, updated_by = $6, updated_by_number = $7
      where tenant_id = $1 and id = $2`,
    [work.tenant.id, id, natural_key, is_active, work.now.toString(), author.name, author.number],
  )
  await writeVersions(work, change, catalogue, moves)
  await change.record({ ...facts, affected_table: catalogue.many, ...movedValues(moves) })
}
