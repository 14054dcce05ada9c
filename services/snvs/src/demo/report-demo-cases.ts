import type { Hono } from 'hono'
import { DEMO_KEY } from '@vigencia/database/access/api-key.ts'
import { DEMO_CASES, DEMO_DESK } from './demo-cases.ts'

const EVERY_MS = 500
const TRIES = 120

/** A door of the service, and whether the demo's key opens it by now. */
export interface DemoService {
  readonly app: Hono
  readonly isOpen: () => Promise<boolean>
}

/**
 * Gives the demo clinic a desk at the stand-in and a few cases on their way, by the operations themselves. The api makes
 * the clinic, perhaps at this moment: it is waited for. Asked again, nothing is reported twice.
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
