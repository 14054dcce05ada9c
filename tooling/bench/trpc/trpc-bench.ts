import type { Bench } from '../harness/bench.ts'
import { againstOnePeer } from '../quote/against-one-peer.ts'
import { questions, trpcPath } from '../quote/questions.ts'
import { atLeast } from '../report/figure.ts'

/** One price on a date over tRPC, against the same adapter over one hand-written statement. */
export const trpcBench: Bench = async (run) => [
  await againstOnePeer(run, {
    what: 'one quote over tRPC, 64 connections',
    peer: 'Hono + tRPC + pg, the same statement',
    module: new URL('peer.ts', import.meta.url),
    goal: atLeast(1.4),
    pathsOf: (clinic) => questions(clinic, 20_000).map(trpcPath),
    unwrap: (answer) => (answer as { result: { data: Record<string, unknown> } }).result.data,
  }),
]
