import type { ServerResponse } from 'node:http'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { refuseBare } from './broken-requests.ts'

const LOOK_MS = 250
export const SILENT_MS = 30_000

/**
 * What an exchange waits for: the caller's body, our own work, or that the caller takes the answer.
 * A caller may take any time, as long as something moves.
 */
type Phase = 'receiving' | 'working' | 'sending'

/**
 * Ends exchanges whose callers fall silent. One timer looks at all of them, so that a short request pays nothing: a
 * connection gets a timer of its own when it is found to wait for its caller.
 */
export class SilentCallers {
  readonly #silentMs: number
  readonly #underWay = new Map<ServerResponse, Phase>()
  readonly #timer: NodeJS.Timeout

  constructor(silentMs: number) {
    this.#silentMs = silentMs
    this.#timer = setInterval(() => this.#look(), LOOK_MS).unref()
  }

  begin(response: ServerResponse): void {
    this.#underWay.set(response, 'working')
  }

  end(response: ServerResponse): void {
    this.#underWay.delete(response)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    for (const [response, before] of this.#underWay) {
      const phase = phaseOf(response)
      if (phase === before) continue
      this.#underWay.set(response, phase)
      response.removeAllListeners('timeout')
      if (phase === 'working') response.setTimeout(0)
      else response.setTimeout(this.#silentMs, phase === 'receiving' ? refuse : cut)
    }
  }
}

function phaseOf({ headersSent, req }: ServerResponse): Phase {
  if (headersSent) return 'sending'
  return req.complete ? 'working' : 'receiving'
}

function refuse(this: ServerResponse): void {
  refuseBare(this.req.socket, new Refusal('too_slow', 'Nothing more of the body came, and it is not waited for.'))
}

/** An answer that has begun is never ended as if it were whole: its caller sees that the connection was lost. */
function cut(this: ServerResponse): void {
  this.req.socket.destroy()
}
