import { connect } from 'node:net'
import type { PoolClient } from 'pg'

/** What pg knows of a connection, and its types do not. */
interface KnownClient {
  readonly host: string
  readonly port: number
  readonly processID: number | null
  readonly secretKey: number | null
  readonly connection: { readonly stream: { destroy(): void } }
}

/** A host that is lost answers nothing, and the connection is closed all the same. */
const CANCELLED_WITHIN_MS = 1_000
const CANCEL_REQUEST = 80_877_102

/**
 * Cancels what a connection is running, then closes it, so that no lock of its transaction stays.
 * A closed connection alone is not enough, because the server goes on with a statement until it has something to send.
 */
export async function cancelAndClose(client: PoolClient): Promise<void> {
  await cancelStatement(client)
  closeAtOnce(client)
  // a statement may have begun in between, and none can begin now
  await cancelStatement(client)
}

/** Closes a connection without a word. What it is running goes on to its end. */
export function closeAtOnce(client: PoolClient): void {
  const { stream } = (client as unknown as KnownClient).connection
  stream.destroy()
}

/**
 * Sends PostgreSQL's CancelRequest, which PgBouncer passes on too. Resolves when it was taken, or was not in time.
 * What is idle is left as it is.
 */
export function cancelStatement(client: PoolClient): Promise<void> {
  const { host, port, processID, secretKey } = client as unknown as KnownClient
  if (processID === null || secretKey === null) return Promise.resolve()
  const message = Buffer.alloc(16)
  for (const [at, word] of [16, CANCEL_REQUEST, processID, secretKey].entries()) message.writeInt32BE(word, at * 4)
  return new Promise((resolve) => {
    const socket = connect(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port })
    const late = setTimeout(() => socket.destroy(), CANCELLED_WITHIN_MS)
    socket.on('error', () => {})
    socket.once('connect', () => socket.write(message))
    // the server closes it when the statement has been told
    socket.resume().once('close', () => {
      clearTimeout(late)
      resolve()
    })
  })
}
