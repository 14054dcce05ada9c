import { readFile, writeFile } from 'node:fs/promises'

/** What a process has in memory, in bytes: now, and at the most since `forgetPeak`; null where the system does not tell. */
export async function memoryOf(pid: number): Promise<{ now: number; most: number } | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null)
  if (status === null) return null
  const read = (name: string) => 1024 * Number(new RegExp(String.raw`^${name}:\s+(\d+) kB$`, 'm').exec(status)?.[1])
  return { now: read('VmRSS'), most: read('VmHWM') }
}

/** @source proc_pid_clear_refs(5): 5 resets the peak of the resident set to its present size. */
export async function forgetPeak(pid: number): Promise<void> {
  await writeFile(`/proc/${pid}/clear_refs`, '5')
}
