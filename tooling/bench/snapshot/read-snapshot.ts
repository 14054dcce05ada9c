import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import type { PricedPeriod } from '../reajuste/priced-period.ts'

/** A row as both say it. */
export interface Listed {
  readonly id: string
  readonly procedure_code: string
  readonly procedure_name: string | null
  /** As text where the database says it. */
  readonly price_cents: number | string
}

export interface Reading {
  readonly seconds: number
  listed(): Listed[]
}

const pathOf = ({ convenioId, periodId }: PricedPeriod) =>
  `/v1/scheduling/convenios/${convenioId}/contracts/${periodId}/snapshot`

export async function read(url: string, key: string, period: PricedPeriod): Promise<Reading> {
  const began = performance.now()
  const answer = await fetch(url + pathOf(period), { headers: { 'x-api-key': key } })
  const pieces = await Array.fromAsync(answer.body as ReadableStream<Uint8Array>)
  const seconds = (performance.now() - began) / 1000
  const text = Buffer.concat(pieces).toString()
  if (!answer.ok) throw new Error(`The snapshot answered ${answer.status}: ${text.slice(0, 500)}`)
  return { seconds, listed: () => digested(text) }
}

/** The rows of a snapshot whose digest is that of its very bytes. */
function digested(text: string): Listed[] {
  const { overrides, digest } = JSON.parse(text) as { overrides: Listed[]; digest: string }
  const canonical = text.replace(/,"snapshot_generated_at".*$/, '}')
  if (createHash('sha256').update(canonical).digest('hex') !== digest) throw new Error('The digest is of another text')
  return overrides
}

export async function select(superuser: Client, tenantId: string, { periodId }: PricedPeriod): Promise<Reading> {
  const began = performance.now()
  const { rows } = await superuser.query<Listed>(
    `select id, procedure_code, procedure_name, price_cents, notes, metadata from contracts.overrides
      where tenant_id = $1 and period_id = $2 and not is_deleted order by procedure_code`,
    [tenantId, periodId],
  )
  return { seconds: (performance.now() - began) / 1000, listed: () => rows }
}

/** @throws unless both have every row, alike and in one order */
export function mustBeSame(ours: readonly Listed[], peer: readonly Listed[], count: number): void {
  const key = (row: Listed | undefined) =>
    row && [row.id, row.procedure_code, row.procedure_name, row.price_cents].join(' ')
  const at = ours.findIndex((row, i) => key(row) !== key(peer[i]))
  if (at !== -1 || ours.length !== count || peer.length !== count)
    throw new Error(`${ours.length} and ${peer.length} of ${count} rows, different from row ${at} on`)
}
