// Waits until a service is ready: node ops/wait-until-ready.mjs <url of /health/ready> [seconds]
// A unit runs it after its start, so that `systemctl restart` comes back when the process answers. 0 asks once.

import { setTimeout as sleep } from 'node:timers/promises'

const [url, seconds = '60'] = process.argv.slice(2)
const until = Date.now() + Number(seconds) * 1000
for (;;) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch(() => null)
  if (answer?.ok === true) process.exit(0)
  if (Date.now() >= until) break
  await sleep(200)
}
console.error(`${url} was not ready within ${seconds} s.`)
process.exit(1)
