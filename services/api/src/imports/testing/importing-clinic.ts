import { afterAll, beforeAll } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { RestAnswer, TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

export const TABLES = '/v1/scheduling/price-tables'

export type Words = Readonly<Record<string, string>>

/** A clinic that imports files in the tests of a file. */
export interface ImportingClinic {
  readonly api: TestApi
  readonly tenant: TestTenant
  /** A version of a price table that is not there yet. */
  readonly newVersion: () => string
  /** Sends a file with some words in the query. */
  readonly post: (path: string, body: Uint8Array, type: string, words?: Words) => Promise<RestAnswer>
  /** The same to the import of a price table. */
  readonly send: (version: string, body: Uint8Array, type: string, words?: Words) => Promise<RestAnswer>
  /** The bytes of what is exported. */
  readonly download: (path: string) => Promise<Buffer>
  /** Code, name and price of each row of a table. */
  readonly rowsOf: (version: string) => Promise<unknown[][]>
}

export function importingClinic(): ImportingClinic {
  let api: TestApi
  let tenant: TestTenant
  let made = 0
  beforeAll(async () => {
    api = (await startTestStack({ api: {} })).api
    tenant = await api.newTenant()
  })
  afterAll(() => api.close())
  const clinic: ImportingClinic = {
    get api() {
      return api
    },
    get tenant() {
      return tenant
    },
    newVersion: () => `f${(made += 1)}`,
    async post(path, body, type, words = {}) {
      const headers = { 'x-api-key': tenant.key, 'content-type': type }
      const request = { method: 'POST', headers, body }
      const response = await api.service.app.request(`${path}?${new URLSearchParams(words).toString()}`, request)
      return { status: response.status, body: await response.json(), headers: response.headers }
    },
    send: (version, body, type, words) => clinic.post(`${TABLES}/${version}/import`, body, type, words),
    async download(path) {
      const response = await api.service.app.request(path, { headers: { 'x-api-key': tenant.key } })
      return Buffer.from(await response.arrayBuffer())
    },
    async rowsOf(version) {
      const { body } = await tenant.rest('GET', `${TABLES}/${version}/rows?limit=200`)
      return body.items.map((row: Record<string, unknown>) => [
        row['procedure_code'],
        row['procedure_name'],
        row['price'],
      ])
    },
  }
  return clinic
}
