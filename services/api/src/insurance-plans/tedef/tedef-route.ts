import { Hono } from 'hono'
import { TedefEncounter, TedefInvoice, TedefLine, tedefLot } from '@vigencia/contracts/insurance-plans/tedef-lot.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { admit } from '@vigencia/server/request/admit.ts'
import type { PlainRoute } from '@vigencia/server/openapi/openapi-document.ts'
import { bind } from '@vigencia/server/operations/bind.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { invalidInput } from '@vigencia/server/request/problem.ts'
import { RequestContext } from '@vigencia/server/request/request-context.ts'
import { fileHeaders } from '@vigencia/server/rest/file-headers.ts'
import { inputPlaces, withBody } from '@vigencia/server/rest/read-input.ts'
import { refused } from '@vigencia/server/rest/rest-routes.ts'
import { zipArchive } from '@vigencia/spreadsheets/zip/zip-archive.ts'
import { rowsOfCsv } from './rows-of-csv.ts'
import { tedefFiles, writeLot } from './write-lot.ts'

const NAME = 'tedef.write'

/** What nobody may take the files for. */
const NOT_VALIDATED = 'not validated by SUSALUD'

const LISTS = { invoices: TedefInvoice, encounters: TedefEncounter, lines: TedefLine } as const

/** A lot of TEDEF as one ZIP, over REST alone. It is a question, although its body is long. */
export function tedefRoute(context: ServiceContext): PlainRoute {
  const bound = bind(tedefFiles, writeLot)
  const places = inputPlaces(tedefLot)
  const app = new Hono()
  app.post(routeOf(tedefLot).path, async (http) => {
    const request = new RequestContext(context, 'rest', http.req.raw.headers, http.env as object)
    const done = context.observer.begin(NAME, request)
    try {
      const principal = await admit(request, tedefLot)
      const body = await withBody(http.req.raw, places, {})
      const input = tedefLot.input.safeParse(await withRows(body))
      if (!input.success) throw invalidInput(input.error)
      const { files } = await bound.answer(request, principal, input.data)
      const parts = Object.entries(files).map(([name, text]) => [name, Buffer.from(text, 'latin1')] as const)
      const [[first] = ['']] = parts
      const archive = await zipArchive(Object.fromEntries(parts), NOT_VALIDATED)
      done(200, null)
      const name = first.replace('dfac', 'tedef').replace('.txt', '.zip')
      const headers = { ...fileHeaders(request, name, 'application/zip'), 'x-validation': NOT_VALIDATED }
      return new Response(new Uint8Array(archive), { headers })
    } catch (error) {
      return refused(error, request, done)
    }
  })
  return { name: NAME, card: tedefLot, app }
}

/** The body with rows in the place of each list that is CSV. */
async function withRows(body: Record<string, unknown>): Promise<Record<string, unknown>> {
  const lists = Object.entries(LISTS).map(async ([name, row]) => {
    const list = body[name]
    return typeof list === 'string' ? [[name, await rowsOfCsv(name, list, row)]] : []
  })
  return { ...body, ...Object.fromEntries((await Promise.all(lists)).flat()) }
}
