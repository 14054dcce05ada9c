import { median, ratios } from './statistics.ts'

/** A row of the table: what was measured of ours and of its peer, and what was to be reached. */
export interface Figure {
  readonly what: string
  readonly peer: string
  /** In words, with their units. */
  readonly ours: string
  readonly peers: string
  readonly ratio: string
  readonly goal: string
  /** null: not run. */
  readonly met: boolean | null
  /** How much of what, and in how many rounds. */
  readonly size: string
}

/** What is to be reached, as a multiple of the peer's figure or in a unit of its own. */
export interface Goal {
  readonly words: string
  isMet(value: number): boolean
}

export function atLeast(least: number, unit = 'x'): Goal {
  return { words: `>= ${least} ${unit}`, isMet: (value) => value >= least }
}

export function atMost(most: number, unit = 'x'): Goal {
  return { words: `<= ${most} ${unit}`, isMet: (value) => value <= most }
}

export interface Compared {
  readonly what: string
  readonly peer: string
  /** Round by round, both in the same order. */
  readonly ours: readonly number[]
  readonly peers: readonly number[]
  readonly show: (value: number) => string
  readonly goal: Goal
  readonly size: string
}

/** A row whose ratio is the median of the rounds' ratios: what disturbed a round disturbed both. */
export function compared({ what, peer, ours, peers, show, goal, size }: Compared): Figure {
  const all = ratios(ours, peers)
  const ratio = median(all)
  const shown = `${ratio.toFixed(2)} x (${Math.min(...all).toFixed(2)} to ${Math.max(...all).toFixed(2)})`
  const medians = { ours: show(median(ours)), peers: show(median(peers)) }
  return { what, peer, ...medians, ratio: shown, goal: goal.words, met: goal.isMet(ratio), size }
}

/** A row that is held against a bound of its own, not against a peer. */
export function bounded(
  options: Pick<Figure, 'what' | 'size'> & {
    values: readonly number[]
    goal: Goal
    show: (value: number) => string
  },
): Figure {
  const { what, size, values, goal, show } = options
  // a bound holds for the worst round, not for the median
  const most = Math.max(...values)
  const ours = values.length > 1 ? `${show(median(values))}, most ${show(most)}` : show(most)
  return { what, peer: '', ours, peers: '', ratio: '', goal: goal.words, met: goal.isMet(most), size }
}

/** A row that this run passed over, named all the same. */
export function notRun(what: string, goal: Goal, why: string): Figure {
  return { what, peer: '', ours: '', peers: '', ratio: '', goal: goal.words, met: null, size: why }
}
