import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import type { Logger } from 'pino'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { deathsInARow, waitAfter } from './back-off.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'
import { WORKER_ID_SETTING } from './worker-id.ts'

export interface WorkerParts {
  readonly number: number
  /** Put over this process's own environment. */
  readonly env: Readonly<Record<string, string>>
  readonly logger: Logger
  /** The figures of all workers, for one that was asked for them. */
  readonly figuresOfAll: () => Promise<string>
}

/** A place in which there is always a worker: another takes it when one dies. */
export interface SupervisedWorker {
  readonly number: number
  /** When its first worker answers, with the port. Rejects where that one cannot start. */
  readonly answers: Promise<number>
  /** How many took the place of one that died. */
  readonly restarts: () => number
  /** Its figures as text; null where none answers within a second. */
  figures(): Promise<string | null>
  /** Ends the place, and waits until the worker is gone: SIGTERM asks it to drain, SIGKILL asks nothing. False: it did not end well. */
  stop(by: 'SIGTERM' | 'SIGKILL'): Promise<boolean>
}

const SILENT_AFTER_MS = 1_000

export function supervise({ number, env, logger, figuresOfAll }: WorkerParts): SupervisedWorker {
  const first = Promise.withResolvers<number>()
  const figures = new Map<number, (text: string) => void>()
  let worker: Worker | null = null
  let answersSince: number | null = null
  let hasAnswered = false
  let cannotStart: string | null = null
  let [asks, restarts, deaths] = [0, 0, 0]
  let next: NodeJS.Timeout | undefined
  let stopping = false

  function start(): void {
    const started = cluster.fork({ ...env, [WORKER_ID_SETTING]: String(number) })
    worker = started
    cannotStart = null
    started.on('message', (message: FromWorker) => hear(started, message))
    // a message to one that is dying cannot be sent: its end is told by `exit`
    started.on('error', () => {})
    started.on('exit', (code: number | null, signal: string | null) => ended(code, signal))
  }

  function hear(from: Worker, message: FromWorker): void {
    if (message.kind === 'answers') {
      answersSince = performance.now()
      hasAnswered = true
      logger.info({ worker: number, pid: from.process.pid }, 'a worker answers')
      first.resolve(message.port)
    } else if (message.kind === 'cannot start') cannotStart = message.sentence
    else if (message.kind === 'figures') figures.get(message.ask)?.(message.text)
    else void figuresOfAll().then((text) => tell(from, { kind: 'figures of all', ask: message.ask, text }))
  }

  function ended(code: number | null, signal: string | null): void {
    const answeredForMs = answersSince === null ? 0 : performance.now() - answersSince
    worker = answersSince = null
    if (stopping) return
    if (!hasAnswered) {
      first.reject(
        new OperatorError(cannotStart ?? `Worker ${number} ended as it started (${signal ?? `code ${code}`}).`),
      )
      return
    }
    deaths = deathsInARow(deaths, answeredForMs)
    restarts += 1
    const again_in_ms = waitAfter(deaths)
    logger.error(
      { worker: number, code, signal, why: cannotStart, again_in_ms },
      'a worker ended by itself: another takes its place',
    )
    next = setTimeout(start, again_in_ms)
  }

  start()
  return {
    number,
    answers: first.promise,
    restarts: () => restarts,
    figures() {
      if (worker === null || answersSince === null) return Promise.resolve(null)
      const ask = (asks += 1)
      const { promise, resolve } = Promise.withResolvers<string | null>()
      const late = setTimeout(() => resolve(null), SILENT_AFTER_MS)
      figures.set(ask, resolve)
      tell(worker, { kind: 'figures?', ask })
      return promise.finally(() => (clearTimeout(late), figures.delete(ask)))
    },
    async stop(by) {
      stopping = true
      clearTimeout(next)
      if (worker === null) return true
      const gone = once(worker, 'exit') as Promise<[code: number | null, signal: string | null]>
      worker.process.kill(by)
      const [code, signal] = await gone
      // one that had not come far enough to hear the signal ends by it
      return code === 0 || signal === by
    },
  }
}

function tell(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message)
}
