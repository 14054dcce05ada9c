import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'

// A guard over a program that starts a grandchild, says both numbers, and counts the signals it hears.
const PROGRAM = `
  const { spawn } = await import('node:child_process')
  const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const heard = []
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => heard.push(signal))
  process.on('SIGTERM', () => setTimeout(() => process.exit(heard.length), 300))
  process.on('SIGINT', () => setTimeout(() => process.exit(heard.length), 300))
  process.on('disconnect', () => grandchild.kill() && process.exit())
  console.log(process.pid, grandchild.pid)`
const GUARD = `
  import { guard } from '${new URL('guard.mjs', import.meta.url).href}'
  const args = ['--input-type=module', '-e', ${JSON.stringify(PROGRAM)}]
  const { code } = await guard()({ program: process.execPath, args, stdio: 'inherit' })
  process.exit(code)`

let guarded: ChildProcess | undefined

afterEach(() => guarded?.kill('SIGKILL'))

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s heard twice is passed on once, and the exit code comes back',
  async (signal) => {
    const pids = await startGuarded()
    guarded?.kill(signal)
    // Sent at once, the two would arrive as one.
    await sleep(100)
    guarded?.kill(signal)
    expect(await once(guarded!, 'exit')).toEqual([1, null])
    await expect.poll(() => alive(pids), { timeout: 30_000 }).toEqual([])
  },
)

test('a program killed at once takes what it started with it', async () => {
  const pids = await startGuarded()
  process.kill(pids[0]!, 'SIGKILL')
  expect(await once(guarded!, 'exit')).toEqual([137, null])
  await expect.poll(() => alive(pids), { timeout: 30_000 }).toEqual([])
})

test('a guard killed at once is seen by its program', async () => {
  const pids = await startGuarded()
  guarded?.kill('SIGKILL')
  await expect.poll(() => alive(pids), { timeout: 30_000 }).toEqual([])
})

test('npm killed at once stops the program', async () => {
  const npm = spawn(
    '/bin/sh',
    ['-c', '"$0" "$@" & echo started; wait', process.execPath, '--input-type=module', '-e', GUARD],
    {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const lines = createInterface(npm.stdout)
  await once(lines, 'line')
  const [line] = (await once(lines, 'line')) as [string]
  npm.kill('SIGKILL')
  await expect.poll(() => alive(line.split(' ').map(Number)), { timeout: 30_000 }).toEqual([])
})

async function startGuarded(): Promise<number[]> {
  guarded = spawn(process.execPath, ['--input-type=module', '-e', GUARD], {
    env: { ...process.env, npm_lifecycle_event: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(guarded.stdout!), 'line')) as [string]
  return line.split(' ').map(Number)
}

/** Those that still run; one that has ended and waits for its parent to ask about it does not. */
function alive(pids: number[]): number[] {
  return pids.filter((pid) => {
    try {
      process.kill(pid, 0)
      return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    } catch {
      return false
    }
  })
}
