import type { Pool } from 'pg'

/**
 * Listens to each connection of a pool from its creation to its end, and reports once each that was lost.
 * `pg` stops listening to a connection while it is checked out, and an error that nobody hears ends the process.
 */
export function surviveLoss(pool: Pool, onLoss: (error: Error) => void): void {
  pool.on('connect', (client) => {
    let isLost = false
    client.on('error', (error) => {
      if (!isLost) onLoss(error)
      isLost = true
    })
  })
  // the loss of an idle connection is reported a second time
  pool.on('error', () => {})
}
