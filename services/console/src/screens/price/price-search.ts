import type { Compared } from '../../components/comparison/compared.ts'
import type { Known } from '../../components/known-at/known-at.tsx'
import { countIn, dayIn, oneOf, textIn } from '../../shell/search-text.ts'

/** What the address says of a look-up: a link to it shows others the same. */
export interface PriceSearch extends Known, Compared {
  /** Who pays, by the convenio's id. */
  readonly convenio?: string | undefined
  readonly code?: string | undefined
  readonly day?: string | undefined
  /** The appointment type, by its id. */
  readonly type?: string | undefined
  readonly quantity?: number | undefined
}

export function readPriceSearch(search: Readonly<Record<string, unknown>>): PriceSearch {
  return {
    convenio: textIn(search['convenio']),
    code: textIn(search['code']),
    day: dayIn(search['day']),
    type: textIn(search['type']),
    quantity: countIn(search['quantity']),
    known: dayIn(search['known']),
    revision: countIn(search['revision']),
    versus: oneOf(search['versus'], ['day', 'payer']),
    day2: dayIn(search['day2']),
    convenio2: textIn(search['convenio2']),
  }
}
