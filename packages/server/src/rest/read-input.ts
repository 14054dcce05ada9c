import { z } from 'zod'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { bodyLimitOf } from '../request/body-limit.ts'
import { mustNotBeEncoded } from '../request/content-encoding.ts'
import { mustBePlain } from '../request/plain-json.ts'
import { mustHaveKeysOnce } from '../request/repeated-key.ts'
import { boundedBody } from './bounded-body.ts'

/** Where the fields of an operation are in an HTTP request. It is computed once for each card. */
export interface InputPlaces {
  /**
   * Path parameters and query of a request as one object. Texts become numbers and booleans where the card has those.
   */
  fromUrl(path: Record<string, string>, query: Record<string, string[]>): Record<string, unknown>
  readonly takesBody: boolean
  readonly bodyLimit: number
}

export function inputPlaces(card: Operation): InputPlaces {
  const { method, pathNames } = routeOf(card)
  const takesBody = method !== 'GET' && method !== 'DELETE'
  const readers = new Map(
    Object.entries(card.input.shape).map(([name, field]) => [name, textReader(field as z.ZodType)]),
  )
  return {
    takesBody,
    bodyLimit: bodyLimitOf(card),
    fromUrl(path, query) {
      const input: Record<string, unknown> = {}
      for (const name of pathNames) input[name] = (readers.get(name) ?? asText)(path[name] as string)
      for (const name in query) {
        const values = query[name] as readonly string[]
        if (pathNames.includes(name))
          throw new Refusal('invalid_input', `"${name}" is in the path and may not be in the query.`, [
            { path: [name], message: 'is in the path' },
          ])
        // Nobody guesses which of two values was meant.
        if (values.length > 1)
          throw new Refusal('invalid_input', `"${name}" is given ${values.length} times.`, [
            { path: [name], message: 'is given more than once' },
          ])
        const read = readers.get(name)
        if (read !== undefined) input[name] = read(values[0] as string)
        else addUnknown(input, name, values[0] as string)
      }
      return input
    },
  }
}

/** A field that the schema will refuse, whatever its name. Even `__proto__` becomes an ordinary field. */
function addUnknown(input: Record<string, unknown>, name: string, value: string): void {
  Object.defineProperty(input, name, { value, enumerable: true, configurable: true, writable: true })
}

type TextReader = (text: string) => unknown

const asText: TextReader = (text) => text
const asNumber: TextReader = (text) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text)
const asBoolean: TextReader = (text) => (text === 'true' ? true : text === 'false' ? false : text)

/** The value that a text of a query stands for. A text that does not parse stays a text, and the schema refuses it. */
function textReader(field: z.ZodType): TextReader {
  const type = innermost(field)._zod.def.type
  return type === 'number' || type === 'int' ? asNumber : type === 'boolean' ? asBoolean : asText
}

function innermost(field: z.ZodType): z.ZodType {
  const definition = field._zod.def as { innerType?: z.ZodType; in?: z.ZodType }
  const inner = definition.innerType ?? definition.in
  return inner === undefined ? field : innermost(inner)
}

/**
 * The JSON object of a body, together with the path's parameters.
 * @throws Refusal `unsupported_media_type`, `too_large`, `malformed` or `invalid_input`
 */
export async function withBody(
  request: Request,
  places: InputPlaces,
  fromPath: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  mustNotBeEncoded(request.headers)
  const text = await readText(request, places.bodyLimit)
  if (text === '') return fromPath
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json')
    throw new Refusal('unsupported_media_type', 'Send the body as application/json.')
  const body = parseJson(text)
  mustHaveKeysOnce(text, mustBePlain(body))
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal('invalid_input', 'The body must be a JSON object.', [])
  for (const name of Object.keys(fromPath)) {
    if (Object.hasOwn(body, name))
      throw new Refusal('invalid_input', `"${name}" is in the path and may not be in the body.`, [
        { path: [name], message: 'is in the path' },
      ])
  }
  return { ...(body as Record<string, unknown>), ...fromPath }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refusal('malformed', `The body is not JSON: ${(error as SyntaxError).message}.`)
  }
}

async function readText(request: Request, limit: number): Promise<string> {
  const bytes = await boundedBody(request, limit)
  if (bytes === null) throw new Refusal('too_large', `The body may be at most ${limit} bytes.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('malformed', 'The body is not UTF-8.')
  }
}
