import type { z } from 'zod'
import type { ChangeLogEntry } from '@vigencia/contracts/change-log/change-log-entry.ts'
import type { LogFilters } from '@vigencia/contracts/change-log/log-filters.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayAfter, type Day } from '@vigencia/domain/calendar/day.ts'

type Entry = z.output<typeof ChangeLogEntry>

interface PageInput extends LogFilters {
  readonly streamId: string
  /** A condition in SQL on the entries: `$1` is the tenant, `$2` the stream, and its own parameter is `$3`. */
  readonly only?: { readonly where: string; readonly parameter: string }
  readonly offset: number
  readonly limit: number
}

/** An entry as it is stored. Bulk changes of older versions logged their rows as a list. */
type StoredValues = Omit<Entry, 'hash' | ValuesOfEntry> &
  Readonly<Record<ValuesOfEntry, Values | NonNullable<Values>[string][]>>
type ValuesOfEntry = 'previous_values' | 'new_values'
type Values = Entry['new_values']

function shown({ previous_values, new_values, ...entry }: StoredValues, hash: Buffer): Entry {
  const inObject = (values: StoredValues[ValuesOfEntry]) => (Array.isArray(values) ? { rows: values } : values)
  return {
    ...entry,
    previous_values: inObject(previous_values),
    new_values: inObject(new_values),
    hash: hash.toString('hex'),
  }
}

/** A page of one change log, the newest entry first. */
export async function pageOfLog(work: UnitOfWork, { streamId, only, offset, limit, ...filters }: PageInput) {
  const values: unknown[] = [work.tenant.id, streamId, only?.parameter ?? null]
  const chosen = conditions(work, filters, (value) => `$${values.push(value)}`)
  const filter = [`($3::uuid is null or ${only?.where ?? 'true'})`, ...chosen].join(' and ')
  const [counted] = await work.sql<{ total: string }>(
    `select count(*) as total from platform.change_log where tenant_id = $1 and chain_id = $2 and ${filter}`,
    values,
  )
  const rows = await work.sql<{ entry: string; hash: Buffer }>(
    `select entry, hash from platform.change_log where tenant_id = $1 and chain_id = $2 and ${filter} order by revision desc offset $${values.length + 1} limit $${values.length + 2}`,
    [...values, offset, limit],
  )
  const items = rows.map(({ entry, hash }) => shown(JSON.parse(entry) as StoredValues, hash))
  return { items, total: Number(counted?.total ?? 0), offset, limit }
}

/** Days are found by the index of instants. The other two stand in columns beside the entries. */
function conditions(work: UnitOfWork, filters: LogFilters, parameter: (value: unknown) => string): string[] {
  const { from, to, change_type, actor, revision } = filters
  const start = (day: Day) =>
    `(${parameter(day.toString())}::date::timestamp at time zone ${parameter(work.tenant.timeZone)})`
  return [
    ...(from === null ? [] : [`at >= ${start(from)}`]),
    ...(to === null ? [] : [`at < ${start(dayAfter(to))}`]),
    ...(change_type === null ? [] : [`change_type = ${parameter(change_type)}`]),
    ...(revision === null ? [] : [`revision = ${parameter(revision)}`]),
    ...(actor === null ? [] : [`${parameter(actor)} in (changed_by_user_id, changed_by_key_id)`]),
  ]
}
