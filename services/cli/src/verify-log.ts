import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Tenant } from '@vigencia/database/principal.ts'
import type { StreamKind } from '@vigencia/database/change-log/change.ts'
import { entriesOf } from '@vigencia/database/change-log/entries-of.ts'
import type { StoredEntry } from '@vigencia/database/change-log/verify-stream.ts'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { readIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { DIGESTED_ROWS } from '@vigencia/api/digested-rows.ts'
import { verifyLogStream } from '@vigencia/api/platform/change-log/verify-log-stream.ts'
import { notContinued, type BrokenStream } from './continued-heads.ts'
import { readStoredHeads } from '@vigencia/api/platform/change-log/stored-heads.ts'
import type { HeadsFile } from './heads-files.ts'
import { verifyRows, type VerifiedRows } from './verify-rows.ts'
import type { OpenDatabase } from './with-database.ts'

export interface VerifiedLog {
  readonly chains: number
  readonly entries: number
  /** The first entry of each stream that does not hold, and each kept head that its log does not continue. */
  readonly broken: readonly BrokenStream[]
  /** What replaying the entries has found; null where it was not asked for. */
  readonly rows: VerifiedRows | null
}

interface Stream {
  readonly chain_id: string
  readonly kind: StreamKind
  readonly revision: string
  readonly hash: Buffer
}

const TELL_EVERY = 100_000

/** Checks every stream of a tenant, in one snapshot of the database, with a few hundred entries in memory at a time. */
export async function verifyLog(
  { url, breaker }: OpenDatabase,
  tenant: Tenant,
  { files, withRows }: { readonly files: readonly HeadsFile[]; readonly withRows: boolean },
  report: (line: string) => void,
): Promise<VerifiedLog> {
  const orm = await connectOrm({ url, poolSize: 1, breaker }, [])
  const readClock = () => Temporal.Now.instant()
  const principal = { tenant, keyId: null, scopes: new Set<never>(), userId: null }
  const order = { principal, requestId: randomUUID(), via: 'cli', now: readClock(), readClock } as const
  let entries = 0
  async function* counted(all: AsyncIterable<StoredEntry>): AsyncGenerator<StoredEntry> {
    for await (const entry of all) {
      entries += 1
      if (entries % TELL_EVERY === 0) report(`${tenant.name}: ${entries} entries so far`)
      yield entry
    }
  }
  try {
    return await readIn(orm.em, order, async (work) => {
      const chains = await work.sql<Stream>(
        'select chain_id, kind, revision, hash from platform.chains where tenant_id = $1 order by kind, chain_id',
        [tenant.id],
      )
      const broken: BrokenStream[] = []
      for (const { chain_id, kind, revision, hash } of chains) {
        const stream = { chain_id, revision: Number(revision), hash }
        const at = await verifyLogStream(work, DIGESTED_ROWS, stream, counted(entriesOf(work.sql, tenant.id, chain_id)))
        if (at !== null) broken.push({ kind, chain_id, ...at })
      }
      const rows = withRows ? await verifyRows(work, chains, (line) => report(`${tenant.name}: ${line}`)) : null
      return { chains: chains.length, entries, broken: [...broken, ...(await notContinuedFrom(work, files))], rows }
    })
  } finally {
    await orm.close(true)
  }
}

/** What each kept copy of heads finds, the newest first. A log is named once for each place where it is broken. */
async function notContinuedFrom(work: UnitOfWork, files: readonly HeadsFile[]): Promise<BrokenStream[]> {
  const broken = new Map<string, BrokenStream>()
  for (const { file } of files) {
    const { heads } = await readStoredHeads(file)
    for (const one of await notContinued(work, heads)) {
      const place = `${one.chain_id} ${one.why}`
      if (!broken.has(place)) broken.set(place, one)
    }
  }
  return [...broken.values()]
}
