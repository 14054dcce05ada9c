import type { Made } from '@vigencia/database/change-log/replay/made-rows.ts'
import type { LoggedEntry, Told } from '@vigencia/database/change-log/replay/told-rows.ts'

/** The rows of a table that an entry made by the thousand. */
export function madeIn({ new_values }: LoggedEntry, table: string): readonly Told[] {
  const made = new_values?.['made']
  return Array.isArray(made) ? made.filter((one: Made) => one.table === table).map((one: Made) => ({ made: one })) : []
}
