import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runApart, runTogether } from './run-services.ts'
import type { ServiceProgram } from './services.ts'

let folder: string
let stop: AbortController
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'services-'))
  stop = new AbortController()
})
afterEach(async () => {
  stop.abort()
  await rm(folder, { recursive: true })
})

/** A program that notes each of its starts by its process id, and runs until it is told to stop or killed. */
async function program(name: string): Promise<ServiceProgram> {
  const main = join(folder, `${name}.mjs`)
  const notes = JSON.stringify(join(folder, name))
  await writeFile(
    main,
    `import { appendFileSync } from 'node:fs'
     setInterval(() => {}, 1000)
     process.on('SIGTERM', () => process.exit(0))
     appendFileSync(${notes}, process.pid + '\\n')`,
  )
  return { name, main }
}

const startsOf = async ({ name }: ServiceProgram) =>
  (await readFile(join(folder, name), 'utf8').catch(() => '')).split('\n').filter(Boolean).map(Number)
const started = (service: ServiceProgram, times: number) =>
  vi.waitUntil(async () => (await startsOf(service)).length === times, { timeout: 30_000, interval: 50 })

test('in production a service that dies is started again, and the other lives on', async () => {
  const [api, snvs] = [await program('api'), await program('snvs')]
  const lines: string[] = []
  const run = runApart([api, snvs], {}, stop.signal, (line) => lines.push(line))
  await Promise.all([started(api, 1), started(snvs, 1)])
  process.kill((await startsOf(api))[0]!, 'SIGKILL')
  await started(api, 2)
  process.kill((await startsOf(api))[1]!, 'SIGKILL')
  await started(api, 3)
  expect(lines).toEqual([
    'The api ended by itself (code 1). It is started again in 0.25 s; the others go on.',
    'The api ended by itself (code 1). It is started again in 0.5 s; the others go on.',
  ])
  const [pid] = await startsOf(snvs)
  expect(await startsOf(snvs)).toHaveLength(1)
  expect(process.kill(pid!, 0)).toBe(true)
  stop.abort()
  await run
  expect(() => process.kill(pid!, 0)).toThrow('ESRCH')
})

test('in production one that dies at each start is said to be in a crash loop once, and is tried on', async () => {
  const main = join(folder, 'broken.mjs')
  await writeFile(main, 'process.exit(3)')
  const lines: string[] = []
  const run = runApart([{ name: 'api', main }], {}, stop.signal, (line) => lines.push(line))
  await vi.waitUntil(() => lines.length > 5, { timeout: 30_000, interval: 50 })
  stop.abort()
  await run
  expect(lines.slice(4)).toEqual([
    'The api ended by itself (code 3). It is started again in 4 s; the others go on.',
    'The api is in a crash loop: it has ended 5 times in a row, soon after its start. ' +
      'What it said above is the reason. It is tried again, every half minute at the least.',
  ])
  expect(lines.slice(0, 4).join()).not.toContain('crash loop')
})

test('in development one that dies stops the others, and is named', async () => {
  const [api, snvs] = [await program('api'), await program('snvs')]
  const run = runTogether([api, snvs], {}, stop.signal)
  await Promise.all([started(api, 1), started(snvs, 1)])
  process.kill((await startsOf(api))[0]!, 'SIGKILL')
  expect(await run).toEqual(['The api ended by itself (code 1), so everything is stopped.'])
  const [pid] = await startsOf(snvs)
  expect(() => process.kill(pid!, 0)).toThrow('ESRCH')
})
