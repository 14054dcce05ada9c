import type { ActProcedure } from '../act.ts'
import { contractOn, type PlainContract } from './plain-contract.ts'

/** How many of each line no package of the act includes. The first package that includes a code has all its lines. */
export function quantitiesApart(
  contracts: readonly PlainContract[],
  lines: readonly ActProcedure[],
): readonly number[] {
  const packages = lines.flatMap(
    ({ code, day }) => contractOn(contracts, day)?.codes.get(code)?.override?.package ?? [],
  )
  const left = new Map<string, number>()
  return lines.map(({ code, quantity }) => {
    const of = packages.find(({ includes }) => includes.includes(code))
    if (of === undefined) return quantity
    const limit = left.get(code) ?? of.limits[code] ?? Infinity
    const included = Math.min(limit, quantity)
    left.set(code, limit - included)
    return quantity - included
  })
}
