import { expect } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from './scenario.ts'
import type { RestAnswer, TestTenant } from '../api/test-api.ts'

export interface Input {
  readonly provider_profile_id: string
  readonly convenio_id: string
  readonly appointment_type_id: string
}

/** What a test of links and eligibility does; each step but a link, an unlink and a question must succeed. */
export interface EligibleClinic {
  readonly make: Scenario
  provider(name?: string): Promise<string>
  appointmentType(name?: string): Promise<string>
  link(providerId: string, convenioId: string): Promise<RestAnswer>
  unlink(providerId: string, convenioId: string): Promise<RestAnswer>
  links(providerId: string, input?: string): Promise<RestAnswer['body']>
  /** A provider who accepts a convenio with a period in force all of 2026, and a type that no rule speaks of. */
  eligible(convenio?: Record<string, unknown>): Promise<Input>
  validate(input: Input, date?: string): Promise<RestAnswer>
  deactivate(path: string): Promise<void>
}

export function eligibleClinic(tenant: TestTenant): EligibleClinic {
  const make = scenario(tenant)
  const must = async (method: string, path: string, body?: unknown) => {
    const answer = await tenant.rest(method, path, body)
    expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
    return answer.body
  }
  const linksOf = (providerId: string) => `/v1/scheduling/providers/${providerId}/convenios`
  const steps: EligibleClinic = {
    make,
    provider: async (name = 'Dra. Ana') => (await must('POST', '/v1/scheduling/providers', { name })).id,
    appointmentType: async (name = `Consulta ${crypto.randomUUID()}`) =>
      (await must('POST', '/v1/scheduling/appointment-types', { name })).id,
    link: (providerId, convenio_id) => tenant.rest('POST', linksOf(providerId), { convenio_id }),
    unlink: (providerId, convenioId) => tenant.rest('DELETE', `${linksOf(providerId)}/${convenioId}`),
    links: (providerId, input = '') => must('GET', `${linksOf(providerId)}${input}`),
    async eligible(fields = {}) {
      const provider_profile_id = await steps.provider()
      const convenio_id = await make.convenio({ name: `Unimed ${crypto.randomUUID()}`, ...fields })
      await make.period(convenio_id, { start_date: '2026-01-01', end_date: '2026-12-31' })
      await must('POST', linksOf(provider_profile_id), { convenio_id })
      return { provider_profile_id, convenio_id, appointment_type_id: await steps.appointmentType() }
    },
    validate: (input, date) =>
      tenant.rest('POST', '/v1/scheduling/convenio/validate', { ...input, ...(date !== undefined && { date }) }),
    deactivate: async (path) => void (await must('DELETE', path)),
  }
  return steps
}

export const convenioPath = (id: string): string => `${CONVENIOS}/${id}`
export const providerPath = (id: string): string => `/v1/scheduling/providers/${id}`
export const appointmentTypePath = (id: string): string => `/v1/scheduling/appointment-types/${id}`
