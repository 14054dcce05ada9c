import type { Hono } from 'hono'
import { DEMO_KEY } from '@vigencia/database/access/api-key.ts'
import { DEMO_CASES, DEMO_DESK } from './demo-cases.ts'

const EVERY_MS = 500
const TRIES = 120

/** An entry point of the service, and whether it accepts the demo's key by now. */
export interface DemoService {
  readonly app: Hono
  readonly isOpen: () => Promise<boolean>
}

/**
 * Gives the demo clinic a desk at the stand-in and a few cases on their way, by the operations themselves.
 * The api may be making the clinic at this moment, so it is waited for. A second call reports nothing twice.
 */
export async function reportDemoCases(
  { app, isOpen }: DemoService,
  stopped: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const call = async (method: string, path: string, body?: unknown) =>
    app.request(path, {
      method,
      headers: { 'x-api-key': DEMO_KEY, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  for (let tried = 0; !(await isOpen()); tried += 1) {
    if (tried === TRIES || stopped.aborted) return
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
  const { registry } = (await (await call('GET', '/v1/snvs/desk')).json()) as { registry: string | null }
  if (registry === null) await call('PUT', '/v1/snvs/desk', DEMO_DESK)
  const answers = await Promise.all(DEMO_CASES.map((one) => call('POST', '/v1/snvs/cases', one)))
  const refused = answers.filter(({ status }) => status !== 202).length
  say(
    refused === 0
      ? `The demo clinic reports ${answers.length} invented cases: /v1/snvs/cases`
      : `${refused} cases of the demo were refused.`,
  )
}
