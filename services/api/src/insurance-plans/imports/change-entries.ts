import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { entriesTable, type Catalogue } from '../entries/catalogue.ts'
import type { DatedChange } from '../entries/dated-change.ts'
import { entryAuthor } from '../entries/entry-author.ts'
import { writeVersions } from '../entries/entry-versions.ts'

/** A change of one entry among many, which leaves its natural key as it is. */
export interface ChangedEntry extends DatedChange {
  readonly id: number
}

/** Writes the changes of entries, all in a few statements. */
export async function changeEntries(
  work: UnitOfWork,
  change: Change,
  catalogue: Catalogue,
  changed: readonly ChangedEntry[],
): Promise<void> {
  const author = entryAuthor(work.principal)
  await work.sql(
    `update ${entriesTable(catalogue)} e
        set is_active = c.is_active, updated_at = $4, updated_by = $5, updated_by_number = $6
       from unnest($2::integer[], $3::boolean[]) as c (id, is_active)
      where e.tenant_id = $1 and e.id = c.id`,
    [
      work.tenant.id,
      changed.map(({ id }) => id),
      changed.map(({ is_active }) => is_active),
      work.now.toString(),
      author.name,
      author.number,
    ],
  )
  await writeVersions(work, change, catalogue, {
    closed: changed.flatMap(({ closed }) => closed),
    opened: changed.flatMap(({ opened }) => opened),
  })
}
