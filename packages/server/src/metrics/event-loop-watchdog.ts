import type { Logger } from 'pino'
import { Counter, type Registry } from 'prom-client'

const TICK_MS = 250
/** A stall that others notice: for so long nothing at all is answered. */
const STALL_MS = 1_000

/** Notices when the process did nothing else for a second or more, and what it was at. */
export interface EventLoopWatchdog {
  begin(operation: string): void
  end(operation: string, tookMs: number): void
  stop(): void
}

export interface WatchdogParts {
  readonly logger: Logger
  readonly registry: Registry
}

/**
 * Counts stalls of the event loop above a second in `vigencia_event_loop_stalls_total`, and logs each.
 * The log names the operations that were under way, and those that ended meanwhile: one of them held the processor.
 */
export function eventLoopWatchdog({ logger, registry }: WatchdogParts): EventLoopWatchdog {
  const stalls = new Counter({
    name: 'vigencia_event_loop_stalls_total',
    help: 'How often the process did nothing else for more than a second since its start',
    registers: [registry],
  })
  const underWay = new Map<string, number>()
  const endedLate = new Set<string>()
  let lastMs = performance.now()

  function look(): void {
    const nowMs = performance.now()
    const stalledMs = nowMs - lastMs - TICK_MS
    lastMs = nowMs
    if (stalledMs >= STALL_MS) {
      stalls.inc()
      const operations = [...new Set([...underWay.keys(), ...endedLate])].toSorted()
      logger.warn({ stalled_ms: Math.round(stalledMs), operations }, 'the event loop stalled')
    }
    endedLate.clear()
  }

  // a service that has nothing else to do may end
  const timer = setInterval(look, TICK_MS).unref()
  return {
    begin: (operation) => void underWay.set(operation, (underWay.get(operation) ?? 0) + 1),
    end(operation, tookMs) {
      const left = (underWay.get(operation) ?? 1) - 1
      if (left === 0) underWay.delete(operation)
      else underWay.set(operation, left)
      if (tookMs >= STALL_MS) endedLate.add(operation)
    },
    stop: () => clearInterval(timer),
  }
}
