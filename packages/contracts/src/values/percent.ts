import { z } from 'zod'
import { percentOf, toNumber, type Percent } from '@vigencia/domain/money/percent.ts'
import { issueParams } from './issue-kind.ts'

/** A percentage with at most four decimal places, as a decimal number on the wire, exact inside. */
export function percent(least: number, most: number) {
  return z.codec(z.number().min(least).max(most), z.custom<Percent>(Number.isInteger), {
    decode(value, context) {
      try {
        return percentOf(value)
      } catch {
        const message = 'must have at most four decimal places'
        context.issues.push({ code: 'custom', ...issueParams('too_many_places'), input: value, message })
        return z.NEVER
      }
    },
    encode: toNumber,
  })
}

/** 0 to 100. */
export const Percentage = percent(0, 100)
