import { Hono, type Context } from 'hono'
import { iafaReport } from '@vigencia/contracts/insurance-plans/iafa-report.ts'
import { iafaReportFile } from '@vigencia/contracts/insurance-plans/iafa-report-file.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { admit } from '@vigencia/server/request/admit.ts'
import type { PlainRoute } from '@vigencia/server/openapi/openapi-document.ts'
import { bind } from '@vigencia/server/operations/bind.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { invalidInput } from '@vigencia/server/request/problem.ts'
import { RequestContext } from '@vigencia/server/request/request-context.ts'
import { fileHeaders } from '@vigencia/server/rest/file-headers.ts'
import { inputPlaces } from '@vigencia/server/rest/read-input.ts'
import { refused } from '@vigencia/server/rest/rest-routes.ts'
import { csvFile } from '@vigencia/spreadsheets/csv/csv-file.ts'
import { xlsxFile } from '@vigencia/spreadsheets/xlsx/xlsx-file.ts'
import { iafaReportRows } from './iafa-report-rows.ts'
import { reportIafas } from './report-iafas.ts'

const NAME = 'iafaReport.file'

type Format = 'csv' | 'xlsx'

/** The regulator's list as a file. Without a wish for a file, the operation at the same address answers. */
export function iafaReportRoute(context: ServiceContext): PlainRoute {
  const report = bind(iafaReport, reportIafas)
  const places = inputPlaces(iafaReportFile)
  const app = new Hono()
  app.get(routeOf(iafaReport).path, async (http, next) => {
    const accepted = fileAccepted(http)
    if (http.req.query('format') === undefined && accepted === null) return next()
    const request = new RequestContext(context, 'rest', http.req.raw.headers, http.env as object)
    const done = context.observer.begin(NAME, request)
    try {
      const principal = await admit(request, iafaReportFile)
      const input = iafaReportFile.input.safeParse({ format: accepted, ...places.fromUrl({}, http.req.queries()) })
      if (!input.success) throw invalidInput(input.error)
      const { format, ...wanted } = input.data
      const { on, revision, items } = await report.answer(request, principal, wanted)
      const rows = iafaReportRows(items)
      const file = format === 'csv' ? Buffer.from(csvFile(rows)) : await xlsxFile('IAFAS', rows)
      done(200, null)
      const type = format === 'csv' ? `${CSV}; charset=utf-8` : XLSX
      const headers = { ...fileHeaders(request, `iafas-${on}.${format}`, type), etag: `"${revision}"`, vary: 'accept' }
      return new Response(new Uint8Array(file), { headers })
    } catch (error) {
      return refused(error, request, done)
    }
  })
  return { name: NAME, card: iafaReportFile, app }
}

const FORMS: Readonly<Record<string, Format | null>> = {
  [CSV]: 'csv',
  [XLSX]: 'xlsx',
  'application/json': null,
  '*/*': null,
}

/** The file that a caller accepts, if it names one before JSON. */
function fileAccepted(http: Context): Format | null {
  const accepted = (http.req.header('accept') ?? '')
    .split(',')
    .map((type) => type.split(';')[0]?.trim().toLowerCase() ?? '')
  return FORMS[accepted.find((type) => type in FORMS) ?? '*/*'] ?? null
}
