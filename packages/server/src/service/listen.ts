import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Server as NetServer, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { WORKER_ID } from '../cluster/worker-id.ts'
import { answerWithoutApp, refuseWhatIsNoRequest } from './broken-requests.ts'
import { continueWhenRead } from './continue-when-read.ts'
import { responsesOf } from './draining-response.ts'
import { HeldRequests } from './held-requests.ts'
import { OpenConnections } from './open-connections.ts'
import { quietMoment } from '../cluster/quiet-moment.ts'
import { SILENT_MS, SilentCallers } from './silent-callers.ts'
import { tracing } from '../telemetry/tracing.ts'
import { workUnderWay, type WorkUnderWay } from './work-under-way.ts'

/** So long a caller has to close a connection that has ended. */
const GOODBYE_MS = 1_000
/** So long a worker waits for its supervisor to close the port. */
const SUPERVISOR_MS = 3_000
const LOOK_MS = 20
/** So long the work that was ended has to be rolled back, and its callers to be told. */
const ROLLED_BACK_MS = 5_000

/** Headers have a limit as a whole. A body has none, as long as something of it comes. */
const TIMES = { headersTimeout: SILENT_MS, requestTimeout: 0, connectionsCheckingInterval: 5_000 }

export interface ListenSettings {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** The setting of the port, for the sentence when it is taken. */
  readonly portSetting: string
  /** So long a caller may send nothing of a body, or take nothing of an answer. */
  readonly silentMs?: number
}

export interface Listening {
  readonly port: number
  /** From now on each answer ends its connection. New ones are accepted, and answered. */
  leave(): void
  /**
   * Accepts no connection any more, lets begun requests be answered (for `withinMs` at most), then closes every
   * connection. What runs longer is ended by `endAll`, where there is one, and answered so.
   */
  drain(withinMs: number, endAll?: () => void): Promise<void>
}

/**
 * Serves an app until it is drained.
 * @throws OperatorError when the port is taken or cannot be used
 */
export function listen(
  app: Hono,
  { host, port, portSetting, silentMs = SILENT_MS }: ListenSettings,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const work = workUnderWay()
    const state = { isLeaving: false }
    const untraced = getRequestListener(app.fetch, { hostname: host, errorHandler: answerWithoutApp })
    const listener = tracing()?.requests(untraced) ?? untraced
    const server = createServer({ ...TIMES, ServerResponse: responsesOf(state) })
    const connections = new OpenConnections(server)
    const callers = new SilentCallers(silentMs)
    const held = new HeldRequests()
    // One listener serves all requests and makes nothing anew for each, for that would lower the throughput.
    server.on('request', answer)
    server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
      continueWhenRead(request, response)
      answer(request, response)
    })
    function answer(request: IncomingMessage, response: ServerResponse): void {
      // it came after the goodbye: nobody would hear its answer, so it is not carried out
      if (request.socket.writableEnded) return void request.socket.destroy()
      connections.begin(request.socket)
      callers.begin(response)
      work.begin()
      response.on('close', sent)
      if (!held.takes(request, response)) serve(request, response)
    }
    function serve(request: IncomingMessage, response: ServerResponse): void {
      work.begin()
      listener(request, response).then(work.end, work.end)
    }
    function sent(this: ServerResponse): void {
      callers.end(this)
      connections.end(this.req.socket)
      work.end()
    }
    // a worker's server is closed by http, which would cut connections whose answer is written but not yet sent
    server.closeIdleConnections = () => void connections.endIdle()
    refuseWhatIsNoRequest(server)
    server.keepAliveTimeout = 65_000
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`
      reject(new OperatorError(`Port ${port} ${why}. Free it, or set ${portSetting} to another one.`))
    })
    server.listen(port, host, () => resolve(listening(server, { work, connections, callers, state, held, serve })))
  })
}

interface ServerParts {
  readonly work: WorkUnderWay
  readonly connections: OpenConnections
  readonly callers: SilentCallers
  readonly state: { isLeaving: boolean }
  readonly held: HeldRequests
  readonly serve: (request: IncomingMessage, response: ServerResponse) => void
}

/** The port of a worker is its supervisor's, which closes it. */
async function closePort(server: Server, { connections, held, serve }: ServerParts): Promise<void> {
  for (let waited = 0; WORKER_ID !== null && server.listening && waited < SUPERVISOR_MS; waited += LOOK_MS)
    await sleep(LOOK_MS)
  if (!server.listening) return
  await held.hold(() => connections.answering)
  await quietMoment()
  // http's own close() would look at each connection first, and others arrive meanwhile
  NetServer.prototype.close.call(server)
  held.release(serve)
}

function listening(server: Server, parts: ServerParts): Listening {
  const { work, connections, callers, state } = parts
  return {
    port: (server.address() as AddressInfo).port,
    leave: () => void (state.isLeaving = true),
    async drain(withinMs, endAll = () => {}) {
      state.isLeaving = true
      await closePort(server, parts)
      await connections.endIdle()
      if (!(await work.ended(withinMs))) {
        endAll()
        await work.ended(ROLLED_BACK_MS)
      }
      await connections.closed(GOODBYE_MS)
      server.closeAllConnections()
      callers.stop()
    },
  }
}
