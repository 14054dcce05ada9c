import { z } from 'zod'
import { centsOf, MOST_CENTS, type Cents as DomainCents } from '@vigencia/domain/money/cents.ts'

/** An amount in whole centavos, 0 to 10^12. */
export const Cents = z.codec(z.int().min(0).max(MOST_CENTS), z.custom<DomainCents>(Number.isInteger), {
  decode: centsOf,
  encode: (cents) => cents,
})
