import type { z } from 'zod'
import { Hono } from 'hono'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { admit } from '../request/admit.ts'
import type { PlainRoute } from '../openapi/openapi-document.ts'
import { bindStreaming, type StreamingUseCase } from '../operations/bind-streaming.ts'
import { invalidInput } from '../request/problem.ts'
import { RequestContext } from '../request/request-context.ts'
import type { ServiceContext } from '../request/service-context.ts'
import { fileHeaders } from './file-headers.ts'
import { inputPlaces } from './read-input.ts'
import { refused } from './rest-routes.ts'
import { streamedAnswer } from './streamed-answer.ts'

type FileCard = Operation & { kind: 'query' }

interface FileOperation<C extends FileCard> {
  readonly name: string
  readonly card: C
  readonly write: StreamingUseCase<C>
  readonly fileName: (input: z.output<C['input']>) => string
  /** Of an answer that has one form alone: its ending and its media type. */
  readonly only?: { readonly ending: string; readonly type: string }
}

/** An answer that is a file of rows in the `format` of its request. Where that is JSON, the operation at the same address answers. */
export function fileRoute<C extends FileCard>(context: ServiceContext, operation: FileOperation<C>): PlainRoute {
  const { name, card, write, fileName, only } = operation
  const bound = bindStreaming(card, write)
  const places = inputPlaces(card)
  const usual = card.input.shape['format']?.safeParse(undefined).data as string | undefined
  const app = new Hono()
  app.get(routeOf(card).path.replaceAll(/\{(\w+)\}/g, ':$1'), async (http, next) => {
    const format = http.req.query('format') ?? usual
    if (format === 'json') return next()
    const request = new RequestContext(context, 'rest', http.req.raw.headers, http.env as object)
    const done = context.observer.begin(name, request)
    try {
      const principal = await admit(request, card)
      const input = card.input.safeParse(places.fromUrl({ ...http.req.param() }, http.req.queries()))
      if (!input.success) throw invalidInput(input.error)
      const wanted = input.data as z.output<C['input']>
      const pieces = bound.pieces?.(request, principal, wanted) as AsyncGenerator<Uint8Array>
      const { ending, type } = only ?? formOf(format)
      return await streamedAnswer(pieces, fileHeaders(request, `${fileName(wanted)}.${ending}`, type), done)
    } catch (error) {
      return refused(error, request, done)
    }
  })
  return { name, card, app }
}

function formOf(format: string | undefined) {
  return { ending: `${format}`, type: format === 'xlsx' ? XLSX : `${CSV}; charset=utf-8` }
}
