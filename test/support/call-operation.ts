import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import type { NamedOperation } from './operations.ts'

/** The input of an operation, as JSON. */
export type WireInput = Readonly<Record<string, unknown>>

export interface Answer {
  readonly status: number
  /** The answer or the problem; null where there is none. */
  readonly body: any // eslint-disable-line typescript/no-explicit-any -- each proof says itself what it expects
  readonly headers: Headers
}

/** What serves requests: the app itself, or fetch to a server that listens. */
export type EntryPoint = (path: string, request: RequestInit) => Promise<Response> | Response

export interface Adapter {
  readonly name: 'REST' | 'tRPC'
  call(
    entryPoint: EntryPoint,
    operation: NamedOperation,
    input: WireInput,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer>
}

/** A raw call of an operation's route: what is in the path, the query and the body is worked out from the card here too. */
export const REST: Adapter = {
  name: 'REST',
  async call(entryPoint, { card }, input, headers) {
    const { method } = routeOf(card)
    const { path, rest } = placed(card, input)
    if (card.streams !== undefined) {
      const { file, ...query } = rest
      const type = { 'content-type': card.streams[0] as string }
      return answerOf(
        await entryPoint(path + queryText(query), { method, headers: { ...type, ...headers }, body: file as string }),
      )
    }
    if (method === 'GET' || method === 'DELETE')
      return answerOf(await entryPoint(path + queryText(rest), { method, headers }))
    const type = { 'content-type': 'application/json' }
    return answerOf(await entryPoint(path, { method, headers: { ...type, ...headers }, body: JSON.stringify(rest) }))
  },
}

/** A raw tRPC call, as HTTP: `{result: {data}}` or `{error: {data}}`, whose data is the problem of REST with a path. */
export const TRPC: Adapter = {
  name: 'tRPC',
  async call(entryPoint, { name, card }, input, headers) {
    const text = JSON.stringify(input)
    const wanted =
      card.kind === 'query' && text.length < 4000
        ? entryPoint(`/trpc/${name}?input=${encodeURIComponent(text)}`, { method: 'GET', headers })
        : entryPoint(`/trpc/${name}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers },
            body: text,
          })
    const { status, body, headers: answered } = await answerOf(await wanted)
    if (body?.result !== undefined) return { status, body: body.result.data, headers: answered }
    if (body?.error === undefined) return { status, body, headers: answered }
    const { path, ...problem } = body.error.data
    if (path !== undefined && path !== name) throw new Error(`${name} was answered as ${path}`)
    return { status, body: problem, headers: answered }
  },
}

export const ADAPTERS: readonly Adapter[] = [REST, TRPC]

/** Commands with a JSON body can be sent again under a key, by who is known. */
export function takesIdempotencyKey(card: Operation): boolean {
  return (
    card.kind === 'command' &&
    card.streams === undefined &&
    routeOf(card).method !== 'DELETE' &&
    card.scope !== 'public'
  )
}

/** The path with its parameters, and the rest of the input. */
function placed(card: Operation, input: WireInput): { path: string; rest: Record<string, unknown> } {
  const { path, pathNames } = routeOf(card)
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !pathNames.includes(name)))
  // an address cannot carry half a character
  const written = (name: string) => encodeURIComponent(String(input[name]).toWellFormed())
  return { path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => written(name)), rest }
}

/** A query leaves out what is null: there it has no other way to say so. */
function queryText(query: Record<string, unknown>): string {
  const output = Object.entries(query).filter(([, value]) => value !== null && value !== undefined)
  return output.length === 0
    ? ''
    : `?${new URLSearchParams(output.map(([name, value]) => [name, String(value)])).toString()}`
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : parsed(text), headers: response.headers }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
