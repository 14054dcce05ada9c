import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseSilent } from './database-silent.ts'
import { openProbe, type DatabaseProbe } from './database-probe.ts'

const PROBE_INTERVAL_MS = 1_000
/** A silent database is probed sooner, so that its return is soon known. */
const OPEN_INTERVAL_MS = 250
/** A silent database that nobody wants any more is given up. */
const WANTED_FOR_MS = 60_000
/** Longer than any statement may take. Even where the database answers others, a silent connection ends. */
const LAST_RESORT_MS = 16 * 60_000

/**
 * The circuit breaker of one database in one process. It makes the sockets of all connections, and while there are
 * any it probes the database each second. Silence for about six seconds opens the circuit.
 * All sockets are destroyed then, which ends every wait, and each new connection fails at once.
 * The first answer closes it again. A statement that takes long is no silence.
 */
export class CircuitBreaker {
  readonly #url: string
  readonly #onChange: (isOpen: boolean) => void
  readonly #sockets = new Set<Socket>()
  #isOpen = false
  #isWatching = false
  #wantedMs = 0

  constructor(url: string, onChange: (isOpen: boolean) => void = () => {}) {
    this.#url = url
    this.#onChange = onChange
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** What `pg` opens a connection over. It is a property, because `pg` calls it alone. */
  readonly stream = (): Socket => {
    const socket = new Socket()
    // `pg` listens only from its connect on
    socket.on('error', () => {})
    this.#wantedMs = performance.now()
    if (this.#isOpen) process.nextTick(() => socket.destroy(new DatabaseSilent()))
    else this.#keep(socket)
    return socket
  }

  /** For connections whose statements have an end of their own. */
  readonly boundedStream = (): Socket => {
    const socket = this.stream()
    return socket.setTimeout(LAST_RESORT_MS, () => socket.destroy(new DatabaseSilent()))
  }

  /** Closes what is still open, whatever runs on it. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy(new Error('Connection terminated by its own service'))
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
    if (!this.#isWatching) void this.#watch()
  }

  async #watch(): Promise<void> {
    this.#isWatching = true
    let probe: DatabaseProbe | null = null
    while (this.#isWorthProbing()) {
      await sleep(this.#isOpen ? OPEN_INTERVAL_MS : PROBE_INTERVAL_MS, undefined, { ref: false })
      probe = await this.#answeredProbe(probe)
      this.#set(probe === null)
    }
    probe?.close()
    this.#isOpen = false
    this.#isWatching = false
  }

  #isWorthProbing(): boolean {
    return this.#sockets.size > 0 || (this.#isOpen && performance.now() - this.#wantedMs < WANTED_FOR_MS)
  }

  /** A probe that was answered; null: silence. A second one tells a lost connection from a silent database. */
  async #answeredProbe(old: DatabaseProbe | null): Promise<DatabaseProbe | null> {
    const tries = this.#isOpen ? 1 : 2
    let probe = old
    for (let tried = 0; tried < tries; tried += 1) {
      probe = probe?.isWhole === true ? probe : openProbe(this.#url)
      if (await probe.answers()) return probe
      probe.close()
    }
    return null
  }

  #set(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return
    this.#isOpen = isOpen
    if (isOpen) for (const socket of this.#sockets) socket.destroy(new DatabaseSilent())
    this.#onChange(isOpen)
  }
}
