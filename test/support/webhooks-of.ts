import { Webhook } from 'standardwebhooks'
import { expect } from 'vitest'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { ReceivedEvent } from '@vigencia/testing/network/webhook-receiver.ts'
import type { RestAnswer, TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

export const WEBHOOKS = '/v1/webhooks'
export const ALL_EVENTS = ['period.activated', 'period.ended', 'period.ending', 'reajuste.made', 'case.reported', 'case.refused', 'case.in_doubt'] // prettier-ignore

type Answer = RestAnswer['body']

interface Named {
  readonly id: string
}

/** What a test does with a clinic's webhooks; each step must succeed. */
export interface WebhooksOf {
  must(method: string, path: string, body?: unknown): Promise<Answer>
  /** A webhook that hears of everything. */
  hook(url: string, fields?: object): Promise<Answer>
  get(webhook: Named): Promise<Answer>
  /** Sends what is due to it, a batch at most. */
  deliver(webhook: Named): Promise<void>
  deliveries(webhook: Named, query?: string): Promise<Answer[]>
  statesOf(webhook: Named): Promise<string[]>
  /** A period in force, which is an event. */
  activated(start_date?: string, end_date?: string): Promise<{ convenio: string; period: string }>
}

export function webhooksOf({ service }: Pick<TestApi, 'service'>, clinic: TestTenant): WebhooksOf {
  const must = async (method: string, path: string, body?: unknown) => {
    const answer = await clinic.rest(method, path, body)
    expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
    return answer.body
  }
  const deliveries = async ({ id }: Named, query = '?limit=200') =>
    (await must('GET', `${WEBHOOKS}/${id}/deliveries${query}`)).items
  const make = scenario(clinic)
  return {
    must,
    hook: (url, fields = {}) => must('POST', WEBHOOKS, { name: 'Billing', url, events: ALL_EVENTS, ...fields }),
    get: ({ id }) => must('GET', `${WEBHOOKS}/${id}`),
    deliver: ({ id }) => service.webhooks.deliverDue({ tenant_id: clinic.id, webhook_id: id }),
    deliveries,
    statesOf: async (webhook) => (await deliveries(webhook)).map(({ state }: Answer) => state),
    async activated(start_date = '2026-01-01', end_date = '2026-12-31') {
      const convenio = await make.convenio()
      return { convenio, period: await make.period(convenio, { start_date, end_date }) }
    },
  }
}

/** What a receiver has when it takes the library's word alone. */
export function verified(secret: string, { body, headers }: ReceivedEvent) {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as {
    type: string
    timestamp: string
    data: Record<string, unknown>
  }
}
