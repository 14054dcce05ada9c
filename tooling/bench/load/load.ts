import autocannon from 'autocannon'
import type { LoadResult, LoadRun } from './load-process.ts'

// The load generator, in a process of its own so that it shares no event loop with what it measures.

/** Before anything is counted, or half the time of a short run: connections are made and every client is under way. */
const SETTLE_MS = 300
/** How many of the paths each connection asks for in turn, at the most. */
const PATHS_A_CLIENT = 4_000
/** More than are asked for in a second are not made ready: it takes as long as a short run. */
const PATHS_A_SECOND = 10_000
/** Beyond any run: each is stopped when its time has passed. */
const NEVER_SECONDS = 3_600

let paths: readonly string[] = []

// what comes over the channel is all there is to live for
process.channel?.ref()
process.on('message', (message: { paths: readonly string[] } | LoadRun) => {
  if ('paths' in message) {
    paths = message.paths
    process.send?.({ ready: true })
  } else void run(message).then((result) => process.send?.(result))
})

async function run({ url, headers, connections, seconds }: LoadRun): Promise<LoadResult> {
  const input = Math.min(paths.length, seconds * PATHS_A_SECOND)
  const each = Math.min(PATHS_A_CLIENT, Math.floor(input / connections))
  let clients = 0
  const load = autocannon({
    url,
    headers,
    connections,
    duration: NEVER_SECONDS,
    sampleInt: 100,
    setupClient(client) {
      const first = clients++ * each
      client.setRequests(paths.slice(first, first + each).map((path) => ({ path })))
    },
  })
  const took: number[] = []
  let answered = 0
  let failed = 0
  let from = Infinity
  let until = Infinity
  const settleMs = Math.min(SETTLE_MS, seconds * 500)
  load.on('start', () => {
    from = performance.now() + settleMs
    until = from + seconds * 1000
    setTimeout(() => load.stop(), settleMs + seconds * 1000)
  })
  load.on('response', (_client: unknown, status: number, _bytes: number, ms: number) => {
    answered += 1
    if (status !== 200) failed += 1
    const now = performance.now()
    if (now >= from && now < until) took.push(ms)
  })
  const { errors } = await load
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(took.length * share)] ?? NaN
  return { perSecond: took.length / seconds, p50: at(0.5), p99: at(0.99), answered, failed: failed + errors }
}
