import { randomUUID } from 'node:crypto'
import { CASES, newReference, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { aReport } from '@vigencia/testing/fixtures/cases/example-report.ts'
import { CREDENTIALS } from '@vigencia/testing/stack/test-registry.ts'
import { REPORT_PATH, EVENT_CODES_PATH } from '@vigencia/ws400/wire/registry-routes.ts'
import type { ServiceName } from './service-process.ts'

/** One request of a kind. It is answered with `status` where nothing goes wrong. */
export interface UseCase {
  readonly name: string
  readonly service: ServiceName
  readonly status: number
  /** Whether a COMMIT of it may be lost. */
  readonly isCommand?: true
  /** Whether it has an Idempotency-Key, by which it may be sent again. */
  readonly isRepeatable?: true
  /** Whether its answer is sent while it is read, so that it may break off. */
  readonly isStreamed?: true
  /** Whether it is of the old wire, which answers 200 whatever becomes of a request, and tells of it in the body. */
  readonly isOldWire?: true
  /** What must be done, past the proxy, before each. */
  readonly prepare?: () => Promise<unknown>
  request(): { path: string; init?: RequestInit }
}

const JSON_TYPE = { 'content-type': 'application/json' }
const TABLES = '/v1/scheduling/price-tables'
const TABLE = `procedure_code,procedure_name,price\n${Array.from({ length: 2000 }, (_, nth) => `${nth},Procedure ${nth},${nth}.50\n`).join('')}`

export interface PreparedClinic {
  readonly convenio: string
  readonly version: string
  readonly renameConvenio: () => Promise<unknown>
}

export function apiUseCases(key: string, clinic: PreparedClinic): UseCase[] {
  const headers = { 'x-api-key': key }
  const post = (path: string, body: string, more: Record<string, string>) => ({
    path,
    init: { method: 'POST', headers: { ...headers, ...more }, body },
  })
  const quote = `${CONVENIOS}/${clinic.convenio}/quote?procedure_code=b&event_date=2026-05-05`
  return [
    {
      name: 'a quote whose price book is read',
      service: 'api',
      status: 200,
      prepare: clinic.renameConvenio,
      request: () => ({ path: quote, init: { headers } }),
    },
    { name: 'a list', service: 'api', status: 200, request: () => ({ path: CONVENIOS, init: { headers } }) },
    {
      name: 'a command',
      service: 'api',
      status: 201,
      isCommand: true,
      isRepeatable: true,
      request: () => {
        const body = { name: `Made ${randomUUID()}`, payment_type: 'convenio' }
        return post(CONVENIOS, JSON.stringify(body), { ...JSON_TYPE, 'idempotency-key': randomUUID() })
      },
    },
    {
      name: 'the import of a file',
      service: 'api',
      status: 200,
      isCommand: true,
      request: () => post(`${TABLES}/t${randomUUID().slice(0, 8)}/import`, TABLE, { 'content-type': 'text/csv' }),
    },
    {
      name: 'the export of a file',
      service: 'api',
      status: 200,
      isStreamed: true,
      request: () => ({ path: `${TABLES}/${clinic.version}/export`, init: { headers } }),
    },
    {
      name: 'a list over the old wire',
      service: 'api',
      status: 200,
      isOldWire: true,
      request: () => post('/api/CON_CONTACTO/GetAllFilters', '{}', JSON_TYPE),
    },
    { name: 'whether it is ready', service: 'api', status: 200, request: () => ({ path: '/health/ready' }) },
  ]
}

export function snvsUseCases(key: string): UseCase[] {
  const headers = { 'x-api-key': key, ...JSON_TYPE }
  return [
    { name: 'a list of cases', service: 'snvs', status: 200, request: () => ({ path: CASES, init: { headers } }) },
    {
      name: 'a report that is queued, and sent by a job',
      service: 'snvs',
      status: 202,
      isCommand: true,
      isRepeatable: true,
      request: () => {
        const report = { source_reference: newReference(), ...reportOf({ numeroDocumento: newDocument() }) }
        const more = { 'idempotency-key': randomUUID() }
        return { path: CASES, init: { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(report) } }
      },
    },
  ]
}

export function ws400UseCases(): UseCase[] {
  const headers = { ...JSON_TYPE, ...CREDENTIALS }
  return [
    {
      name: 'the codes of the registry',
      service: 'ws400',
      status: 200,
      request: () => ({ path: EVENT_CODES_PATH, init: { headers } }),
    },
    {
      name: 'a case at the registry',
      service: 'ws400',
      status: 200,
      request: () => ({
        path: REPORT_PATH,
        init: { method: 'POST', headers, body: JSON.stringify(aReport()) },
      }),
    },
  ]
}
