import { readdir, readFile } from 'node:fs/promises'

const TICKS_A_SECOND = 100

/** How long a process has been on a processor, in seconds; null where the system does not tell (it is read from /proc). */
export async function cpuTime(pid: number): Promise<number | null> {
  const stat = await readStat(pid)
  return stat && stat.ticks / TICKS_A_SECOND
}

/** The same for the children of a process that run now, together. */
export async function cpuTimeOfChildren(parent: number): Promise<number | null> {
  const pids = await readdir('/proc').catch(() => null)
  if (pids === null) return null
  const stats = await Promise.all(pids.filter((name) => /^\d+$/.test(name)).map(readStat))
  const ticks = stats.reduce((sum, stat) => (stat?.parent === parent ? sum + stat.ticks : sum), 0)
  return ticks / TICKS_A_SECOND
}

export async function parentOf(pid: number): Promise<number | null> {
  return (await readStat(pid))?.parent ?? null
}

/** @source proc_pid_stat(5): after the name in parentheses, field 4 is the parent, 14 and 15 are user and system time. */
async function readStat(pid: number | string): Promise<{ parent: number; ticks: number } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (text === null) return null
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
}
