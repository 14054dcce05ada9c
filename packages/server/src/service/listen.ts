import { createServer, type Server } from 'node:http'
import { Server as NetServer, type AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { answerWithoutApp, refuseWhatIsNoRequest } from './broken-requests.ts'
import { DrainingResponse } from './draining-response.ts'

export interface ListenSettings {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** The setting of the port, for the sentence when it is taken. */
  readonly portSetting: string
}

export interface Listening {
  readonly port: number
  /**
   * Accepts no connection any more, lets begun requests be answered (for `withinMs` at most), then closes every
   * connection.
   */
  drain(withinMs: number): Promise<void>
}

/**
 * Serves an app until it is drained.
 * @throws OperatorError when the port is taken or cannot be used
 */
export function listen(app: Hono, { host, port, portSetting }: ListenSettings): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const work = workUnderWay()
    const listener = getRequestListener(app.fetch, { hostname: host, errorHandler: answerWithoutApp })
    // One listener serves all requests and makes nothing anew for each, for that would lower the throughput.
    const server = createServer({ ServerResponse: DrainingResponse }, (request, response) => {
      work.begin()
      response.on('close', work.end)
      work.begin()
      listener(request, response).then(work.end, work.end)
    })
    refuseWhatIsNoRequest(server)
    server.keepAliveTimeout = 65_000
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`
      reject(new OperatorError(`Port ${port} ${why}. Free it, or set ${portSetting} to another one.`))
    })
    server.listen(port, host, () => resolve(listening(server, work)))
  })
}

function listening(server: Server, work: WorkUnderWay): Listening {
  return {
    port: (server.address() as AddressInfo).port,
    async drain(withinMs) {
      // http's own close() cuts connections whose answer is written but not yet sent, so only the listening ends
      // here.
      NetServer.prototype.close.call(server)
      await work.ended(withinMs)
      server.closeAllConnections()
    },
  }
}

/** Counts answers until they are sent, and the work for them, which goes on when the caller has hung up. */
interface WorkUnderWay {
  readonly begin: () => void
  readonly end: () => void
  /** Resolves when all has ended, or at the latest after this time. */
  ended(withinMs: number): Promise<void>
}

function workUnderWay(): WorkUnderWay {
  let running = 0
  let emptied = () => {}
  return {
    begin: () => void (running += 1),
    end() {
      running -= 1
      if (running === 0) emptied()
    },
    ended: async (withinMs) => (running === 0 ? undefined : within(withinMs, (done) => (emptied = done))),
  }
}

function within(ms: number, wait: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, ms)
    wait(() => {
      clearTimeout(late)
      resolve()
    })
  })
}
