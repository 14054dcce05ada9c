import type { Bench } from '../harness/bench.ts'
import { againstOnePeer } from '../quote/against-one-peer.ts'
import { questions, restPath } from '../quote/questions.ts'
import { atLeast } from '../report/figure.ts'

/**
 * One price on a date, against what most would write: the period in force and its price, each found by an entity
 * manager. It knows prices of their own alone, so only such are asked for, of both.
 */
export const ormBench: Bench = async (run) => [
  await againstOnePeer(run, {
    what: 'one quote over REST, 64 connections, prices of the period alone',
    peer: 'Hono + MikroORM, findOne twice',
    module: new URL('peer.ts', import.meta.url),
    goal: atLeast(15),
    pathsOf: (clinic) => questions(clinic, 20_000, 'overrides alone').map(restPath),
  }),
]
