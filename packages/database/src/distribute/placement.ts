import { OperatorError } from '../operator-error.ts'
import type { TableFacts } from './table-facts.ts'

/** On every server whole; spread by tenant; or on the coordinator alone. */
export type Place = 'reference' | 'distributed' | 'local'

export interface Placement {
  readonly table: string
  readonly place: Place
  /** Why it lies there. */
  readonly because: string
}

/** Tables that lie whole on every server. Everything else follows from the catalogue. */
const REFERENCE: Readonly<Record<string, string>> = {
  'platform.tenants': 'every table of a tenant refers to it, and it has few rows',
}

/**
 * Where each table lies, in an order in which what a foreign key points to comes first.
 * A unique index without the tenant is found by its value before a tenant is known, so its table stays on the coordinator.
 * No foreign key joins a table there with one that is spread, so what it refers to stays too, and what refers to it.
 * @throws OperatorError where foreign keys make a circle, in which no table could be first
 */
export function placeTables(facts: readonly TableFacts[]): Placement[] {
  const reasons = new Map<string, string>()
  for (const { table, hasTenant, uniqueWithoutTenant } of facts) {
    if (Object.hasOwn(REFERENCE, table)) continue
    if (!hasTenant) reasons.set(table, 'it belongs to no tenant')
    else if (uniqueWithoutTenant !== null) reasons.set(table, `${uniqueWithoutTenant} is unique across tenants`)
  }
  const neighbours = neighboursOf(facts)
  const reached = [...reasons.keys()]
  for (const table of reached)
    for (const other of neighbours.get(table) ?? []) {
      if (reasons.has(other)) continue
      reasons.set(other, `a foreign key joins it with ${table}`)
      reached.push(other)
    }
  return inForeignKeyOrder(facts).map((table) => {
    const reference = REFERENCE[table]
    if (reference !== undefined) return { table, place: 'reference', because: reference }
    const local = reasons.get(table)
    if (local !== undefined) return { table, place: 'local', because: local }
    return { table, place: 'distributed', because: 'each of its rows belongs to one tenant' }
  })
}

/** The tables on the other end of each foreign key, whichever end it is. */
function neighboursOf(facts: readonly TableFacts[]): ReadonlyMap<string, readonly string[]> {
  const pairs = facts
    .flatMap(({ table, refersTo }) => refersTo.map((other) => [table, other] as const))
    .filter(([, other]) => !Object.hasOwn(REFERENCE, other))
  const both = [...pairs, ...pairs.map(([one, other]) => [other, one] as const)]
  return new Map([...Map.groupBy(both, ([one]) => one)].map(([one, of]) => [one, of.map(([, other]) => other)]))
}

function inForeignKeyOrder(facts: readonly TableFacts[]): string[] {
  const ordered = new Set<string>()
  for (let waiting = [...facts]; waiting.length > 0;) {
    const ready = waiting.filter(({ refersTo }) => refersTo.every((other) => ordered.has(other)))
    if (ready.length === 0)
      throw new OperatorError(`Foreign keys make a circle: ${waiting.map(({ table }) => table).join(', ')}.`)
    for (const { table } of ready) ordered.add(table)
    waiting = waiting.filter(({ table }) => !ordered.has(table))
  }
  return [...ordered]
}
