import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { stacksOf, type CpuProfile } from './cpu-profile.ts'
import { flameGraph } from './flame-graph.ts'

const MOST_TOLD = 12

/** Draws a flame graph beside every processor profile of a folder, and tells where the time was spent. */
export async function drawProfiles(folder: string, log: (line: string) => void): Promise<void> {
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile'))) {
    const stacks = stacksOf(JSON.parse(await readFile(join(folder, file), 'utf8')) as CpuProfile)
    const drawing = `${basename(file, '.cpuprofile')}.svg`
    await writeFile(join(folder, drawing), flameGraph('Time on the processor', stacks))
    log(`\n${drawing}: most time was spent in`)
    for (const [place, share] of sharesOf(stacks).slice(0, MOST_TOLD))
      log(`${(share * 100).toFixed(1).padStart(6)} %  ${place}`)
  }
}

type Stacks = ReturnType<typeof stacksOf>

/** What each place took itself, without what it called, the most first: the engine's functions by their names. */
function sharesOf(stacks: Stacks): [place: string, share: number][] {
  const all = stacks.reduce((sum, { micros }) => sum + micros, 0)
  const shares = new Map<string, number>()
  for (const { frames, micros } of stacks) {
    const last = frames.at(-1)
    if (last === undefined) continue
    const place = last.whose === 'engine' ? last.name : last.place
    shares.set(place, (shares.get(place) ?? 0) + micros / all)
  }
  return [...shares].toSorted(([, a], [, b]) => b - a)
}
