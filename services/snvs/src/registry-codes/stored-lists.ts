import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { RegistryName } from '../registry/registry-wire.ts'

/** A version of a registry's list. */
export interface StoredList {
  readonly version: number
  readonly fetched_at: Instant
  readonly checked_at: Instant
  readonly code_count: number
}

type ListRow = Omit<StoredList, 'fetched_at' | 'checked_at'> & { fetched_at: string; checked_at: string }

const COLUMNS = 'version, fetched_at, checked_at, code_count'

export async function newestList(work: UnitOfWork, registry: RegistryName): Promise<StoredList | null> {
  const [newest = null] = await storedLists(work, registry, { offset: 0, limit: 1 })
  return newest
}

/** The newest first. */
export async function storedLists(
  work: UnitOfWork,
  registry: RegistryName,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<StoredList[]> {
  const rows = await work.sql<ListRow>(
    `select ${COLUMNS} from snvs.code_lists
      where tenant_id = $1 and registry = $2 order by version desc offset $3 limit $4`,
    [work.tenant.id, registry, offset, limit],
  )
  return rows.map(listOf)
}

/**
 * A version of a list; null names the newest, where there is one.
 * @throws Refusal `code_list_version_not_found`
 */
export async function findList(
  work: UnitOfWork,
  registry: RegistryName,
  version: number | null,
): Promise<StoredList | null> {
  if (version === null) return newestList(work, registry)
  const [row] = await work.sql<ListRow>(
    `select ${COLUMNS} from snvs.code_lists where tenant_id = $1 and registry = $2 and version = $3`,
    [work.tenant.id, registry, version],
  )
  if (row === undefined)
    throw new Refusal('code_list_version_not_found', `The list of the registry ${registry} has no version ${version}.`)
  return listOf(row)
}

function listOf({ fetched_at, checked_at, ...row }: ListRow): StoredList {
  return { ...row, fetched_at: instantFromPostgres(fetched_at), checked_at: instantFromPostgres(checked_at) }
}
