import { countIn, dayIn, oneOf, textIn } from '../../shell/search-text.ts'

/** What is done to a period. */
export type Act = 'reajuste' | 'renewal' | 'correction'

export const SHOWN = ['all', 'changed', 'unchanged', 'zero', 'by_hand'] as const
export type Shown = (typeof SHOWN)[number]

const MOVES = ['yes', 'no'] as const
type Moves = (typeof MOVES)[number]

/** What the form says, as the address holds it. What is not there is as the service has it by itself. */
export interface Terms {
  readonly start?: string | undefined
  readonly end?: string | undefined
  /** A decimal with a point. */
  readonly percent?: string | undefined
  readonly version?: string | undefined
  readonly paid?: string | undefined
  readonly tables?: Moves | undefined
  readonly own?: Moves | undefined
  readonly selfPay?: Moves | 'ended' | undefined
  readonly copay?: Moves | undefined
  readonly copayPercent?: string | undefined
  readonly copayMost?: number | undefined
  readonly card?: Moves | undefined
  readonly authorization?: Moves | undefined
}

/** What the address says of the screen: the terms that are previewed, what is shown of it, and what was made. */
export interface ActSearch extends Terms {
  readonly preview?: 'on' | undefined
  readonly show?: Shown | undefined
  readonly search?: string | undefined
  /** The days by whose billing the prices of a reajuste are weighed. */
  readonly weighFrom?: string | undefined
  readonly weighTo?: string | undefined
  /** The period that was made. */
  readonly done?: string | undefined
}

const percentIn = (value: unknown) => {
  const text = textIn(value)
  return text !== undefined && /^-?\d{1,4}(\.\d{1,6})?$/.test(text) ? text : undefined
}
const movesIn = (value: unknown) => oneOf(value, MOVES)

export function termsIn(search: Readonly<Record<string, unknown>>): Terms {
  return {
    start: dayIn(search['start']),
    end: dayIn(search['end']),
    percent: percentIn(search['percent']),
    version: textIn(search['version']),
    paid: percentIn(search['paid']),
    tables: movesIn(search['tables']),
    own: movesIn(search['own']),
    selfPay: oneOf(search['selfPay'], [...MOVES, 'ended']),
    copay: movesIn(search['copay']),
    copayPercent: percentIn(search['copayPercent']),
    copayMost: countIn(search['copayMost']),
    card: movesIn(search['card']),
    authorization: movesIn(search['authorization']),
  }
}

export function actSearchIn(search: Readonly<Record<string, unknown>>): ActSearch {
  return {
    ...termsIn(search),
    preview: oneOf(search['preview'], ['on']),
    show: oneOf(search['show'], SHOWN),
    search: textIn(search['search']),
    weighFrom: dayIn(search['weighFrom']),
    weighTo: dayIn(search['weighTo']),
    done: textIn(search['done']),
  }
}

/** How far prices may go down and up. */
export const MOVES_BY = { least: -100, most: 1_000 }

/** An address holds a percentage as a decimal with a point. */
export const percentOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text))
export const percentText = (percent: number | null): string | undefined =>
  percent === null ? undefined : String(percent)
