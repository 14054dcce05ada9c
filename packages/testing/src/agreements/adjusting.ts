import { CONVENIOS, scenario, type Scenario } from './scenario.ts'
import { makeTestApi, type RestAnswer, type TestApi, type TestTenant } from '../api/test-api.ts'

/** A price of a preview, as far as tests look at it. */
export interface MovedPrice {
  readonly procedure_code: string
  readonly old_cents: number | null
  readonly new_cents: number | null
}

export const YEAR = { start_date: '2026-01-01', end_date: '2026-12-31', cbhpm_table_version: '2024' }
export const HALF = { new_start_date: '2026-07-01', new_end_date: '2027-06-30' }

/** What tests of a reajuste do with one tenant. */
export interface Adjusting {
  path(convenio: string, period: string): string
  reajuste(convenio: string, period: string, body: unknown): Promise<RestAnswer>
  preview(convenio: string, period: string, body: unknown): Promise<RestAnswer>
  revoke(convenio: string, period: string, body: unknown): Promise<RestAnswer>
  /** What a procedure costs on a day; null where it has no price. */
  price(convenio: string, code: string, day: string, more?: string): Promise<number | null>
  /** A convenio with a period in force all of 2026, by table 2024, and these overrides. */
  agreed(overrides?: Record<string, number>): Promise<[convenio: string, period: string]>
}

/** A clinic on 2026-06-15 with two published tables, of which the later one has fewer codes. */
export async function adjustingClinic(): Promise<{ api: TestApi; clinic: TestTenant; make: Scenario; on: Adjusting }> {
  const api = await makeTestApi()
  api.setNow('2026-06-15T12:00:00Z')
  const clinic = await api.newTenant()
  const make = scenario(clinic)
  await make.table('2024', { T: '200.05', U: '0.10' })
  await make.table('2025', { T: '210.00' })
  return { api, clinic, make, on: adjusting(clinic, make) }
}

function adjusting(clinic: TestTenant, make: Scenario): Adjusting {
  const path = (convenio: string, period: string) => `${CONVENIOS}/${convenio}/contracts/${period}`
  const post = (what: string) => (convenio: string, period: string, body: unknown) =>
    clinic.rest('POST', `${path(convenio, period)}/${what}`, body)
  return {
    path,
    reajuste: post('reajuste'),
    preview: post('reajuste/preview'),
    revoke: post('revoke'),
    price: async (convenio, code, day, more = '') =>
      (await make.quote(convenio, code, day, more)).body.unit_price_cents ?? null,
    async agreed(overrides = { A: 333, B: 10 }) {
      const convenio = await make.convenio()
      return [convenio, await make.period(convenio, YEAR, overrides)]
    },
  }
}
