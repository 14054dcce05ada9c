import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { Made, Replaced } from '@vigencia/database/change-log/replay/made-rows.ts'
import { toldById, type LoggedEntry, type Told } from '@vigencia/database/change-log/replay/told-rows.ts'

/**
 * Reads what entries of a convenio say about the children of its periods in one table.
 * @param unsaid the values of a row of which its entry says nothing
 */
export function tellChild(table: string, unsaid: LoggedValues): (entry: LoggedEntry) => readonly Told[] {
  return (entry) => {
    if (entry.affected_table === table) return tellOwn(entry, unsaid)
    if (entry.affected_table !== 'periods' || entry.period_id === null) return []
    if (entry.change_type === 'reajuste' || entry.change_type === 'correct') return [{ group: entry.period_id }]
    const isCopied = entry.change_type === 'renew' || (entry.change_type === 'create' && madeIn(entry).length > 0)
    return isCopied ? tellCopies(entry, table) : []
  }
}

function tellOwn(entry: LoggedEntry, unsaid: LoggedValues): readonly Told[] {
  const { change_type, previous_values, new_values, period_id } = entry
  if (change_type === 'delete') return toldById({ id: previous_values?.['id'], is_deleted: true }, previous_values)
  if (change_type === 'create') return toldById({ ...unsaid, ...new_values, is_deleted: false })
  if (change_type === 'update') return toldById({ ...unsaid, ...new_values }, previous_values)
  // until 0.2.0 a bulk entry held its rows themselves
  if (Array.isArray(new_values))
    return new_values.flatMap((row: LoggedValues) => toldById({ ...unsaid, ...row, is_deleted: false }))
  const bulk = [...madeIn(entry), ...replacedIn(entry)]
  return bulk.length > 0 || period_id === null ? bulk : [{ notProvable: { group: period_id } }]
}

/** A renewal's entry says what it copied since it digests that. Before it digested the source alone. */
function tellCopies(entry: LoggedEntry, table: string): readonly Told[] {
  const made = madeIn(entry).filter((told) => told.made.table === table)
  return made.length > 0 || entry.period_id === null ? made : [{ notProvable: { group: entry.period_id } }]
}

function madeIn({ new_values }: LoggedEntry): { readonly made: Made }[] {
  const made = new_values?.['made']
  return Array.isArray(made) ? made.map((one: Made) => ({ made: one })) : []
}

function replacedIn({ new_values }: LoggedEntry): { readonly replaced: Replaced }[] {
  const replaced = new_values?.['replaced']
  return Array.isArray(replaced) ? replaced.map((one: Replaced) => ({ replaced: one })) : []
}
