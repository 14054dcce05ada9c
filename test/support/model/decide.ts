import { keyOf, type ActRulesFor, type Agreed, type Ledger, type Outcome, type TypeRule } from './ledger.ts'
import type { Qualifier } from './qualifier-rules.ts'
import { addPrice, dropPrice, setPrice } from './particular-rules.ts'
import {
  activate,
  addOverride,
  addTypeRule,
  agreeOnActs,
  create,
  reinstate,
  remove,
  terminate,
  update,
  type Copy,
  type Terms,
} from './period-rules.ts'
import { publish, type Publication } from './publication-rules.ts'
import { renew, type Renewal } from './renewal-rules.ts'
import { correct, reajuste, revoke, type Adjustment, type Correction } from './reajuste-rules.ts'

/** Everything that can happen to a convenio's prices. Periods and entries go by their numbers in the book. */
export type Input =
  | { op: 'create'; terms: Terms; copy?: Copy }
  | { op: 'update'; period: number; terms: Terms }
  | { op: 'remove' | 'activate'; period: number }
  | { op: 'override'; period: number; code: string; by: readonly Qualifier[]; agreed: Agreed }
  | { op: 'typeRule'; period: number; rule: TypeRule }
  | { op: 'actRules'; period: number; rules: ActRulesFor[] }
  | { op: 'publish'; publication: Publication }
  | { op: 'terminate'; period: number; on: number | null; word: boolean; all: boolean }
  | { op: 'reinstate'; period: number; word: boolean }
  | { op: 'renew'; period: number; terms: Renewal }
  | { op: 'reajuste'; period: number; adjustment: Adjustment }
  | { op: 'correct'; period: number; correction: Correction }
  | { op: 'revoke'; period: number; retroactive: boolean }
  | { op: 'addPrice'; code: string; cents: number; from: number | null }
  | { op: 'setPrice'; entry: number; code: string; cents: number; from: number | null }
  | { op: 'dropPrice'; entry: number }

/** What the rules say of it. */
export function decide(ledger: Ledger, input: Input): Outcome {
  switch (input.op) {
    case 'create':
      return create(ledger, input.terms, input.copy)
    case 'update':
      return update(ledger, input.period, input.terms)
    case 'remove':
      return remove(ledger, input.period)
    case 'activate':
      return activate(ledger, input.period)
    case 'override':
      return addOverride(ledger, input.period, keyOf(input.code, input.by), input.agreed)
    case 'typeRule':
      return addTypeRule(ledger, input.period, input.rule)
    case 'actRules':
      return agreeOnActs(ledger, input.period, input.rules)
    case 'publish':
      return publish(ledger, input.publication)
    case 'terminate':
      return terminate(ledger, input.period, input)
    case 'reinstate':
      return reinstate(ledger, input.period, input.word)
    case 'renew':
      return renew(ledger, input.period, input.terms)
    case 'reajuste':
      return reajuste(ledger, input.period, input.adjustment)
    case 'correct':
      return correct(ledger, input.period, input.correction)
    case 'revoke':
      return revoke(ledger, input.period, input.retroactive)
    case 'addPrice':
      return addPrice(ledger, input.code, input.cents, input.from)
    case 'setPrice':
      return setPrice(ledger, input.entry, input.cents, input.from)
    case 'dropPrice':
      return dropPrice(ledger, input.entry)
  }
}
