import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchRun } from '../harness/bench.ts'
import { memoryOf } from '../harness/memory.ts'
import { MIB } from '../report/units.ts'
import { startOurs } from '../serving/start-server.ts'
import { bookFigures, type BookFigures } from './book-figures.ts'
import type { Size } from './size.ts'

/** How a service fares whose price books do not all fit. */
export interface Limited {
  readonly settingMib: number
  /** What all the books would take. */
  readonly wanted: BookFigures
  /** The most that they took at any look. */
  readonly most: BookFigures
  readonly evictions: number
  readonly p50: number
  readonly p99: number
  /** Of the whole process, at the most; null where the system does not tell. */
  readonly processBytes: number | null
}

const LOOK_EVERY_MS = 100

/** One caller asks for prices all over, with a quarter of the memory that all the books need; at least one MiB. */
export async function limitedMemory(run: BenchRun, size: Size, seconds: number): Promise<Limited> {
  run.stop.throwIfAborted()
  await using stack = new AsyncDisposableStack()
  const settingMib = Math.max(1, Math.floor(size.books.bytes / MIB / 4))
  const { url, pid } = await startOurs(stack, size.database, { PRICE_BOOK_MEMORY: String(settingMib) })
  const looks: BookFigures[] = []
  const done = new AbortController()
  const looking = (async () => {
    while (!done.signal.aborted) {
      looks.push(await bookFigures(url))
      await sleep(LOOK_EVERY_MS, undefined, { signal: done.signal }).catch(() => undefined)
    }
  })()
  const target = { ...size.target, url, connections: 1 }
  await size.load.run({ ...target, seconds: seconds * 2 })
  const { p50, p99, failed } = await size.load.run({ ...target, seconds: seconds * 2 })
  if (failed > 0) throw new Error(`${failed} requests failed while price books were evicted`)
  await size.check(200, url)
  done.abort()
  await looking
  const last = await bookFigures(url)
  const most = [...looks, last].reduce((most, look) => (look.bytes > most.bytes ? look : most))
  const memory = await memoryOf(pid)
  const { evictions } = last
  return { settingMib, wanted: size.books, most, evictions, p50, p99, processBytes: memory?.most ?? null }
}
