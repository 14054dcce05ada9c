import { createHash } from 'node:crypto'
import type { get } from '@vigencia/contracts/snapshots'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { ReadTransaction, StreamingUseCase } from '@vigencia/server/operations/bind-streaming.ts'
import { listedOverrides, listedPrices } from './listed-prices.ts'
import { loadHead, type SnapshotHead } from './load-head.ts'

/**
 * A snapshot may be read in several transactions, because what is known at a revision stays.
 * A draft may change between two, so it is read in one and kept in memory until it is sent.
 */
export const writeSnapshot: StreamingUseCase<typeof get> = async function* (read, input) {
  const { head, draft } = await read(async (work) => {
    const found = await loadHead(work, input)
    if (found.fields.status !== 'draft') return { head: found, draft: null }
    return { head: found, draft: await Array.fromAsync(piecesOf((run) => run(work), found)) }
  })
  yield* draft ?? piecesOf(read, head)
}

/** The canonical JSON of everything that is digested, and behind it the two fields that are not. */
async function* piecesOf(read: ReadTransaction, head: SnapshotHead): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  const digested = (text: string): Uint8Array => {
    const bytes = Buffer.from(text, 'utf8')
    hash.update(bytes)
    return bytes
  }
  yield digested(`{${members(head, (name) => name < 'overrides')},"overrides":[`)
  for await (const part of listedOverrides(read, head)) yield digested(part)
  yield digested('],"particular_prices":[')
  for await (const part of listedPrices(read, head)) yield digested(part)
  yield digested(`],${members(head, (name) => name > 'particular_prices')}`)
  hash.update('}')
  const digest = head.fields.status === 'draft' ? null : hash.digest('hex')
  const rest = JSON.stringify({ snapshot_generated_at: head.generatedAt, digest })
  yield Buffer.from(`,${rest.slice(1)}`, 'utf8')
}

/** Some fields as they stand in the canonical JSON of all of them. */
function members({ fields }: SnapshotHead, wanted: (name: string) => boolean): string {
  return canonicalJson(Object.fromEntries(Object.entries(fields).filter(([name]) => wanted(name)))).slice(1, -1)
}
