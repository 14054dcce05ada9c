import { Query, type Client } from 'pg'

/** Runs a `COPY … TO STDOUT`, and answers its text. */
export function copyOut(client: Client, statement: string): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const pieces: Buffer[] = []
  client.query(
    new CopyOut(statement, pieces, (error?: Error | null) => (error ? reject(error) : resolve(Buffer.concat(pieces)))),
  )
  return promise
}

// pg itself keeps nothing of what is copied: who submits a query takes the messages
class CopyOut extends (Query as unknown as new (text: string, done: (error?: Error | null) => void) => Query) {
  readonly #pieces: Buffer[]

  constructor(statement: string, pieces: Buffer[], done: (error?: Error | null) => void) {
    super(statement, done)
    this.#pieces = pieces
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    this.#pieces.push(Buffer.from(chunk))
  }
}
