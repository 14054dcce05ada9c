/** Schemas that the parts of the OpenAPI document share. */
export type Schema = Readonly<Record<string, unknown>>

const MOST_WHOLE = 2_147_483_647
const MOST_CODE = 99_999_999_999_999

export const text = (description: string, more: Schema = {}): Schema => ({ type: 'string', description, ...more })
export const textOrNull = (description: string, more: Schema = {}): Schema => ({
  type: ['string', 'null'],
  description,
  ...more,
})
export const truth = (description: string): Schema => ({ type: 'boolean', description })

/** A whole number, which may be written as text. */
export const whole = (description: string): Schema => ({
  type: ['integer', 'string'],
  description,
  minimum: 0,
  maximum: MOST_WHOLE,
})
export const wholeOrNull = (description: string): Schema => ({
  ...whole(description),
  type: ['integer', 'string', 'null'],
})
/** A number of the stand-in's own. */
export const number = (description: string): Schema => ({
  type: 'integer',
  description,
  minimum: 1,
  maximum: MOST_WHOLE,
})
/** The code of an establishment has 14 digits, and begins with any of them. */
export const establishment = (description: string): Schema => ({
  type: ['string', 'integer'],
  description,
  minimum: 0,
  maximum: MOST_CODE,
})
export const day = (description: string): Schema => text(`${description}, as dd-MM-yyyy or yyyy-MM-dd`)
export const dayOrNull = (description: string): Schema => ({ ...day(description), type: ['string', 'null'] })

/** Named objects of the document, by their names. */
export type Schemas = Readonly<Record<string, Schema>>

export const FAILED: Schemas = {
  Failed: {
    type: 'object',
    description: 'What is wrong, all at once. Every failure has all six members.',
    required: ['status', 'timestamp', 'resultado', 'id_caso', 'description', 'errors'],
    properties: {
      status: text('The HTTP status in words'),
      timestamp: text('dd-MM-yyyy HH:mm:ss, in Buenos Aires'),
      resultado: {
        type: ['string', 'null'],
        enum: ['ERROR_DATOS', 'CIUDADANO_NO_ENCONTRADO', null],
        description: 'What kind of failure it is; null: none of the report',
      },
      id_caso: { ...number('Of a duplicate: the case that is there; else null'), type: ['integer', 'null'] },
      description: text('Every fault, in a row'),
      errors: {
        type: 'object',
        description: "Each fault by the registry's name of the field",
        additionalProperties: text('What is wrong with it'),
      },
    },
  },
}

export function json(name: string, example?: unknown) {
  const schema = { $ref: `#/components/schemas/${name}` }
  return { 'application/json': { schema, ...(example !== undefined && { example }) } }
}

const header = (name: string) => ({ $ref: `#/components/headers/${name}` })
const HEADERS = { 'x-request-id': header('x-request-id') }

export const answer = (description: string, name: string, example: unknown) => ({
  description,
  headers: HEADERS,
  content: json(name, example),
})

const failed = (description: string) => ({ description, headers: HEADERS, content: json('Failed') })

export const FAILURES = {
  400: failed('All that is wrong, or what is there already.'),
  401: failed('The account or its key is wrong.'),
  404: failed('There is no such case.'),
  413: failed('The body is larger than 1 MiB.'),
  503: failed('The database does not answer.'),
} as const
