import type { ServiceContext } from '../request/service-context.ts'

/** Until its first piece an answer has the deadline of any other. From then on who reads slowly may. */
export async function* begunInTime(
  { deadlines }: Partial<Pick<ServiceContext, 'deadlines'>>,
  isLong: boolean,
  written: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    const next = written.next()
    const first = await (deadlines?.wait(isLong, next) ?? next)
    if (first.done === true) return
    yield first.value
    yield* written
  } finally {
    // not awaited: what is being written ends at its next piece, and nobody waits for that
    written.return(undefined).catch(() => undefined)
  }
}
