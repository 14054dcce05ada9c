import type { Answer, EntryPoint } from './call-operation.ts'
import { schemaFaults } from './schema-faults.ts'

interface Response {
  readonly $ref?: string
  readonly headers?: object
  readonly content?: Readonly<Record<string, { readonly schema: Record<string, unknown> }>>
}

/** Headers that callers act on. */
const TOLD_HEADERS = ['x-request-id', 'etag', 'location', 'retry-after']

/** What is sent where the operator has set limits of rates, or a standby that is read. */
const BY_SETTING = /^(ratelimit-.+|x-read-after)$/

interface Described {
  readonly operationId: string
  readonly responses: Readonly<Record<string, Response>>
}

/** What /openapi.json promises of each operation. */
export interface PublishedDocument {
  /** How an answer over REST departs from what is documented for its status; empty where it does not. */
  faultsOf(operation: string, answer: Pick<Answer, 'status' | 'body'>): string[]
  /** Headers of an answer over REST that are not documented for its status, or documented ones that have to be there and are not. */
  headerFaultsOf(operation: string, answer: Pick<Answer, 'status' | 'headers'>): string[]
  readonly operationNames: readonly string[]
  /** The status of success. */
  successOf(operation: string): number
}

export async function readPublishedDocument(entryPoint: EntryPoint): Promise<PublishedDocument> {
  const response = await entryPoint('/openapi.json', { method: 'GET' })
  const document = (await response.json()) as {
    paths: Record<string, Record<string, Described>>
    components: { responses: Record<string, Response> }
  }
  const described = new Map(
    Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .map((operation) => [operation.operationId, operation]),
  )
  const find = (name: string): Described => {
    const found = described.get(name)
    if (found === undefined) throw new Error(`/openapi.json has no ${name}`)
    return found
  }
  const answerOf = (name: string, status: number): Response | undefined => {
    const answer = find(name).responses[String(status)]
    const shared = answer?.$ref?.split('/').at(-1)
    return shared === undefined ? answer : document.components.responses[shared]
  }
  return {
    headerFaultsOf(name, { status, headers }) {
      const documented = Object.keys(answerOf(name, status)?.headers ?? {}).map((header) => header.toLowerCase())
      const sent = TOLD_HEADERS.filter((header) => headers.has(header))
      return [
        ...sent.filter((header) => !documented.includes(header)).map((header) => `${name} sends ${header}`),
        ...documented
          .filter((header) => !BY_SETTING.test(header) && !headers.has(header))
          .map((header) => `${name} does not send ${header}`),
      ]
    },
    operationNames: [...described.keys()],
    successOf: (name) => Number(Object.keys(find(name).responses).find((status) => Number(status) < 300)),
    faultsOf(name, { status, body }) {
      const documented = answerOf(name, status)
      if (documented === undefined) return [`${name} may not answer ${status} by its documentation`]
      const [content] = Object.values(documented.content ?? {})
      if (content === undefined) return body === null ? [] : [`${name} may not have a body with ${status}`]
      return schemaFaults(document, content.schema, body, name)
    },
  }
}
