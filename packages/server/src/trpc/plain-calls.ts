import { TRPCError } from '@trpc/server'

/** The calls of a request from which tRPC would only read names and inputs. */
export interface PlainCalls {
  readonly names: readonly string[]
  /** Whether the answers are a list, as they are even for a batch of one. */
  readonly isBatch: boolean
  /**
   * The input of one call, by its place; undefined where it has none. It is read at its first use.
   * @throws TRPCError `BAD_REQUEST`, in tRPC's words
   */
  readInput(index: number): unknown
}

/** An address as clients write it, without a fragment, and without anything that a URL parser would rewrite. */
const ADDRESS = /^https?:\/\/[^/?#\\]+\/trpc\/([\w.,]+)(?:\?([!"$-~]*))?$/

/** The plain calls of a request. Null for every other request, which is left to tRPC with its body unread. */
export function plainCallsOf(request: Request): PlainCalls | null {
  const { method, headers, url } = request
  if (!isPlainJson(method, headers)) return null
  const [, path, query = ''] = ADDRESS.exec(url) ?? []
  const wanted = path === undefined ? null : readQuery(query)
  if (path === undefined || wanted === null || (method === 'POST' && wanted.input !== undefined)) return null
  const { isBatch, input = '' } = wanted
  let inputs: Inputs | Promise<Inputs> | undefined
  const read = () =>
    method === 'GET' ? inputsIn(input, isBatch) : textOf(request).then((text) => inputsIn(text, isBatch))
  return {
    names: isBatch ? path.split(',') : [path],
    isBatch,
    readInput(index) {
      inputs ??= read()
      return inputs instanceof Promise ? inputs.then((all) => all[index]) : inputs[index]
    },
  }
}

type Inputs = Readonly<Record<number, unknown>>

/** Whether the request neither asks for a stream nor sends a form. */
function isPlainJson(method: string, headers: Headers): boolean {
  if (headers.has('trpc-accept') || headers.get('accept')?.includes('jsonl') === true) return false
  const type = headers.get('content-type')
  if (method === 'GET') return type === null || type === 'application/json'
  return method === 'POST' && (type === 'application/json' || type?.startsWith('application/json;') === true)
}

/** The parts of a query that only has the batch flag and the input; null for any other query. */
function readQuery(query: string): { isBatch: boolean; input?: string } | null {
  const wanted: { isBatch: boolean; input?: string } = { isBatch: false }
  for (const part of query === '' ? [] : query.split('&')) {
    if (part === 'batch=1') wanted.isBatch = true
    else if (!part.startsWith('input=') || wanted.input !== undefined) return null
    else {
      try {
        wanted.input = decodeURIComponent(part.slice('input='.length).replaceAll('+', ' '))
      } catch {
        return null
      }
    }
  }
  return wanted
}

function inputsIn(text: string, isBatch: boolean): Inputs {
  if (text === '') return {}
  const input = parsed(text)
  if (!isBatch) return { 0: input }
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input as Inputs
  throw new TRPCError({
    code: 'BAD_REQUEST',
    message: '"input" needs to be an object when doing a batch call',
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw badRequest(error)
  }
}

async function textOf(request: Request): Promise<string> {
  try {
    return await request.text()
  } catch (error) {
    throw badRequest(error)
  }
}

function badRequest(cause: unknown): TRPCError {
  const message = cause instanceof Error ? cause.message : 'Invalid input'
  return new TRPCError({ code: 'BAD_REQUEST', message, cause })
}
