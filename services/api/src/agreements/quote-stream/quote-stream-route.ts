import { Hono } from 'hono'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { quoteStream } from '@vigencia/contracts/pricing/quote-stream.ts'
import { CSV, NDJSON } from '@vigencia/contracts/values/uploaded-file.ts'
import { admit } from '@vigencia/server/request/admit.ts'
import { bodyLimitOf } from '@vigencia/server/request/body-limit.ts'
import { RequestContext } from '@vigencia/server/request/request-context.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { begunInTime } from '@vigencia/server/operations/begun-in-time.ts'
import type { PlainRoute } from '@vigencia/server/openapi/openapi-document.ts'
import { fileHeaders } from '@vigencia/server/rest/file-headers.ts'
import { refused } from '@vigencia/server/rest/rest-routes.ts'
import { streamedAnswer } from '@vigencia/server/rest/streamed-answer.ts'
import { holdUpload, type HeldUpload } from '@vigencia/server/uploads/hold-upload.ts'
import { quoteInputs } from '../pricing/quote-inputs.ts'
import type { QuoteService } from '../pricing/quote-service.ts'
import { csvEvents } from './csv-events.ts'
import { ndjsonEvents } from './ndjson-events.ts'
import { pricedFile } from './priced-file.ts'

const NAME = 'pricing.quoteStream'

/** Prices a file of events, and answers a file of the same kind while it is read. */
export function quoteStreamRoute(context: ServiceContext, quotes: QuoteService): PlainRoute {
  const inputs = quoteInputs()
  const rules = { mediaTypes: quoteStream.streams as readonly string[], limit: bodyLimitOf(quoteStream) }
  const app = new Hono()
  app.post(routeOf(quoteStream).path, async (http) => {
    const request = new RequestContext(context, 'rest', http.req.raw.headers, http.env as object)
    const done = context.observer.begin(NAME, request)
    let upload: HeldUpload | null = null
    try {
      const { tenant } = await admit(request, quoteStream)
      // a file that is answered takes a turn of the tenant's imports: it lies on the disk as theirs do
      const held = await holdUpload((work) => context.imports.run(tenant.id, work), http.req.raw, rules)
      upload = held
      const { file } = held
      const isCsv = file.mediaType === CSV
      const call = { tenant, now: request.now }
      const pieces = isCsv
        ? pricedFile(quotes, call, csvEvents(inputs.one, file.charset), file.bytes)
        : pricedFile(quotes, call, ndjsonEvents(inputs.one), file.bytes)
      const headers = fileHeaders(
        request,
        `prices.${isCsv ? 'csv' : 'ndjson'}`,
        `${isCsv ? CSV : NDJSON}; charset=utf-8`,
      )
      return await streamedAnswer(thenClosed(begunInTime(context, true, pieces), held), headers, done)
    } catch (error) {
      await upload?.close()
      return refused(error, request, done)
    }
  })
  return { name: NAME, card: quoteStream, app }
}

async function* thenClosed(pieces: AsyncGenerator<Uint8Array>, upload: HeldUpload): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces
  } finally {
    await upload.close()
  }
}
