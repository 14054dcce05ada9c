import type { FileHandle } from 'node:fs/promises'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { wholeBody } from '../request/whole-body.ts'
import { LEAST_RATE, watchRate, type LeastRate } from './least-rate.ts'
import { openUnnamed } from './spool-folder.ts'

const PIECE = 64 * 1024

export interface SpoolLimits {
  readonly bytes: number
  readonly rate?: LeastRate
}

/**
 * Takes a body to its end before anything is done with it, so that nothing of ours waits for its sender.
 * It lies in a file meanwhile, which is gone when `run` has ended, whatever happens. Each pass over it begins anew.
 * @throws Refusal `too_large`, `too_slow` or `malformed`
 */
export async function withSpooledBody<Result>(
  body: AsyncIterable<Uint8Array>,
  limits: SpoolLimits,
  run: (bytes: AsyncIterable<Uint8Array>) => Promise<Result>,
): Promise<Result> {
  const file = await openUnnamed()
  try {
    await fill(file, body, limits)
    return await run({ [Symbol.asyncIterator]: () => contentsOf(file) })
  } finally {
    await file.close()
  }
}

async function fill(file: FileHandle, body: AsyncIterable<Uint8Array>, { bytes, rate = LEAST_RATE }: SpoolLimits) {
  let size = 0
  const watch = watchRate(rate, () => size)
  try {
    for await (const chunk of wholeBody(inTime(body, watch.tooSlow))) {
      size += chunk.byteLength
      if (size > bytes) throw tooLarge(bytes)
      await file.writeFile(chunk)
    }
  } finally {
    watch.stop()
  }
}

export function tooLarge(limit: number): Refusal {
  return new Refusal('too_large', `The file may be at most ${limit} bytes.`)
}

async function* inTime(body: AsyncIterable<Uint8Array>, tooSlow: Promise<never>): AsyncGenerator<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { done, value } = await Promise.race([pieces.next(), tooSlow])
      if (done === true) return
      yield value
    }
  } finally {
    // not awaited: it would wait for a piece that may never come
    pieces.return?.().catch(() => undefined)
  }
}

async function* contentsOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}
