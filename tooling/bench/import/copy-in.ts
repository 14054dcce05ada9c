import { Query, type Client, type Connection } from 'pg'

const CHUNK_BYTES = 64 * 1024

/** Runs a `COPY … FROM STDIN` with this text. */
export function copyIn(client: Client, statement: string, text: Buffer): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const copy = new CopyIn(statement, (error?: Error | null) => (error ? reject(error) : resolve()))
  client.query(copy)
  copy.copied = text
  return promise
}

// pg itself refuses to copy: it has the messages, and leaves it to who submits a query to send them
class CopyIn extends (Query as unknown as new (text: string, done: (error?: Error | null) => void) => Query) {
  copied: Buffer = Buffer.alloc(0)

  handleCopyInResponse(connection: Connection): void {
    const wire = connection as Connection & { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }
    for (let at = 0; at < this.copied.length; at += CHUNK_BYTES)
      wire.sendCopyFromChunk(this.copied.subarray(at, at + CHUNK_BYTES))
    wire.endCopyFrom()
  }
}
