import type { Percent } from '../../money/percent.ts'
import type { ActRules } from '../act-rules.ts'
import type { Access } from '../act.ts'
import { NOTHING, WHOLE, isMore, share, sum, type Fraction } from './exact-fraction.ts'
import type { PlainLine } from './plain-contract.ts'
import { found, lacksData, lacksRule, refused, refusalsOf, type Reckoned } from './reckoned.ts'

/** What of its portes a line keeps beside the others of its day and team, and whose assistants count there. */
export interface Standing {
  readonly portion: Reckoned<Fraction>
  readonly main: Reckoned<PlainLine>
}

export const porteOf = ({ porte }: PlainLine) => porte ?? NOTHING

/** The largest by an amount; of equals the earlier. */
export function largest<Of>(all: readonly Of[], amount: (one: Of) => Fraction): Of | undefined {
  let best: Of | undefined
  for (const one of all) if (best === undefined || isMore(amount(one), amount(best))) best = one
  return best
}

/** The largest first; equals stay in their order. */
export function descending<Of>(all: readonly Of[], amount: (one: Of) => Fraction): readonly Of[] {
  const first = largest(all, amount)
  if (first === undefined) return []
  return [
    first,
    ...descending(
      all.filter((one) => one !== first),
      amount,
    ),
  ]
}

/** A line's access beside the main one. One marked main that is not takes the access of the one that is. */
export function accessBeside(own: Access | null, ofMain: Access | null): 'same' | 'other' | null {
  const access = own === 'main' ? ofMain : own
  return access === 'main' ? null : access
}

/** The standing of each line of one day and team. */
export function standings(lines: readonly PlainLine[], rules: ActRules): ReadonlyMap<PlainLine, Standing> {
  const weighed = lines.filter((line) => isWeighed(line, rules))
  const apart = lines.filter((line) => !weighed.includes(line))
  return new Map([
    ...apart.map((line) => [line, { portion: found(WHOLE), main: found(line) }] as const),
    ...weighedStandings(weighed, rules),
  ])
}

/** A fixed price is weighed with none, and other chapters stay whole. */
function isWeighed({ isFixed, chapter }: PlainLine, { further }: ActRules): boolean {
  if (isFixed) return false
  const chapters = further?.chapters
  return chapters === undefined || (chapter !== null && chapters.includes(chapter))
}

function weighedStandings(lines: readonly PlainLine[], rules: ActRules): (readonly [PlainLine, Standing])[] {
  const [only] = lines
  if (only !== undefined && lines.length === 1) return [[only, { portion: found(WHOLE), main: found(only) }]]
  const main = mainOf(lines, rules)
  if ('refusals' in main) {
    const lacking = rules.further === undefined ? [lacksRule('further')] : []
    const portion = refused(...main.refusals, ...refusalsOf(...lacking))
    return lines.map((line) => [line, { portion, main }])
  }
  return lines.map((line) => [line, { portion: portionBeside(line, main.value, lines, rules), main }])
}

const valueOf = (line: PlainLine) => sum(porteOf(line), line.unmoved)

function mainOf(lines: readonly PlainLine[], { main_by }: ActRules): Reckoned<PlainLine> {
  if (main_by === undefined) return lacksRule('main_by')
  if (main_by === 'named') {
    // two that are named main name none
    const [main, ...others] = lines.filter(({ procedure }) => procedure.access === 'main')
    return main === undefined || others.length > 0 ? lacksData('access') : found(main)
  }
  const main = largest(lines, main_by === 'value' ? valueOf : porteOf)
  return main === undefined ? lacksData('access') : found(main)
}

function portionBeside(
  line: PlainLine,
  main: PlainLine,
  lines: readonly PlainLine[],
  { further, main_by }: ActRules,
): Reckoned<Fraction> {
  if (line === main) return found(WHOLE)
  if (further === undefined) return lacksRule('further')
  if ('sequence' in further) {
    const others = lines.filter((one) => one !== main)
    const place = 1 + descending(others, main_by === 'value' ? valueOf : porteOf).indexOf(line)
    return found(share(further.sequence[place] ?? (further.sequence.at(-1) as Percent)))
  }
  const access = accessBeside(line.procedure.access, main.procedure.access)
  if (access === null) return lacksData('access')
  return found(share(further[`${access}_access`]))
}
