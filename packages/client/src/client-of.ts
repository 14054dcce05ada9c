import { accessOf, type VigenciaAccess } from './access.ts'
import { callOf } from './call.ts'
import { downloadOf, exchangeOf, uploadOf } from './files.ts'
import type { CallOptions } from './operation/operation.ts'
import type { Traits } from './operation/traits.ts'
import { trpcCalls } from './trpc-calls.ts'

type Call = ReturnType<typeof callOf>

/** A noun holds its operations. */
interface Node {
  [name: string]: unknown
}

/** The operations of a service as the members of nouns: `client.convenios.create`. */
export function clientOf(own: VigenciaAccess, operations: readonly Traits[]): object {
  const access = accessOf(own)
  const send = trpcCalls(access)
  const root: Node = {}
  for (const traits of operations) {
    const words = traits.path.split('.')
    const last = words.pop() as string
    let noun = root
    for (const word of words) noun = (noun[word] ??= {}) as Node
    const call = callOf(access, traits, send)
    noun[last] = {
      path: traits.path,
      ...(traits.download === undefined &&
        traits.exchange === undefined && { [traits.kind === 'query' ? 'query' : 'mutate']: call }),
      ...(traits.isPaged === true && { pages: pagesOf(call), all: itemsOf(call) }),
      ...(traits.upload !== undefined && { upload: uploadOf(access, traits, traits.upload) }),
      ...(traits.download !== undefined && { download: downloadOf(access, traits, traits.download) }),
      ...(traits.exchange !== undefined && { exchange: exchangeOf(access, traits, traits.exchange) }),
    }
  }
  return root
}

interface Page {
  readonly items: readonly unknown[]
  readonly total: number
}

function pagesOf(call: Call) {
  return async function* (input: { readonly offset?: number }, options?: CallOptions): AsyncGenerator<Page> {
    let offset = input.offset ?? 0
    for (;;) {
      const page = (await call({ ...input, offset }, options)) as Page
      yield page
      offset += page.items.length
      if (page.items.length === 0 || offset >= page.total) return
    }
  }
}

function itemsOf(call: Call) {
  const pages = pagesOf(call)
  return async function* (input: { readonly offset?: number }, options?: CallOptions): AsyncGenerator {
    for await (const page of pages(input, options)) yield* page.items
  }
}
