import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { CodeListDifference, RegistryCode } from '@vigencia/domain/case-reports/code-list.ts'
import type { RegistryName } from '../registry/registry-wire.ts'

/** The entries of a list that a version has, in SQL. */
export const ofVersion = (parameter: string) =>
  `known_from <= ${parameter} and (known_until is null or known_until > ${parameter})`

/** The entries of a version; none of version 0. */
export function storedCodes(work: UnitOfWork, registry: RegistryName, version: number): Promise<RegistryCode[]> {
  return work.sql<RegistryCode>(
    `select group_id, group_name, event_id, event_name, classification_id, classification_name from snvs.codes
      where tenant_id = $1 and registry = $2 and ${ofVersion('$3')}
      order by group_id, event_id, classification_id`,
    [work.tenant.id, registry, version],
  )
}

/** Writes the next version. Entries that it lacks or words otherwise are closed, and new ones are added. */
export async function keepList(
  work: UnitOfWork,
  { registry, version, code_count }: { registry: RegistryName; version: number; code_count: number },
  { added, removed, changed }: CodeListDifference,
): Promise<void> {
  const key = [work.tenant.id, registry, version]
  await work.sql(
    `insert into snvs.code_lists (tenant_id, registry, version, code_count, fetched_at, checked_at)
       values ($1, $2, $3, $4, $5, $5)`,
    [...key, code_count, work.now.toString()],
  )
  await work.sql(
    `update snvs.codes k set known_until = $3
       from jsonb_to_recordset($4::jsonb) as gone (group_id integer, event_id integer, classification_id integer)
      where k.tenant_id = $1 and k.registry = $2 and k.known_until is null
        and k.group_id = gone.group_id and k.event_id = gone.event_id and k.classification_id = gone.classification_id`,
    [...key, JSON.stringify([...removed, ...changed.map(({ before }) => before)])],
  )
  await work.sql(
    `insert into snvs.codes (tenant_id, registry, known_from, group_id, event_id, classification_id, group_name, event_name, classification_name)
     select $1, $2, $3, group_id, event_id, classification_id, group_name, event_name, classification_name
       from jsonb_to_recordset($4::jsonb) as new (group_id integer, event_id integer, classification_id integer,
         group_name text, event_name text, classification_name text)
     returning null`,
    [...key, JSON.stringify([...added, ...changed.map(({ after }) => after)])],
  )
}
