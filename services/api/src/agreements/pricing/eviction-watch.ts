import type { Logger } from 'pino'
import type { BackgroundWork } from '@vigencia/server/service/start-service.ts'
import type { CacheFigures, PriceBookCache } from './price-book-cache.ts'

const LOOK_EVERY_MS = 60_000
/** Fewer loads are no load worth a warning. */
const LEAST_LOADS = 50

/** Warns each minute in which more than half of the books that were loaded were dropped again. */
export function evictionWatch(cache: Pick<PriceBookCache, 'figures'>, logger: Logger): BackgroundWork {
  let before = cache.figures()
  let timer: NodeJS.Timeout | undefined

  function look(): void {
    const now = cache.figures()
    const loads = now.loads - before.loads
    const evictions = now.evictions - before.evictions
    before = now
    if (loads >= LEAST_LOADS && evictions > loads / 2) warn(logger, { loads, evictions, bytes: now.bytes })
  }

  return {
    async start() {
      // a service that has nothing else to do may end
      timer = setInterval(look, LOOK_EVERY_MS).unref()
    },
    async stop() {
      clearInterval(timer)
    },
  }
}

function warn(logger: Logger, figures: Pick<CacheFigures, 'loads' | 'evictions' | 'bytes'>): void {
  logger.warn(figures, 'price books do not fit: most that were loaded were dropped again. Raise PRICE_BOOK_MEMORY')
}
