import {
  afterBeginning,
  afterEmptying,
  afterProbe,
  afterSend,
  isClosedAt,
  mayProbe,
  MOST_DOUBTS,
  NEW_CIRCUIT,
  capacityOf,
  type Circuit,
  type WaySign,
} from '@vigencia/domain/case-reports/registry-circuit.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { RegistryName } from './registry-wire.ts'

/** What a tenant may do: send so many, send its re-send alone, or ask by a probe. 0: wait. */
export type Permit = number | 'alone' | 'probe'

interface Held {
  circuit: Circuit
  onWire: number
  /** Since when a probe is under way. */
  probingSince: Instant | null
  /** A re-send is on the wire, and nothing goes beside it. */
  isAlone: boolean
  /** Whose re-send waits until the wire is empty. */
  wantsAlone: string | null
  /** Tenants that wait for their permit, the one that waited longest first. */
  readonly waiting: Set<string>
  readonly figures: { probes: number; failed_probes: number; openings: number }
}

/** How a circuit stands, in numbers. */
export interface CircuitStanding {
  readonly registry: RegistryName
  readonly open: number
  readonly on_wire: number
  readonly waiting_tenants: number
  readonly openings: number
  readonly probes: number
  readonly failed_probes: number
}

/** The circuits of one API in this process, one for each registry, and the tenants that wait for them. */
export class RegistryCircuits {
  readonly #circuits = new Map<RegistryName, Held>()
  readonly #readClock: () => Instant
  readonly #most: number

  /** @param most how many may be on the wire of one at once */
  constructor(readClock: () => Instant, most: number) {
    this.#readClock = readClock
    this.#most = most
  }

  /** Decides what this tenant may do now. Who may do nothing waits here, and `next` answers it when it may. */
  permit(registry: RegistryName, tenantId: string, hasResend: boolean, wanted: number): Permit {
    const its = this.#of(registry)
    if (hasResend) its.wantsAlone ??= tenantId
    const permit = this.#permit(its, tenantId, wanted)
    if (permit === 0) its.waiting.add(tenantId)
    return permit
  }

  #permit(its: Held, tenantId: string, wanted: number): Permit {
    if (its.isAlone || its.probingSince !== null) return 0
    const now = this.#readClock()
    if (its.wantsAlone !== null) {
      if (its.onWire > 0 || its.wantsAlone !== tenantId) return 0
      if (isClosedAt(its.circuit, now) && its.circuit.sinceProbe === 'nothing') return 'alone'
      return mayProbe(its.circuit, now) ? 'probe' : 0
    }
    if (isClosedAt(its.circuit, now))
      return Math.max(0, Math.min(wanted, capacityOf(its.circuit, this.#most) - its.onWire))
    return mayProbe(its.circuit, now) ? 'probe' : 0
  }

  /** A tenant that may go on, which no longer waits; undefined where there is none. */
  next(): string | undefined {
    for (const its of this.#circuits.values()) {
      const tenantId = this.#first(its)
      if (tenantId !== undefined) return (its.waiting.delete(tenantId), tenantId)
    }
    return undefined
  }

  #first(its: Held): string | undefined {
    const [first] = its.waiting
    const tenantId = its.wantsAlone ?? first
    return tenantId === undefined || this.#permit(its, tenantId, 1) === 0 ? undefined : tenantId
  }

  /** Whether a tenant that waits could go on now. */
  get isReady(): boolean {
    return [...this.#circuits.values()].some((its) => this.#first(its) !== undefined)
  }

  /** This tenant waits for nothing any more. Its next permit may say otherwise. */
  leave(tenantId: string): void {
    for (const its of this.#circuits.values()) {
      its.waiting.delete(tenantId)
      if (its.wantsAlone === tenantId) its.wantsAlone = null
    }
  }

  /** One has begun, and will be heard of. */
  began(registry: RegistryName, isAlone: boolean): void {
    const its = this.#of(registry)
    its.onWire += 1
    its.isAlone = isAlone
    if (isAlone) its.wantsAlone = null
    its.circuit = afterBeginning(its.circuit)
  }

  /**
   * One that began has left the wire.
   * @param sign null: it never was on the wire
   * @param inDoubt whose case is in doubt by it
   * @returns the tenants whose cases were in doubt too often, one after the other
   */
  heard(registry: RegistryName, sign: WaySign | null, inDoubt: string | null): readonly string[] {
    const its = this.#of(registry)
    its.onWire -= 1
    its.isAlone = false
    if (sign === null) return []
    const wasOpen = its.circuit.isOpen
    its.circuit = afterSend(its.circuit, sign, inDoubt, this.#readClock())
    if (its.circuit.isOpen && !wasOpen) its.figures.openings += 1
    if (its.circuit.doubts.length < MOST_DOUBTS) return []
    const { doubts } = its.circuit
    its.circuit = { ...its.circuit, doubts: [] }
    return [...new Set(doubts)]
  }

  probing(registry: RegistryName): void {
    this.#of(registry).probingSince = this.#readClock()
  }

  /** A probe has ended. Who asked goes next if it was good; else somebody else asks the next time. */
  probed(registry: RegistryName, tenantId: string, sign: WaySign): void {
    const its = this.#of(registry)
    const since = its.probingSince ?? undefined
    its.probingSince = null
    its.figures.probes += 1
    if (sign !== 'good') {
      its.figures.failed_probes += 1
      its.wantsAlone = null
    }
    its.circuit = afterProbe(its.circuit, sign, this.#readClock(), since)
    const others = [...its.waiting].filter((one) => one !== tenantId)
    its.waiting.clear()
    for (const one of sign === 'good' ? [tenantId, ...others] : [...others, tenantId]) its.waiting.add(one)
  }

  /** No tenant has anything left to send: what comes next begins alone. */
  emptied(): void {
    for (const its of this.#circuits.values())
      if (its.onWire === 0 && its.waiting.size === 0) its.circuit = afterEmptying(its.circuit)
  }

  /** When tenants that wait may ask next, by registry. */
  *waits(): Generator<[RegistryName, Instant]> {
    for (const [registry, { waiting, circuit }] of this.#circuits)
      if (waiting.size > 0 && circuit.isOpen && circuit.probeAt !== null) yield [registry, circuit.probeAt]
  }

  /** How each circuit stands, for the figures of the process. */
  standings(): CircuitStanding[] {
    return [...this.#circuits].map(([registry, { circuit, onWire, waiting, figures }]) => ({
      registry,
      open: circuit.isOpen ? 1 : 0,
      on_wire: onWire,
      waiting_tenants: waiting.size,
      ...figures,
    }))
  }

  #of(registry: RegistryName): Held {
    const known = this.#circuits.get(registry)
    if (known !== undefined) return known
    const made: Held = {
      circuit: NEW_CIRCUIT,
      onWire: 0,
      probingSince: null,
      isAlone: false,
      wantsAlone: null,
      waiting: new Set(),
      figures: { probes: 0, failed_probes: 0, openings: 0 },
    }
    this.#circuits.set(registry, made)
    return made
  }
}
