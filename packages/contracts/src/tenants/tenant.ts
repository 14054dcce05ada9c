import { z } from 'zod'
import { Temporal } from 'temporal-polyfill'
import { Id } from '../values/id.ts'
import { label } from '../values/text.ts'

/** The input for a new tenant, for the operator alone. */
export const tenantFields = {
  name: label(255),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capitals of ISO 3166, such as BR')
    .describe('ISO 3166'),
  time_zone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'must be an IANA time zone, such as America/Sao_Paulo')
    .describe('IANA'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three capitals of ISO 4217, such as BRL')
    .describe('ISO 4217'),
}

/** A clinic or network of clinics. Everything else belongs to one. */
export const Tenant = z
  .object({
    id: Id.describe('The tenant'),
    name: z.string().describe('Display name'),
    country: z.string().describe('The country by ISO 3166, such as BR'),
    time_zone: z.string().describe('The time zone by IANA, which decides what "today" is'),
    currency: z.string().describe('The currency by ISO 4217, such as BRL'),
  })
  .meta({ id: 'Tenant', description: 'A clinic or network of clinics: everything else belongs to one' })

/** An offset such as +03:00 is no zone, because it has no summer time. */
function isTimeZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text)
    return /^[A-Z]/i.test(text)
  } catch {
    return false
  }
}
