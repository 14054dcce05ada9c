import { Hono } from 'hono'
import type { z } from 'zod'
import { exportTable as exportErrata } from '@vigencia/contracts/price-table-errata/export-table.ts'
import { exportTable } from '@vigencia/contracts/price-tables/export-table.ts'
import { CSV } from '@vigencia/contracts/values/uploaded-file.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import { admit } from '@vigencia/server/request/admit.ts'
import { bind } from '@vigencia/server/operations/bind.ts'
import type { PlainRoute } from '@vigencia/server/openapi/openapi-document.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { invalidInput } from '@vigencia/server/request/problem.ts'
import { RequestContext } from '@vigencia/server/request/request-context.ts'
import { fileHeaders } from '@vigencia/server/rest/file-headers.ts'
import { inputPlaces } from '@vigencia/server/rest/read-input.ts'
import { refused } from '@vigencia/server/rest/rest-routes.ts'
import { streamedAnswer } from '@vigencia/server/rest/streamed-answer.ts'
import { exportPriceTable } from './export-price-table.ts'

interface Part {
  readonly text: string
  readonly last: string | null
  readonly digest: string
}

/** A table's export as one file. Each part is a transaction of its own, because a published table does not change. */
export function exportRoute(context: ServiceContext): PlainRoute {
  const parts = bind(exportTable, exportPriceTable)
  const Input = exportTable.input.omit({ after: true })
  return tableFile(context, {
    name: 'priceTables.export',
    card: { ...exportTable, input: Input },
    fileName: ({ version }) => `price-table-${version}.csv`,
    partAfter: (request, principal, named, after) => parts.answer(request, principal, { ...named, after }),
  })
}

/** The same of an errata. */
export function errataExportRoute(context: ServiceContext): PlainRoute {
  const parts = bind(exportErrata, exportPriceTable)
  const Input = exportErrata.input.omit({ after: true })
  return tableFile(context, {
    name: 'priceTableErrata.export',
    card: { ...exportErrata, input: Input },
    fileName: ({ version, errata }) => `price-table-${version}-errata-${errata}.csv`,
    partAfter: (request, principal, named, after) => parts.answer(request, principal, { ...named, after }),
  })
}

/** A file of one table. The route decides which part comes next. */
interface TableFile<C extends PlainRoute['card']> {
  readonly name: string
  readonly card: C
  fileName(input: z.output<C['input']>): string
  partAfter(request: RequestContext, principal: Principal, input: z.output<C['input']>, after: string): Promise<Part>
}

function tableFile<C extends PlainRoute['card']>(context: ServiceContext, file: TableFile<C>): PlainRoute {
  const places = inputPlaces(file.card)
  const app = new Hono()
  app.get(routeOf(file.card).path.replaceAll(/\{(\w+)\}/g, ':$1'), async (http) => {
    const request = new RequestContext(context, 'rest', http.req.raw.headers, http.env as object)
    const done = context.observer.begin(file.name, request)
    try {
      const principal = await admit(request, file.card)
      const input = file.card.input.safeParse(places.fromUrl({ ...http.req.param() }, http.req.queries()))
      if (!input.success) throw invalidInput(input.error)
      const named = input.data as z.output<C['input']>
      const partAfter = (after: string) => file.partAfter(request, principal, named, after)
      const first = await partAfter('')
      const headers = fileHeaders(request, file.fileName(named), `${CSV}; charset=utf-8`)
      return await streamedAnswer(bytesOf(first, partAfter), { ...headers, ...digestHeaders(first.digest) }, done)
    } catch (error) {
      return refused(error, request, done)
    }
  })
  return { name: file.name, card: file.card, app }
}

async function* bytesOf(first: Part, partAfter: (after: string) => Promise<Part>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(first.text)
  for (let { last } = first; last !== null;) {
    const part = await partAfter(last)
    yield Buffer.from(part.text)
    last = part.last
  }
}

/** The digest of the table, by RFC 9530 in base64. */
function digestHeaders(digest: string): Record<string, string> {
  return { 'repr-digest': `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`, etag: `"${digest}"` }
}
