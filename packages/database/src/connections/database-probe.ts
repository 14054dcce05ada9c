import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { findInCauses } from './database-away.ts'

/** An answer is waited for this many times this long. */
const WAITS = 6
const WAIT_MS = 500

/** No answer of a database: the network itself has found nobody. */
const NOBODY_THERE = /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN)$/

/** A connection of its own, which carries nothing but a small question. Statements that take long delay no answer. */
export interface DatabaseProbe {
  /** Whether the database says anything within three seconds. An error is an answer too. */
  answers(): Promise<boolean>
  /** Whether its connection can be used again. */
  readonly isWhole: boolean
  close(): void
}

/** Opens the connection of a probe. It keeps no process alive. */
export function openProbe(url: string): DatabaseProbe {
  const socket = new Socket().unref()
  const client = new Client({ connectionString: url, application_name: 'vigencia', stream: () => socket })
  client.on('error', () => {})
  const connected = client.connect()
  connected.catch(() => {})
  let isWhole = true

  async function answer(): Promise<boolean> {
    try {
      await connected
      await client.query('select 1')
      return true
    } catch (error) {
      isWhole = false
      socket.destroy()
      return !NOBODY_THERE.test(findInCauses(error, (one) => one.code) ?? '')
    }
  }

  return {
    async answers() {
      const answered = answer()
      // A process that stood still has one wait run out. Before the next one it reads what came meanwhile.
      for (let waits = 0; waits < WAITS; waits += 1) {
        const hasAnswered = await Promise.race([answered, sleep(WAIT_MS, null, { ref: false })])
        if (hasAnswered !== null) return hasAnswered
      }
      return false
    },
    get isWhole() {
      return isWhole
    },
    close() {
      isWhole = false
      socket.destroy()
    },
  }
}
