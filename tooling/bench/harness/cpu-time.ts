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

/** Ticks of all processors together, since the machine began; `stolen` went to other guests of the hardware while this one had work to do. */
export interface MachineTime {
  readonly stolen: number
  readonly all: number
}

/**
 * Nothing is known to be stolen where the system does not tell.
 * @source proc_stat(5): user, nice, system, idle, iowait, irq, softirq, steal; guests are counted as users already.
 */
export async function machineTime(): Promise<MachineTime> {
  const text = await readFile('/proc/stat', 'utf8').catch(() => '')
  const fields = (/^cpu +(.*)$/m.exec(text)?.[1] ?? '').split(' ', 8).map(Number)
  return { stolen: fields[7] ?? 0, all: fields.reduce((sum, ticks) => sum + ticks, 0) }
}

/** The part that was stolen between two looks, 0 to 1. */
export function stolenBetween(before: MachineTime, after: MachineTime): number {
  return after.all === before.all ? 0 : (after.stolen - before.stolen) / (after.all - before.all)
}
