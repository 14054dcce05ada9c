import { expect } from 'vitest'
import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import type { QualifierNames } from './qualified-bodies.ts'

/** The one plan of a payer, which is of the apartment, and one provider and appointment type of the clinic. */
export async function makeQualifiers(clinic: TestTenant, convenio: string): Promise<QualifierNames> {
  const make = async (path: string, body: object) => {
    const answer = await clinic.rest('POST', path, body)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body.id as string
  }
  return {
    plan: await make(`${CONVENIOS}/${convenio}/plans`, { code: 'GOLD', name: 'Gold', accommodation: 'apartment' }),
    provider: await make('/v1/scheduling/providers', { name: 'Dr Story' }),
    appointmentType: await make('/v1/scheduling/appointment-types', { name: `Visit ${crypto.randomUUID()}` }),
  }
}
