import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { BackgroundWork } from '@vigencia/server/service/start-service.ts'
import { BOOK_KINDS, type BookName, type PriceBookCache } from './price-book-cache.ts'

const FILE = 'price-books.json'
/** About 2 MB, and more books than can be loaded in time. */
const MOST_NAMES = 20_000
/** The service answers after this, also with fewer books. */
const WARM_WITHIN_MS = 10_000

const Names = z.object({
  books: z.array(z.object({ tenantId: z.uuid(), kind: z.enum(BOOK_KINDS), id: z.uuid() })).max(MOST_NAMES),
})

export interface WarmUpParts {
  readonly cache: Pick<PriceBookCache, 'names' | 'figures'>
  /** Loads one book into the cache. */
  readonly load: (book: BookName) => Promise<void>
  /** How many are loaded at a time. */
  readonly readers: number
  /** Where the names lie between two processes. Undefined: nowhere, and none is loaded. */
  readonly folder: string | undefined
  readonly logger: Logger
  readonly withinMs?: number
}

/**
 * When a process stops it writes down which books it has, those first that it used most. The next one loads these before
 * it answers, so that its first callers find them. The file holds ids alone. What goes wrong with it is logged, and no
 * more.
 */
export function warmUp({ folder, ...parts }: WarmUpParts): BackgroundWork {
  const { cache, logger } = parts
  return {
    async start() {
      if (folder === undefined) return
      try {
        await loadAll(parts, await namesIn(folder))
      } catch (error) {
        logger.warn({ err: error }, 'the price books of the last process were not loaded')
      }
    },
    async stop() {
      if (folder === undefined) return
      const books = cache.names().slice(0, MOST_NAMES)
      const written = writeNames(folder, books.map(({ tenantId, kind, id }) => ({ tenantId, kind, id }))) // prettier-ignore
      await written.catch((error: unknown) => logger.warn({ err: error }, 'the names of price books were not written'))
    },
  }
}

async function loadAll(
  { cache, load, readers, logger, withinMs = WARM_WITHIN_MS }: Omit<WarmUpParts, 'folder'>,
  names: readonly BookName[],
): Promise<void> {
  const late = new AbortController()
  // the readers share one iterator. Once a book has found no room, those used less would not either
  const rest = names.values()
  const read = async () => {
    for (const name of rest) {
      if (late.signal.aborted || cache.figures().evictions > 0) return
      await load(name)
    }
  }
  const all = Promise.all(Array.from({ length: readers }, read))
  try {
    await Promise.race([all, sleep(withinMs, undefined, { signal: late.signal })])
  } finally {
    late.abort()
    all.catch(() => undefined) // what is still being loaded is waited for by nobody
  }
  const { books, bytes } = cache.figures()
  if (names.length > 0)
    logger.info({ named: names.length, books, bytes }, 'price books of the last process were loaded')
}

/** None, where no process has written them down yet. */
async function namesIn(folder: string): Promise<readonly BookName[]> {
  try {
    return Names.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8'))).books
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The file is there whole, or the one before it is. Of several processes that share a folder, the last one's stays. */
async function writeNames(folder: string, books: readonly BookName[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const own = join(folder, `.${FILE}.${randomUUID()}`)
  try {
    await writeFile(own, JSON.stringify({ books }), { mode: 0o600, flag: 'wx' })
    await rename(own, join(folder, FILE))
  } finally {
    await rm(own, { force: true })
  }
}
