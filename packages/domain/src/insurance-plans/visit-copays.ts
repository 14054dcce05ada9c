import type { Cents } from '../money/cents.ts'
import type { LineThen } from './coverage-facts.ts'

/** What is left of the fixed copays of one visit. Each is taken once, from the events of its plan line in their order. */
export class VisitCopays {
  readonly #left = new Map<number, Cents>()

  leftOf({ lineId, fixedCopay }: LineThen): Cents {
    return this.#left.get(lineId) ?? fixedCopay
  }

  take(line: LineThen, cents: Cents): void {
    this.#left.set(line.lineId, (this.leftOf(line) - cents) as Cents)
  }
}
