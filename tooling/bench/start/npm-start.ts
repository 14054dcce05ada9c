import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@vigencia/embedded-postgres/free-port.ts'
import { demoLines } from '@vigencia/api/demo/demo-lines.ts'
import { DEMO_KEY } from '@vigencia/database/access/api-key.ts'

const LOOK_EVERY_MS = 20
const AT_MOST_MS = 300_000

/** Seconds from `npm start` in a checkout to the price that its demo answers; it is stopped then. */
export async function npmStart(checkout: string, data: string, stop: AbortSignal): Promise<number> {
  const ports = {
    API_PORT: String(await freePort()),
    SNVS_PORT: String(await freePort()),
    WS400_PORT: String(await freePort()),
  }
  const env = { ...environment(), ...ports, VIGENCIA_DATA: data }
  const quote = quoteUrl(`http://127.0.0.1:${ports.API_PORT}`)
  const began = performance.now()
  const npm = spawn('npm', ['start'], { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (text) => (output += text))
  const ended = once(npm, 'exit')
  try {
    for (;;) {
      stop.throwIfAborted()
      if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}:\n${output}`)
      const answer = await fetch(quote, { headers: { 'x-api-key': DEMO_KEY }, signal: stop }).catch(() => null)
      if (answer?.ok && typeof ((await answer.json()) as { price_cents?: number }).price_cents === 'number') break
      if (performance.now() - began > AT_MOST_MS) throw new Error(`No quote after ${AT_MOST_MS} ms:\n${output}`)
      await sleep(LOOK_EVERY_MS)
    }
    return (performance.now() - began) / 1000
  } finally {
    if (npm.exitCode === null) npm.kill('SIGTERM')
    await ended
  }
}

/** As a person's shell has it: without what pnpm and this run put there. */
function environment(): NodeJS.ProcessEnv {
  const bin = `node_modules/.bin`
  const path = (process.env['PATH'] ?? '')
    .split(':')
    .filter((folder) => !folder.endsWith(bin) && !folder.includes('node-gyp-bin'))
  const stored = Object.entries(process.env).filter(
    ([name]) => !/^(npm|pnpm)_|^(DATABASE|API|SNVS|WS400|DEMO|NODE_)/i.test(name),
  )
  return { ...Object.fromEntries(stored), PATH: path.join(':') }
}

function quoteUrl(url: string): string {
  const quoted = demoLines(url)
    .join('\n')
    .match(/'(http[^']+)'/)?.[1]
  if (quoted === undefined) throw new Error('The demo names no quote to ask for')
  return quoted
}
