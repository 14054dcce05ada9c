import { Refusal } from '@vigencia/domain/refusals.ts'

/**
 * The bytes of a body as they come. A caller that hangs up half-way is neither our fault nor the database's.
 * @throws Refusal `malformed`
 */
export async function* wholeBody(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('malformed', 'The body ended before it was whole.')
  }
}
