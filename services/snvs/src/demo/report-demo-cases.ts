import type { Hono } from 'hono'
import { DEMO_KEY } from '@vigencia/database/access/api-key.ts'
import { readFile } from 'node:fs/promises'
import { DEMO_CASES, DEMO_DESK, DEMO_RESULT, DEMO_SAMPLE } from './demo-cases.ts'

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
      headers: { 'x-api-key': DEMO_KEY, 'content-type': typeof body === 'string' ? 'text/csv' : 'application/json' },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  for (let tried = 0; !(await isOpen()); tried += 1) {
    if (tried === TRIES || stopped.aborted) return
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
  const { registry } = (await (await call('GET', '/v1/snvs/desk')).json()) as { registry: string | null }
  if (registry === null) await call('PUT', '/v1/snvs/desk', DEMO_DESK)
  const answers = await Promise.all(DEMO_CASES.map((one) => call('POST', '/v1/snvs/cases', one)))
  await reportDemoSample(call, answers[1])
  const refused = answers.filter(({ status }) => status !== 202).length
  say(
    refused === 0
      ? `The demo clinic reports ${answers.length} invented cases: /v1/snvs/cases`
      : `${refused} cases of the demo were refused.`,
  )
}

type Call = (method: string, path: string, body?: unknown) => Promise<Response>

/** The laboratory's map, a sample of a case and its result. Nothing of it is reported twice. */
async function reportDemoSample(call: Call, answer: Response | undefined): Promise<void> {
  await call('POST', '/v1/snvs/lab-map/import', await readFile(new URL('lab-map.csv', import.meta.url), 'utf8'))
  if (answer?.status !== 202) return
  const { id } = (await answer.clone().json()) as { id: string }
  const sample = await call('POST', `/v1/snvs/cases/${id}/samples`, DEMO_SAMPLE)
  if (sample.status !== 202) return
  const { id: sampleId } = (await sample.json()) as { id: string }
  await call('POST', `/v1/snvs/samples/${sampleId}/results`, DEMO_RESULT)
}
