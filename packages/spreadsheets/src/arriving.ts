import { Refusal } from '@vigencia/domain/refusals.ts'

/** Shorter than the database waits for a transaction that does nothing, and holds a connection meanwhile. */
const MOST_SILENCE_MS = 30_000

/**
 * The bytes of a file that is on its way in.
 * @throws Refusal `malformed` when nothing more of it comes
 */
export async function* arriving(
  file: AsyncIterable<Uint8Array>,
  mostSilenceMs = MOST_SILENCE_MS,
): AsyncGenerator<Uint8Array> {
  const bytes = file[Symbol.asyncIterator]()
  let ended = false
  try {
    while (!ended) {
      const next = await withinSilence(bytes.next(), mostSilenceMs)
      if (next.done !== true) yield next.value
      ended = next.done === true
    }
  } finally {
    // not awaited: a read that never ends would never let go
    if (!ended) bytes.return?.().catch(() => undefined)
  }
}

async function withinSilence<Value>(read: Promise<Value>, mostSilenceMs: number): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>()
  const sentence = `Nothing more of the file came within ${mostSilenceMs / 1000} seconds: nothing of it was kept.`
  const timer = setTimeout(() => reject(new Refusal('malformed', sentence)), mostSilenceMs)
  try {
    return await Promise.race([read, promise])
  } finally {
    clearTimeout(timer)
  }
}
