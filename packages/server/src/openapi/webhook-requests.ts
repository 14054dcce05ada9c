import { referenceTo, type JsonSchema } from './json-schema.ts'

/** A request that the service itself makes, to whoever listens. */
export interface WebhookRequest {
  readonly type: string
  /** The name of the schema of its body. */
  readonly schema: string
  readonly summary: string
}

const header = (name: string, description: string, schema: JsonSchema) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema,
})

/** @source Standard Webhooks, "Webhook headers (sender to receiver)" */
const HEADERS = [
  header('webhook-id', 'The event: the same whenever it is sent again.', { type: 'string', format: 'uuid' }),
  header('webhook-timestamp', 'When it was sent, in seconds since 1970.', { type: 'string', pattern: '^[0-9]{1,12}$' }),
  header('webhook-signature', 'One signature or two, with a blank between.', { type: 'string', maxLength: 200 }),
]

/** The section `webhooks` of OpenAPI 3.1, by what happened. */
export function webhookRequests(requests: readonly WebhookRequest[]): Record<string, unknown> {
  return Object.fromEntries(
    requests.map(({ type, schema, summary }) => [
      type,
      {
        post: {
          operationId: `event.${type}`,
          summary,
          description: 'Answer 2xx within 15 seconds. Check the signature by Standard Webhooks.',
          tags: ['Webhooks'],
          security: [],
          parameters: HEADERS,
          requestBody: {
            required: true,
            description: 'What happened.',
            content: { 'application/json': { schema: { $ref: referenceTo(schema) } } },
          },
          responses: { '2XX': { description: 'It was taken.' } },
        },
      },
    ]),
  )
}
