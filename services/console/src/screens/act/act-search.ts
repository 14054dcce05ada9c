import type { Compared } from '../../components/comparison/compared.ts'
import type { Known } from '../../components/known-at/known-at.tsx'
import { countIn, dayIn, oneOf, textIn } from '../../shell/search-text.ts'

export const ACCOMMODATIONS = ['ward', 'apartment'] as const

/** What the address says of an act. The patient's age and weight are not in it: a link tells nothing of a person. */
export interface ActSearch extends Known, Compared {
  /** Who pays, by the convenio's id. */
  readonly convenio?: string | undefined
  /** The patient's plan, by its id. */
  readonly plan?: string | undefined
  readonly day?: string | undefined
  /** The appointment type, by its id. */
  readonly type?: string | undefined
  readonly character?: 'urgent' | undefined
  /** Hours of the clinic's clock, `HH:MM`. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly stay?: 'yes' | undefined
  readonly accommodation?: (typeof ACCOMMODATIONS)[number] | undefined
  /** The procedures, as `typed-line.ts` writes them. */
  readonly lines?: string | undefined
  /** What was used, as `typed-expense.ts` writes it. */
  readonly expenses?: string | undefined
}

const hourIn = (value: unknown) => {
  const text = textIn(value)
  return text !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined
}

export function readActSearch(search: Readonly<Record<string, unknown>>): ActSearch {
  return {
    convenio: textIn(search['convenio']),
    plan: textIn(search['plan']),
    day: dayIn(search['day']),
    type: textIn(search['type']),
    character: oneOf(search['character'], ['urgent']),
    from: hourIn(search['from']),
    to: hourIn(search['to']),
    stay: oneOf(search['stay'], ['yes']),
    accommodation: oneOf(search['accommodation'], ACCOMMODATIONS),
    lines: textIn(search['lines']),
    expenses: textIn(search['expenses']),
    known: dayIn(search['known']),
    revision: countIn(search['revision']),
    versus: oneOf(search['versus'], ['day', 'payer']),
    day2: dayIn(search['day2']),
    convenio2: textIn(search['convenio2']),
  }
}
