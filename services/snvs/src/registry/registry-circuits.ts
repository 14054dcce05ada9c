import {
  CLOSED,
  circuitAfter,
  circuitAt,
  REGISTRY_LIMITS,
  capacityIn,
  type Circuit,
  type CircuitLimits,
} from '@vigencia/domain/case-reports/circuit-breaker.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { RegistryName, RegistryWire, WireEnd } from './registry-wire.ts'

/** The state of each registry, as this process has seen it. */
export class RegistryCircuits {
  readonly #circuits = new Map<RegistryName, Circuit>()
  readonly #readClock: () => Instant
  readonly #limits: CircuitLimits

  constructor(readClock: () => Instant, limits: CircuitLimits = REGISTRY_LIMITS) {
    this.#readClock = readClock
    this.#limits = limits
  }

  isClosed(registry: RegistryName): boolean {
    return circuitAt(this.#of(registry), this.#readClock()) === 'closed'
  }

  /** How many more reports it may be sent now. */
  capacity(registry: RegistryName, wanted: number, underWay: number): number {
    return capacityIn(this.#of(registry), this.#readClock(), wanted, underWay)
  }

  /** The same wire; each call counts here. */
  watching(wire: RegistryWire): RegistryWire {
    return {
      codes: (...call) => wire.codes(...call),
      report: async (registry, ...call) => {
        const end = await wire.report(registry, ...call)
        this.#circuits.set(
          registry,
          circuitAfter(this.#of(registry), hasAnswered(end), this.#readClock(), this.#limits),
        )
        return end
      },
    }
  }

  #of(registry: RegistryName): Circuit {
    return this.#circuits.get(registry) ?? CLOSED
  }
}

/** A registry that refuses a report is well. One that answers with its own faults is not. */
function hasAnswered(end: WireEnd): boolean {
  return end.kind === 'answered' && end.reply.status < 500
}
