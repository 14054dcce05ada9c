import type { Kind } from './kind.ts'
import { Unfit, type MemberFault } from './unfit.ts'

/** The members of a body by their names in lower case: Json.NET finds them in any case, and the last one counts. */
export type Members = ReadonlyMap<string, unknown>

export const NO_MEMBERS: Members = new Map()

export function membersOf(body: object): Members {
  return new Map(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]))
}

export function has(members: Members, wire: string): boolean {
  return members.has(wire.toLowerCase())
}

interface Input {
  readonly wire: string
  readonly kind: Kind
  /** Whether a missing value is a fault. */
  readonly isRequired?: boolean
}

/**
 * The modern values of members, in their order.
 * @throws Unfit that names every member without one
 */
export function readMembers(members: Members, input: readonly Input[]): unknown[] {
  const faults: MemberFault[] = []
  const values = input.map(({ wire, kind, isRequired }) => {
    const read = kind.read(members.get(wire.toLowerCase()))
    const value = 'value' in read ? read.value : null
    const why = 'fault' in read ? read.fault : isRequired === true && value === null ? 'es obligatorio' : null
    if (why !== null) faults.push({ wire, why })
    return value
  })
  if (faults.length > 0) throw new Unfit(faults)
  return values
}
