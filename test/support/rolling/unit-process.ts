import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { ROOT } from '../markdown-files.ts'
import { readUnit } from './unit-file.ts'

/** A service that a unit has started. */
export interface UnitProcess {
  /** Stops it as the unit says. `wasKilled` tells that it took longer than TimeoutStopSec. */
  stop(): Promise<{ code: number | null; wasKilled: boolean }>
}

/** Credentials are files that systemd hands out; here the settings say what is in them. */
const isCredential = (value: string) => value.startsWith('%d/')

/**
 * Plays what systemd does with a unit: ExecStart with its environment, ExecStartPost before it counts as started,
 * KillSignal to the main process alone (KillMode=mixed), and SIGKILL to all after TimeoutStopSec.
 */
export async function startUnit(
  name: string,
  instance: string,
  settings: Record<string, string>,
): Promise<UnitProcess> {
  const unit = await readUnit(name, instance)
  const one = (key: string) => unit.of(key)[0] as string
  if (one('KillMode') !== 'mixed') throw new Error(`${name} has another KillMode than what is played here`)
  const own = Object.entries(unit.environment).filter(([, value]) => !isCredential(value))
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const env = { PATH, NODE_COMPILE_CACHE, ...Object.fromEntries(own), ...settings }
  const words = (key: string) => one(key).split(' ') as [string, ...string[]]
  const [program, ...args] = words('ExecStart')
  // a group of its own is what a control group is here
  const child = spawn(program, args, { cwd: ROOT, env, detached: true, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit') as Promise<[number | null]>
  const [post, ...postArgs] = words('ExecStartPost')
  await promisify(execFile)(post, postArgs, { cwd: ROOT, env })
  return {
    async stop() {
      let wasKilled = false
      const late = setTimeout(
        () => {
          wasKilled = true
          process.kill(-(child.pid as number), 'SIGKILL')
        },
        Number(one('TimeoutStopSec')) * 1000,
      )
      child.kill(one('KillSignal') as NodeJS.Signals)
      const [code] = await ended
      clearTimeout(late)
      return { code, wasKilled }
    },
  }
}
