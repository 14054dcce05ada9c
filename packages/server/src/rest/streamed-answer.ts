/**
 * An answer that is sent while it is written. The first piece is awaited, so that a refusal still has its status.
 * A later error cuts the connection, so that nobody takes a part for the whole.
 * A slow reader slows the writing down, and a reader that hangs up ends it.
 */
export async function streamedAnswer(
  pieces: AsyncGenerator<Uint8Array>,
  headers: Record<string, string>,
  done: (status: number, error: unknown) => void,
): Promise<Response> {
  const first = await pieces.next()
  return new Response(ReadableStream.from(sent(first, pieces, done)), { headers })
}

async function* sent(
  first: IteratorResult<Uint8Array>,
  pieces: AsyncGenerator<Uint8Array>,
  done: (status: number, error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  let failure: unknown = null
  try {
    if (first.done !== true) yield first.value
    yield* pieces
  } catch (error) {
    failure = error
    throw error
  } finally {
    await pieces.return(undefined)
    done(failure === null ? 200 : 500, failure)
  }
}
