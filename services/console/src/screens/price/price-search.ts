import { countIn, dayIn, oneOf, textIn } from '../../shell/search-text.ts'

/** What the address says of a look-up: a link to it shows others the same. */
export interface PriceSearch {
  /** Who pays, by the convenio's id. */
  readonly convenio?: string | undefined
  readonly code?: string | undefined
  readonly day?: string | undefined
  /** The appointment type, by its id. */
  readonly type?: string | undefined
  readonly quantity?: number | undefined
  /** As it was known at the end of this day. */
  readonly known?: string | undefined
  /** As it was known at this revision of the convenio. */
  readonly revision?: number | undefined
  /** What stands beside it: another day, or another payer. */
  readonly versus?: 'day' | 'payer' | undefined
  readonly day2?: string | undefined
  readonly convenio2?: string | undefined
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
