import fc from 'fast-check'
import { isQualified, qualifierKey, type Qualifiers } from '../../pricing/qualifiers.ts'

/** The plan has an accommodation of its own. */
export const PLANS = new Map([['gold', 'apartment' as const]])

const orUnsaid = <Value>(...values: readonly Value[]) => fc.constantFrom(null, ...values)

export const anyQualifiers: fc.Arbitrary<Qualifiers> = fc.record({
  plan_id: orUnsaid('gold', 'silver'),
  accommodation: orUnsaid('ward' as const, 'apartment' as const),
  provider_id: orUnsaid('ana'),
  specialty: orUnsaid('225125'),
})
const narrowed = anyQualifiers.filter(isQualified)

/** Up to three of something, no two of them for the same. */
export const fewQualified = <Of extends object>(of: fc.Arbitrary<Of>) =>
  fc.uniqueArray(
    fc.tuple(narrowed, of).map(([qualifiers, one]) => ({ ...qualifiers, ...one })),
    { selector: qualifierKey, maxLength: 3 },
  )
