import { Refusal } from '@vigencia/domain/refusals.ts'

/**
 * An answer that is sent while it is written. The first piece is awaited, so that a refusal still has its status.
 * A later error cuts the connection, so that nobody takes a part for the whole.
 * A slow reader slows the writing down, and a reader that hangs up ends it, also before its first piece.
 */
export async function streamedAnswer(
  pieces: AsyncGenerator<Uint8Array>,
  headers: Record<string, string>,
  done: (status: number, error: unknown) => void,
): Promise<Response> {
  let first: IteratorResult<Uint8Array> | null = await pieces.next()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = first ?? (await pieces.next().catch((error: unknown) => cut(error)))
        first = null
        if (piece.done !== true) return controller.enqueue(piece.value)
        done(200, null)
        controller.close()
      },
      async cancel() {
        await pieces.return(undefined)
        done(200, null)
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { headers })

  function cut(error: unknown): never {
    done(error instanceof Refusal ? error.status : 500, error)
    throw error
  }
}
