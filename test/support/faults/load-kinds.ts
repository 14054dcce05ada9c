import { randomUUID } from 'node:crypto'
import { CASES, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { CREDENTIALS } from '@vigencia/testing/stack/test-registry.ts'
import { EVENT_CODES_PATH } from '@vigencia/ws400/wire/registry-routes.ts'
import type { FaultFixture, ProcessName } from './fault-fixture.ts'

/** What was acknowledged, and must be there in the end. */
export interface Written {
  readonly convenios: string[]
  readonly cases: string[]
  /** The newest revision of the clinic's convenio that was acknowledged. */
  revision: number
}

/** One kind of request, as it goes to one process. */
export interface LoadKind {
  readonly name: string
  readonly process: ProcessName
  readonly status: number
  /** How many send it at once. */
  readonly callers: number
  request(): LoadRequest
}

export interface LoadRequest {
  readonly path: string
  readonly init: RequestInit
  /** What is wrong with the body of an answer that came well, and undefined where nothing is. */
  readonly judge?: (body: unknown) => string | undefined
}

const JSON_TYPE = { 'content-type': 'application/json' }
const TABLE = `procedure_code,procedure_name,price\n${Array.from({ length: 200 }, (_, nth) => `${nth},Procedure ${nth},${nth}.50\n`).join('')}`

/** The kinds of requests to all services, and what their answers acknowledged. */
export function loadKinds({ clinic }: FaultFixture): { kinds: LoadKind[]; written: Written } {
  const written: Written = { convenios: [], cases: [], revision: 0 }
  const headers = { 'x-api-key': clinic.key }
  const get = (path: string) => ({ path, init: { headers } })
  const send = (method: string, path: string, body: unknown, judge: (body: unknown) => string | undefined) => {
    const more = { ...JSON_TYPE, 'idempotency-key': randomUUID() }
    return { path, init: { method, headers: { ...headers, ...more }, body: JSON.stringify(body) }, judge }
  }
  const quote = () => {
    const known = written.revision
    const judge = (body: unknown) => {
      const { unit_price_cents, revision } = body as { unit_price_cents: number; revision: number }
      if (unit_price_cents !== 4200) return `a price of ${unit_price_cents}`
      return revision < known ? `revision ${revision}, and ${known} was acknowledged before` : undefined
    }
    return { ...get(`${CONVENIOS}/${clinic.convenio}/quote?procedure_code=a&event_date=2026-05-05`), judge }
  }
  const rename = () => {
    const fields = { name: `Renamed ${randomUUID()}`, payment_type: 'convenio' }
    return send('PUT', `${CONVENIOS}/${clinic.convenio}`, fields, (body) => {
      written.revision = Math.max(written.revision, (body as { revision: number }).revision)
    })
  }
  const make = () =>
    send('POST', CONVENIOS, { name: `Made ${randomUUID()}`, payment_type: 'convenio' }, (body) => {
      written.convenios.push((body as { id: string }).id)
    })
  const report = () => {
    const fields = { source_reference: randomUUID(), ...reportOf({ numeroDocumento: newDocument() }) }
    return send('POST', CASES, fields, (body) => void written.cases.push((body as { id: string }).id))
  }
  const importTable = () => ({
    path: `/v1/scheduling/price-tables/${randomUUID().slice(0, 8)}/import`,
    init: { method: 'POST', headers: { ...headers, 'content-type': 'text/csv' }, body: TABLE },
  })
  const codes = () => ({ path: EVENT_CODES_PATH, init: { headers: CREDENTIALS } })
  const ofBoth = (['api', 'other api'] as const).flatMap((process): LoadKind[] => [
    { name: `a quote of ${process}`, process, status: 200, callers: 3, request: quote },
    { name: `a list of ${process}`, process, status: 200, callers: 1, request: () => get(CONVENIOS) },
    { name: `a new convenio at ${process}`, process, status: 201, callers: 1, request: make },
  ])
  const kinds: LoadKind[] = [
    ...ofBoth,
    { name: 'a rename', process: 'api', status: 200, callers: 1, request: rename },
    { name: 'an import', process: 'api', status: 200, callers: 1, request: importTable },
    { name: 'a report', process: 'snvs', status: 202, callers: 1, request: report },
    { name: 'a list of cases', process: 'snvs', status: 200, callers: 1, request: () => get(CASES) },
    { name: "the registry's codes", process: 'ws400', status: 200, callers: 1, request: codes },
  ]
  return { kinds, written }
}
