import { expect } from 'vitest'
import { CONVENIOS } from './scenario.ts'
import type { RestAnswer, TestTenant } from '../api/test-api.ts'

export const PROCESS = '/v1/scheduling/contracts/lifecycle/process'
export const NOTIFICATIONS = '/v1/scheduling/contracts/notifications'

type Answer = RestAnswer['body']

/** What a test asks of a tenant's lifecycle; each step must succeed. */
export interface LifecycleOf {
  /** A run; its answer. */
  run(): Promise<Answer>
  notifications(query?: string): Promise<Answer[]>
  /** Type, end and days left of every warning, the earliest end first. */
  texts(): Promise<string[]>
  /** Stored status and closed reason by period, as the change log says they were written down. */
  entries(convenioId: string, periodId: string): Promise<Answer[]>
  period(convenioId: string, periodId: string): Promise<Answer>
}

export function lifecycleOf(tenant: TestTenant): LifecycleOf {
  const must = async (method: string, path: string): Promise<Answer> => {
    const { status, body } = await tenant.rest(method, path)
    expect(status, `${method} ${path}: ${JSON.stringify(body)}`).toBe(200)
    return body
  }
  const notifications = async (query = '?limit=200') => (await must('GET', `${NOTIFICATIONS}${query}`)).items
  return {
    run: () => must('POST', PROCESS),
    notifications,
    texts: async () =>
      (await notifications()).map((one: Answer) => `${one.validity_end} ${one.type} ${one.days_left}`).toSorted(),
    entries: async (convenio, period) =>
      (await must('GET', `${CONVENIOS}/${convenio}/contracts/${period}/changelog`)).items,
    period: (convenio, period) => must('GET', `${CONVENIOS}/${convenio}/contracts/${period}`),
  }
}
