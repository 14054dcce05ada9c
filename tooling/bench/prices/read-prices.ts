import type { Client } from 'pg'
import type { PricedPeriod } from '../reajuste/priced-period.ts'

/** A price as both say it. */
export interface ListedPrice {
  readonly procedure_code: string
  readonly procedure_name: string | null
  readonly cents: number
}

export interface Reading {
  readonly seconds: number
  readonly listed: () => ListedPrice[]
}

const EVENT_DATE = '2026-06-15'

/** The answer as JSON, to its last byte. */
export async function readJson(url: string, key: string, period: PricedPeriod): Promise<Reading> {
  const { seconds, text } = await read(url, key, period, 'json')
  return { seconds, listed: () => itemsOf(text) }
}

/** The answer as CSV, to its last byte. */
export async function readCsv(url: string, key: string, period: PricedPeriod): Promise<Reading> {
  const { seconds, text } = await read(url, key, period, 'csv')
  return { seconds, listed: () => linesOf(text) }
}

async function read(url: string, key: string, { convenioId }: PricedPeriod, format: 'json' | 'csv') {
  const path = `/v1/scheduling/convenios/${convenioId}/prices?event_date=${EVENT_DATE}&format=${format}`
  const began = performance.now()
  const answer = await fetch(url + path, { headers: { 'x-api-key': key } })
  const pieces = await Array.fromAsync(answer.body as ReadableStream<Uint8Array>)
  const seconds = (performance.now() - began) / 1000
  const text = Buffer.concat(pieces).toString()
  if (!answer.ok) throw new Error(`The prices answered ${answer.status}: ${text.slice(0, 500)}`)
  return { seconds, text }
}

function itemsOf(text: string): ListedPrice[] {
  const { items } = JSON.parse(text) as { items: (ListedPrice & { unit_price_cents: number })[] }
  return items.map(({ procedure_code, procedure_name, unit_price_cents: cents }) => ({
    procedure_code,
    procedure_name,
    cents,
  }))
}

function linesOf(text: string): ListedPrice[] {
  const [, ...lines] = text.trimEnd().split(/\r?\n/)
  return lines.map((line) => {
    const [procedure_code = '', procedure_name = '', price = ''] = line.split(line.includes(';') ? ';' : ',')
    return { procedure_code, procedure_name, cents: Number(price.replaceAll(/\D/g, '')) }
  })
}

export async function select(superuser: Client, tenantId: string, { periodId }: PricedPeriod): Promise<Reading> {
  const began = performance.now()
  const { rows } = await superuser.query<{ procedure_code: string; procedure_name: string; price_cents: string }>(
    `select procedure_code, procedure_name, price_cents from contracts.overrides
      where tenant_id = $1 and period_id = $2 and not is_deleted order by procedure_code`,
    [tenantId, periodId],
  )
  const seconds = (performance.now() - began) / 1000
  const listed = () => rows.map(({ price_cents, ...row }) => ({ ...row, cents: Number(price_cents) }))
  return { seconds, listed }
}

/** @throws unless both have every price, alike and in one order */
export function mustBeSame(ours: readonly ListedPrice[], peer: readonly ListedPrice[], count: number): void {
  const key = (row: ListedPrice | undefined) => row && [row.procedure_code, row.procedure_name, row.cents].join(' ')
  const at = ours.findIndex((row, i) => key(row) !== key(peer[i]))
  if (at !== -1 || ours.length !== count || peer.length !== count)
    throw new Error(`${ours.length} and ${peer.length} of ${count} prices, different from row ${at} on`)
}
