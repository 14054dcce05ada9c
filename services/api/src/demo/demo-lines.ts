import { DEMO_KEY } from '@vigencia/database/access/api-key.ts'
import type { LinkSettings } from './demo-link.ts'
import { demoId } from './invented/demo-id.ts'

/** The payer of the first examples. */
const AURORA_ID = demoId('aurora')

/** The lines that tell a person how to ask the demo the first question, at the api's address. */
export function demoLines(
  url: string,
  { PUBLIC_URL, DEMO_TOKEN }: LinkSettings & { readonly PUBLIC_URL?: string | undefined } = {},
): string[] {
  const quote = `${url}/v1/scheduling/convenios/${AURORA_ID}/quote?procedure_code=40109356&event_date=2024-06-14`
  const link = `The console, signed in, on this machine alone: ${PUBLIC_URL ?? url}/app/demo#${DEMO_TOKEN}`
  return [
    ...(DEMO_TOKEN === undefined ? [] : [link]),
    `The demo's key, on this machine alone: ${DEMO_KEY}`,
    'What was an ultrasound of Aurora Saúde worth on 2024-06-14, and why:',
    `  curl -H 'x-api-key: ${DEMO_KEY}' '${quote}'`,
  ]
}
