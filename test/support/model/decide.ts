import type { Book, Outcome } from './book.ts'
import { addPrice, dropPrice, setPrice } from './particular-rules.ts'
import { activate, addOverride, create, remove, renew, terminate, update, type Terms } from './period-rules.ts'
import { reajuste, revoke, type Adjustment } from './reajuste-rules.ts'

/** Everything that can happen to a convenio's prices. Periods and entries go by their numbers in the book. */
export type Asked =
  | { op: 'create'; terms: Terms }
  | { op: 'update'; period: number; terms: Terms }
  | { op: 'remove' | 'activate'; period: number }
  | { op: 'override'; period: number; code: string; cents: number }
  | { op: 'terminate'; period: number; on: number | null }
  | { op: 'renew'; period: number; terms: Omit<Terms, 'start'> }
  | { op: 'reajuste'; period: number; adjustment: Adjustment }
  | { op: 'revoke'; period: number; retroactive: boolean }
  | { op: 'addPrice'; code: string; cents: number; from: number | null }
  | { op: 'setPrice'; entry: number; code: string; cents: number; from: number | null }
  | { op: 'dropPrice'; entry: number }

/** What the rules say of it. */
export function decide(book: Book, asked: Asked): Outcome {
  switch (asked.op) {
    case 'create':
      return create(book, asked.terms)
    case 'update':
      return update(book, asked.period, asked.terms)
    case 'remove':
      return remove(book, asked.period)
    case 'activate':
      return activate(book, asked.period)
    case 'override':
      return addOverride(book, asked.period, asked.code, asked.cents)
    case 'terminate':
      return terminate(book, asked.period, asked.on)
    case 'renew':
      return renew(book, asked.period, asked.terms)
    case 'reajuste':
      return reajuste(book, asked.period, asked.adjustment)
    case 'revoke':
      return revoke(book, asked.period, asked.retroactive)
    case 'addPrice':
      return addPrice(book, asked.code, asked.cents, asked.from)
    case 'setPrice':
      return setPrice(book, asked.entry, asked.cents, asked.from)
    case 'dropPrice':
      return dropPrice(book, asked.entry)
  }
}
