import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { refuseBare } from './broken-requests.ts'

const LOOK_MS = 250
export const SILENT_MS = 30_000

/** What is waited for: the caller's body, our own work, or that the caller takes the answer. */
type Phase = 'receiving' | 'working' | 'sending'

/** How far a caller had come when it was last seen to move. */
interface Progress {
  readonly phase: Phase
  readonly mark: string
  /** Looks since then. A process that was busy itself for long has looked once, and accuses nobody. */
  quietLooks: number
}

/**
 * Ends exchanges whose callers fall silent. They may take any time, as long as something moves.
 * One timer looks at all of them, so that a short request pays no timer of its own.
 */
export class SilentCallers {
  readonly #mostLooks: number
  readonly #underWay = new Map<ServerResponse, Progress | null>()
  readonly #timer: NodeJS.Timeout

  constructor(silentMs: number) {
    this.#mostLooks = Math.ceil(silentMs / LOOK_MS)
    this.#timer = setInterval(() => this.#look(), LOOK_MS).unref()
  }

  begin(response: ServerResponse): void {
    this.#underWay.set(response, null)
  }

  end(response: ServerResponse): void {
    this.#underWay.delete(response)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    for (const [response, seen] of this.#underWay) {
      const phase = phaseOf(response)
      const mark = markOf(phase, response.req.socket)
      if (seen?.phase !== phase || seen.mark !== mark) this.#underWay.set(response, { phase, mark, quietLooks: 0 })
      else if (phase !== 'working' && (seen.quietLooks += 1) >= this.#mostLooks) {
        this.#underWay.delete(response)
        endSilent(phase, response.req.socket)
      }
    }
  }
}

function phaseOf({ headersSent, req }: ServerResponse): Phase {
  if (headersSent) return 'sending'
  return req.complete ? 'working' : 'receiving'
}

/** It changes with each byte that moves on the connection, and not with what only waits to be sent. */
function markOf(phase: Phase, socket: Socket): string {
  if (phase === 'working') return ''
  if (phase === 'receiving') return String(socket.bytesRead)
  const { _handle: handle } = socket as unknown as { _handle?: { writeQueueSize?: number } | null }
  return `${socket.bytesWritten - socket.writableLength} ${handle?.writeQueueSize}`
}

/** An answer that has begun is never ended as if it were whole: its caller sees that the connection was lost. */
function endSilent(phase: Phase, socket: Socket): void {
  if (phase === 'sending') socket.destroy()
  else refuseBare(socket, new Refusal('too_slow', 'Nothing more of the body came, and it is not waited for.'))
}
