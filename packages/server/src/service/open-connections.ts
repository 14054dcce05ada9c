import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setImmediate as readOnce, setTimeout as sleep } from 'node:timers/promises'
import { happens } from './work-under-way.ts'

/** For so long a connection that was only just accepted is waited for: its request is on its way. */
const FIRST_REQUEST_MS = 250

interface OpenConnection {
  isFresh: boolean
  /** Requests whose answer is not sent yet. */
  answering: number
}

/** The connections of a server, and whether each waits for an answer. */
export class OpenConnections {
  readonly #open = new Map<Socket, OpenConnection>()
  #isEnding = false
  #emptied = () => {}

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.#open.set(socket, { isFresh: true, answering: 0 })
      socket.once('close', () => {
        this.#open.delete(socket)
        if (this.#open.size === 0) this.#emptied()
      })
    })
  }

  /** Requests whose answer is not sent yet, on all of them. */
  get answering(): number {
    return [...this.#open.values()].reduce((sum, { answering }) => sum + answering, 0)
  }

  begin(socket: Socket): void {
    const connection = this.#open.get(socket)
    if (connection === undefined) return
    connection.isFresh = false
    connection.answering += 1
  }

  end(socket: Socket): void {
    const connection = this.#open.get(socket)
    if (connection === undefined) return
    connection.answering -= 1
    if (this.#isEnding && connection.answering === 0) socket.end()
  }

  /**
   * Says goodbye on each connection that waits for no answer, now or when its answer is sent. What was written goes out
   * before. To destroy a connection would reset it, and its caller would not know what became of a request.
   * Resolves when nothing can begin any more.
   */
  async endIdle(): Promise<void> {
    this.#isEnding = true
    this.#sayGoodbye(({ isFresh }) => !isFresh)
    if (![...this.#open.values()].some(({ isFresh }) => isFresh)) return
    await sleep(FIRST_REQUEST_MS)
    // a timer comes before what has arrived is read, and a process may have slept for long
    for (let i = 0; i < 2; i++) await readOnce()
    this.#sayGoodbye(() => true)
  }

  /** Resolves when all are closed by both sides, or at the latest after this time. */
  async closed(withinMs: number): Promise<void> {
    if (this.#open.size > 0) await happens(withinMs, (done) => (this.#emptied = done))
  }

  #sayGoodbye(isChosen: (connection: OpenConnection) => boolean): void {
    for (const [socket, connection] of this.#open) if (connection.answering === 0 && isChosen(connection)) socket.end()
  }
}
