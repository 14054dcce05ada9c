/** What `node --cpu-prof` leaves, as far as it is read here: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[]
  /** The node that was running, sample by sample, and the microseconds since the one before. */
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string }
  readonly children?: readonly number[]
}

/** A function in a stack, by its name and whose it is. */
export interface Frame {
  readonly name: string
  /** A package, or `node`; of the project a file; of the engine nothing. */
  readonly place: string
  readonly whose: 'project' | 'library' | 'node' | 'engine'
}

/** Functions that called one another, the outermost first, and the microseconds that were spent in the last of them. */
export interface Stack {
  readonly frames: readonly Frame[]
  readonly micros: number
}

/** Every stack that was seen, but for idle time and for what loads modules when a process starts. */
export function stacksOf(profile: CpuProfile): Stack[] {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const callers = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])))
  const spent = new Map<number, number>()
  for (const [i, id] of profile.samples.entries())
    spent.set(id, (spent.get(id) ?? 0) + (profile.timeDeltas[i] as number))
  return [...spent].flatMap(([id, micros]) => {
    const frames: Frame[] = []
    for (let at: number | undefined = id; at !== undefined; at = callers.get(at)) {
      const { functionName, url } = (nodes.get(at) as ProfileNode).callFrame
      if (functionName === '(idle)' || url.startsWith('node:internal/modules/')) return []
      if (functionName !== '(root)') frames.unshift(frameOf(functionName, url))
    }
    return [{ frames, micros }]
  })
}

function frameOf(functionName: string, url: string): Frame {
  const name = functionName || '(anonymous)'
  if (url.startsWith('node:')) return { name, place: 'node', whose: 'node' }
  const library = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1]
  if (library !== undefined) return { name, place: library, whose: 'library' }
  const file = /\/((?:packages|services|tooling)\/.+)$/.exec(url)?.[1]
  return file === undefined ? { name, place: '', whose: 'engine' } : { name, place: file, whose: 'project' }
}
