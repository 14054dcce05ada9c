import { Hono } from 'hono'
import { exportTable } from '@vigencia/contracts/price-tables/export-table.ts'
import { CSV } from '@vigencia/contracts/values/uploaded-file.ts'
import { admit } from '@vigencia/server/request/admit.ts'
import { bind } from '@vigencia/server/operations/bind.ts'
import type { PlainRoute } from '@vigencia/server/openapi/openapi-document.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { invalidInput } from '@vigencia/server/request/problem.ts'
import { RequestContext } from '@vigencia/server/request/request-context.ts'
import { fileHeaders } from '@vigencia/server/rest/file-headers.ts'
import { refused } from '@vigencia/server/rest/rest-routes.ts'
import { streamedAnswer } from '@vigencia/server/rest/streamed-answer.ts'
import { exportPriceTable } from './export-price-table.ts'

/** The route decides which part comes next. */
const Input = exportTable.input.omit({ after: true })

interface Part {
  readonly text: string
  readonly last: string | null
}

/** A table's export as one file. Each part is a transaction of its own, because a published table does not change. */
export function exportRoute(context: ServiceContext): PlainRoute {
  const parts = bind(exportTable, exportPriceTable)
  const app = new Hono()
  app.get('/v1/scheduling/price-tables/:version/export', async (http) => {
    const request = new RequestContext(context, 'rest', http.req.raw.headers, http.env as object)
    const done = context.observer.begin('priceTables.export', request)
    try {
      const principal = await admit(request, exportTable)
      const input = Input.safeParse({ ...http.req.query(), version: http.req.param('version') })
      if (!input.success) throw invalidInput(input.error)
      const partAfter = (after: string) => parts.answer(request, principal, { ...input.data, after })
      const first = await partAfter('')
      const file = fileHeaders(request, `price-table-${input.data.version}.csv`, `${CSV}; charset=utf-8`)
      return await streamedAnswer(bytesOf(first, partAfter), { ...file, ...digestHeaders(first.digest) }, done)
    } catch (error) {
      return refused(error, request, done)
    }
  })
  return { name: 'priceTables.export', card: { ...exportTable, input: Input }, app }
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
