import { setTimeout as sleep } from 'node:timers/promises'
import { deathsInARow, waitAfter } from '@vigencia/server/cluster/back-off.ts'
import { runChild } from './run-child.ts'
import type { ServiceProgram } from './services.ts'

/** Above the longest stop of a service, which gives up by itself. */
const PATIENCE_MS = 180_000
/** So many deaths in a row are no accident. */
const CRASH_LOOP = 5

/** Runs services until all have ended: one that ends by itself ends all. Answers which of them did. */
export async function runTogether(
  services: readonly ServiceProgram[],
  env: NodeJS.ProcessEnv,
  stop: AbortSignal,
): Promise<string[]> {
  const together = new AbortController()
  const anyStop = AbortSignal.any([stop, together.signal])
  const ended: string[] = []
  const runs = services.map(async ({ name, main }) => {
    const code = await runChild({ args: [main], env, patienceMs: PATIENCE_MS }, anyStop)
    if (!anyStop.aborted) ended.push(`The ${name} ended by itself (code ${code}), so everything is stopped.`)
    together.abort()
  })
  await Promise.all(runs)
  return ended
}

/** Runs services until they are stopped: one that ends by itself is started again, and the others live on. */
export async function runApart(
  services: readonly ServiceProgram[],
  env: NodeJS.ProcessEnv,
  stop: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  await Promise.all(services.map((service) => keepRunning(service, env, stop, say)))
}

async function keepRunning(
  { name, main }: ServiceProgram,
  env: NodeJS.ProcessEnv,
  stop: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  let deaths = 0
  while (!stop.aborted) {
    const startedAtMs = performance.now()
    const code = await runChild({ args: [main], env, patienceMs: PATIENCE_MS }, stop)
    if (stop.aborted) return
    deaths = deathsInARow(deaths, performance.now() - startedAtMs)
    const waitMs = waitAfter(deaths)
    say(`The ${name} ended by itself (code ${code}). It is started again in ${waitMs / 1000} s; the others go on.`)
    if (deaths === CRASH_LOOP)
      say(
        `The ${name} is in a crash loop: it has ended ${CRASH_LOOP} times in a row, soon after its start. ` +
          'What it said above is the reason. It is tried again, every half minute at the least.',
      )
    await sleep(waitMs, undefined, { signal: stop }).catch(() => {})
  }
}
