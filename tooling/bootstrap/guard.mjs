import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { CHECKOUT } from './checkout.mjs'

/** How long a program asked to stop may take, in milliseconds: above the longest stop of the services in production. */
const PATIENCE = 200_000

/**
 * Answers a function that runs one program after another, each in a process group of its own, and that sees to it that
 * none outlives this process:
 * - SIGINT, SIGTERM and SIGHUP are passed on once. Ctrl-C reaches npm and us, and npm then sends it to us again; a
 *   group of its own keeps the program from hearing it three times.
 * - npm killed by SIGKILL passes nothing on: then our parent changes.
 * - what the program leaves behind in its group is killed at its end.
 * - if we are killed by SIGKILL, the program sees its channel to us close.
 */
export function guard() {
  let child
  let stopping = false

  const stop = (signal) => {
    if (stopping) return
    stopping = true
    if (!child) process.exit(codeOf(signal))
    child.kill(signal)
    setTimeout(() => killGroup(child), PATIENCE).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid
    setInterval(() => process.ppid === parent || stop('SIGTERM'), 200).unref()
  }
  // A closed terminal must not make the last lines a fault.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

  return ({ program, args, stdio, env }) =>
    new Promise((resolve) => {
      child = spawn(program, args, {
        cwd: CHECKOUT,
        detached: true,
        env: env ?? process.env,
        stdio: ['ignore', stdio, stdio, 'ipc'],
      })
      let output = ''
      child.stdout?.on('data', (chunk) => (output += chunk))
      child.stderr?.on('data', (chunk) => (output += chunk))
      child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}`, stopping }))
      child.on('exit', () => killGroup(child))
      child.on('close', (code, signal) => resolve({ code: code ?? codeOf(signal), output, stopping }))
    })
}

function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Nobody is left in it.
  }
}

/** What a shell reports for a program ended by a signal. */
function codeOf(signal) {
  return 128 + (constants.signals[signal] ?? 0)
}
