import type { ReadingOptions } from './incoming-file.ts'
import { UnreadableFile } from './unreadable-file.ts'

const MOST_SILENCE_MS = 30_000

/**
 * Passes on the bytes of a file that is still coming in, and gives up when the next piece takes too long.
 * @throws UnreadableFile `stalled`
 */
export async function* withinSilence(
  file: AsyncIterable<Uint8Array>,
  { mostSilenceMs = MOST_SILENCE_MS }: ReadingOptions = {},
): AsyncGenerator<Uint8Array> {
  const bytes = file[Symbol.asyncIterator]()
  let ended = false
  try {
    while (!ended) {
      const next = await orStalled(bytes.next(), mostSilenceMs)
      if (next.done !== true) yield next.value
      ended = next.done === true
    }
  } finally {
    // A read that never ends would never return here, so its end is not awaited.
    if (!ended) bytes.return?.().catch(() => undefined)
  }
}

async function orStalled<Value>(read: Promise<Value>, mostSilenceMs: number): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>()
  const sentence = `Nothing more of the file came within ${mostSilenceMs / 1000} seconds`
  const timer = setTimeout(() => reject(new UnreadableFile('stalled', sentence, null)), mostSilenceMs)
  try {
    return await Promise.race([read, promise])
  } finally {
    clearTimeout(timer)
  }
}
