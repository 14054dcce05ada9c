import { verifyStream, type BrokenAt, type StoredEntry } from '@vigencia/database/change-log/verify-stream.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { digestOf } from '../../agreements/price-tables/table-export.ts'
import { digestRows, isOfPlans } from './bulk-rows.ts'
import { RowClaims, type Claim } from './row-claims.ts'

type Reader = Pick<UnitOfWork, 'sql' | 'tenant'>

export interface LogStream {
  readonly chain_id: string
  /** Of its head. */
  readonly revision: number
  readonly hash: Buffer
}

/**
 * Walks one change log from its first entry to its head, and digests again the rows that its bulk changes speak of.
 * Answers the first entry that does not hold; null where all do.
 */
export async function verifyLogStream(
  reader: Reader,
  stream: LogStream,
  entries: AsyncIterable<StoredEntry>,
): Promise<BrokenAt | null> {
  const claims = new RowClaims()
  let broken = await verifyStream(claims.from(entries), stream)
  for (const ofOnePlace of claims.byPlace()) {
    const failed = await firstFailed(reader, stream.chain_id, ofOnePlace)
    if (failed !== null && (broken === null || failed.revision < broken.revision)) broken = failed
  }
  return broken
}

/** The rows of one place are digested once, whoever speaks of them. */
async function firstFailed(reader: Reader, streamId: string, claims: readonly Claim[]): Promise<BrokenAt | null> {
  const [first] = claims
  if (first === undefined) return null
  const { rows } = first
  const now = rows.table === 'price_table_rows' ? await exported(reader, streamId) : await digestRows(reader, rows)
  const failed = claims.find((claim) => claim.rows.digest !== now.digest)
  if (failed !== undefined) return { revision: failed.revision, why: whyFailed(rows, now.count) }
  if (!('borne' in now) || now.borne === null || now.borne === now.digest) return null
  return { revision: first.revision, why: 'the price table bears another digest than its rows have' }
}

function whyFailed(rows: Claim['rows'], count: number): string {
  const changed = 'count' in rows && rows.count !== count ? `${count}, and were ${rows.count}` : 'at least one changed'
  return `${inWords(rows)} are not what was digested: ${changed}`
}

function inWords(rows: Claim['rows']): string {
  if (rows.table === 'price_table_rows') return 'the rows of the price table'
  if (isOfPlans(rows)) return `the ${rows.table.replaceAll('_', ' ')} known from revision ${rows.known_from} on`
  if (rows.table === 'particular_price_versions') return `the self-pay prices known from revision ${rows.known_from} on`
  return `the ${rows.table === 'overrides' ? 'overrides' : 'type rules'} of period ${rows.period_id}`
}

/** The rows of a price table as its export has them, and the digest that a published table bears. */
async function exported({ sql, tenant }: Reader, id: string) {
  const [table] = await sql<{ priced_by: 'price' | 'porte' | null; count: number; borne: string | null }>(
    `select priced_by, row_count as count, encode(digest, 'hex') as borne
       from contracts.price_tables where tenant_id = $1 and id = $2`,
    [tenant.id, id],
  )
  if (table === undefined) return { digest: '', count: 0, borne: null }
  const digest = await digestOf(sql, { tenant_id: tenant.id, id, priced_by: table.priced_by })
  return { digest: digest.toString('hex'), count: table.count, borne: table.borne }
}
