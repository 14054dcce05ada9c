import fc from 'fast-check'
import type { Percent } from '../../money/percent.ts'

export const CODES = ['30000001', '31000002', '30500003', '40000004', '41000005', 'OWN6']
/** A line of it stands in an act at most once. */
export const PACKAGE_CODE = 'PACKAGE'

export const nullOr = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
/** One in twenty, so that most lines have all the rules that they need. */
export const orLeftOut = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 20 })
export const someOf = <Value>(values: readonly Value[]) => fc.subarray([...values])

/** One in six, else null. */
export const seldom = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })

/** Ten-thousandths, from nothing to a number of wholes. */
export const decimal = (most: number) => fc.bigInt(0n, BigInt(most) * 10_000n)

/** Often those that contracts have, so that things are equal often. */
export const percent = (...usual: readonly number[]) =>
  fc
    .oneof(
      { weight: 5, arbitrary: fc.constantFrom(...usual).map((whole) => whole * 10_000) },
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 2_000_000 }) },
    )
    .map((scaled) => scaled as Percent)
