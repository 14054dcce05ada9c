import { tellBySql } from '@vigencia/testing/postgres/tell-by-sql.ts'
import type { Client } from 'pg'
import { CLINIC_SQL } from './clinic-sql.ts'
import { PRICE_SQL } from './price-sql.ts'
import { WIDE_SQL } from './wide-sql.ts'

/** How much there is of everything in a clinic with about so many prices. What one convenio has is always the same. */
export interface GrownSizes {
  readonly convenios: number
  readonly tables: number
  /** Entries of the one long list of each kind: a period's own prices, a self-pay catalogue, a price table. */
  readonly long: number
  /** Of the one convenio that changes all the time, and of the one whose only price does. */
  readonly revisions: number
}

export function sizesFor(prices: number): GrownSizes {
  return {
    convenios: Math.max(20, Math.round(prices / 500)),
    tables: Math.max(2, Math.round(prices / 5_000)),
    long: Math.max(100, Math.round(prices / 20)),
    revisions: Math.max(20, Math.round(prices / 50)),
  }
}

const REVISIONS_AT_ONCE = 1_000

/**
 * Fills a tenant with invented convenios, periods and prices, by statements over whole sets and as the service's own role:
 * under every policy, trigger and constraint. Always the same for a tenant and a seed. Everything is known from revision 1.
 */
export async function growClinic(service: Client, tenantId: string, seed: number, sizes: GrownSizes): Promise<void> {
  const { convenios, tables, long, revisions } = sizes
  // numbers and a UUID of our own: as parameters their types would be guessed again in each statement
  const values = [`'${tenantId}'`, `'${seed}'`, convenios, tables, long, revisions]
  const inTransaction = async (statements: readonly string[], count = revisions) => {
    await service.query('begin')
    await service.query(
      "select set_config('vigencia.tenant', $1, true), set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true)",
      [tenantId],
    )
    const input = values.with(5, count)
    for (const text of statements)
      await service.query(text.replaceAll(/\$(\d)/g, (_, number) => String(input[Number(number) - 1])))
    await tellBySql(service, tenantId, tenantId)
    await service.query('commit')
  }
  await inTransaction([...CLINIC_SQL, ...PRICE_SQL])
  await inTransaction(WIDE_SQL.everything)
  for (let made = 1; made < revisions; made += REVISIONS_AT_ONCE)
    await inTransaction([WIDE_SQL.revisions, WIDE_SQL.prices], Math.min(REVISIONS_AT_ONCE, revisions - made))
}
