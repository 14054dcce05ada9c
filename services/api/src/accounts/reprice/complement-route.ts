import { Hono } from 'hono'
import { ZIP } from '@vigencia/contracts/billing-appeals/evidence.ts'
import { complement, ComplementQuestion } from '@vigencia/contracts/billing-batches/complement.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { XML_FILES } from '@vigencia/contracts/values/uploaded-file.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { PlainRoute } from '@vigencia/server/openapi/openapi-document.ts'
import { bindStreaming } from '@vigencia/server/operations/bind-streaming.ts'
import { admit } from '@vigencia/server/request/admit.ts'
import { bodyLimitOf } from '@vigencia/server/request/body-limit.ts'
import { parsedBy } from '@vigencia/server/request/parsed-by.ts'
import { RequestContext } from '@vigencia/server/request/request-context.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { fileHeaders } from '@vigencia/server/rest/file-headers.ts'
import { inputPlaces } from '@vigencia/server/rest/read-input.ts'
import { refused } from '@vigencia/server/rest/rest-routes.ts'
import { withUploads } from '@vigencia/server/uploads/read-uploads.ts'
import type { MessageSchemas } from '@vigencia/tiss/schema/message-schemas.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import { writeComplements } from './write-complements.ts'

const NAME = 'billingBatches.complement'

/** Takes batches as they were sent, and answers their complementary charges, over REST alone. */
export function complementRoute(context: ServiceContext, acts: ActService, schemas: MessageSchemas): PlainRoute {
  const places = inputPlaces(complement)
  const rules = { mediaTypes: XML_FILES, limit: bodyLimitOf(complement) }
  const app = new Hono()
  app.post(routeOf(complement).path, async (http) => {
    const request = new RequestContext(context, 'rest', http.req.raw.headers, http.env as object)
    const done = context.observer.begin(NAME, request)
    try {
      const principal = await admit(request, complement)
      const archive = await context.imports.run(principal.tenant.id, () =>
        withUploads(http.req.raw, rules, async ({ fields, digests, files }) => {
          const query = http.req.queries()
          mustNotRepeat(query, fields)
          const inForm = Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, [text]]))
          const question = parsedBy(ComplementQuestion, places.fromUrl({}, { ...query, ...inForm }))
          const bound = bindStreaming(complement, writeComplements({ acts, schemas, uploads: { digests, files } }))
          const input = { ...question, file: { mediaType: 'application/xml', bytes: files() } }
          return Buffer.concat(await Array.fromAsync(bound.pieces?.(request, principal, input as never) ?? []))
        }),
      )
      done(200, null)
      return new Response(new Uint8Array(archive), {
        headers: fileHeaders(request, 'complemento.zip', ZIP),
      })
    } catch (error) {
      return refused(error, request, done)
    }
  })
  return { name: NAME, card: complement, app }
}

/** @throws Refusal `invalid_input` where the query and the form say the same field */
function mustNotRepeat(query: Readonly<Record<string, unknown>>, fields: Readonly<Record<string, string>>): void {
  const twice = Object.keys(fields).find((name) => Object.hasOwn(query, name))
  if (twice === undefined) return
  throw new Refusal('invalid_input', `"${twice}" is in the query and in the form.`, [
    { path: [twice], message: 'is given more than once' },
  ])
}
