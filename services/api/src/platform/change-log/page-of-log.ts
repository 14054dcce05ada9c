import type { z } from 'zod'
import type { ChangeLogEntry } from '@vigencia/contracts/change-log/change-log-entry.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

type Entry = z.output<typeof ChangeLogEntry>

interface PageInput {
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
export async function pageOfLog(work: UnitOfWork, { streamId, only, offset, limit }: PageInput) {
  const filter = `tenant_id = $1 and chain_id = $2 and ($3::uuid is null or ${only?.where ?? 'true'})`
  const values = [work.tenant.id, streamId, only?.parameter ?? null]
  const [counted] = await work.sql<{ total: string }>(
    `select count(*) as total from platform.change_log where ${filter}`,
    values,
  )
  const rows = await work.sql<{ entry: string; hash: Buffer }>(
    `select entry, hash from platform.change_log where ${filter} order by revision desc offset $4 limit $5`,
    [...values, offset, limit],
  )
  const items = rows.map(({ entry, hash }) => shown(JSON.parse(entry) as StoredValues, hash))
  return { items, total: Number(counted?.total ?? 0), offset, limit }
}
