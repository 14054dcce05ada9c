import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  adjustingClinic,
  HALF,
  YEAR,
  type Adjusting,
  type MovedPrice,
} from '@vigencia/testing/fixtures/agreements/adjusting.ts'
import { CONVENIOS, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let on: Adjusting
beforeAll(async () => {
  ;({ api, clinic, make, on } = await adjustingClinic())
})
afterAll(() => api.close())

interface Shown {
  readonly id: string
  readonly procedure_code: string
  readonly procedure_name: string | null
  readonly price_cents: number
  readonly notes: string | null
  readonly metadata: unknown
}

const overridesOf = async (convenio: string, period: string): Promise<Shown[]> =>
  (await clinic.rest('GET', `${on.path(convenio, period)}/overrides?limit=200`)).body.items
const verify = async (convenio: string) => (await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog/verify`)).body
const byCode = (one: { procedure_code: string }, other: { procedure_code: string }) =>
  one.procedure_code < other.procedure_code ? -1 : 1

/** A period in force whose prices have a name, notes and metadata each. */
async function named(codes: readonly string[]): Promise<[convenio: string, period: string]> {
  const convenio = await make.convenio()
  const period = await make.draft(convenio, YEAR)
  for (const [i, procedure_code] of codes.entries()) {
    const told = { procedure_name: `Name ${procedure_code}`, notes: `Notes ${procedure_code}`, metadata: { of: i } }
    const body = { procedure_code, price_cents: 333 + i, ...told }
    expect((await clinic.rest('POST', `${on.path(convenio, period)}/overrides`, body)).status).toBe(201)
  }
  await make.activate(convenio, period)
  return [convenio, period]
}

const CHANGES = [
  { procedure_code: 'D', price_cents: 0 },
  { procedure_code: 'B', price_cents: 500 },
  { procedure_code: 'Z', price_cents: 700 },
  { procedure_code: 'C', remove: true },
]

describe('the overrides of a successor', () => {
  test.each([
    [
      'that copies them',
      true,
      [
        ['A', 'Name A', 361, 'Notes A', { of: 0 }],
        ['B', 'Name B', 500, 'Notes B', { of: 1 }],
        ['D', 'Name D', 0, 'Notes D', { of: 3 }],
        ['Z', null, 700, null, null],
      ],
      { overrides_copied: 3, overrides_added: 1, overrides_removed: 1 },
    ],
    [
      'that leaves them, and so has nothing to remove',
      false,
      [
        ['B', null, 500, null, null],
        ['D', null, 0, null, null],
        ['Z', null, 700, null, null],
      ],
      { overrides_copied: 0, overrides_added: 3, overrides_removed: 0 },
    ],
  ])('%s keep all but their price, and what is added has a price alone', async (_, copied, expected, counted) => {
    const [convenio, period] = await named(['A', 'B', 'C', 'D'])
    const changes = copied ? CHANGES : CHANGES.slice(0, 3)
    const input = { ...HALF, reajuste_percent: 8.5, copy_overrides: copied, changes }
    const { body: previewed } = await on.preview(convenio, period, input)
    const { body } = await on.reajuste(convenio, period, { ...input, preview_digest: previewed.digest })
    expect(body).toMatchObject(counted)
    const shown = (await overridesOf(convenio, body.new_period.id)).toSorted(byCode)
    expect(
      shown.map((one) => [one.procedure_code, one.procedure_name, one.price_cents, one.notes, one.metadata]),
    ).toEqual(expected)
    const moves: (MovedPrice & { new_source: string })[] = previewed.prices
    expect(
      moves.filter((move) => move.new_source === 'override').map((move) => [move.procedure_code, move.new_cents]),
    ).toEqual(expected.map(([code, , cents]) => [code, cents]))
    expect(await verify(convenio)).toMatchObject({ intact: true, broken_at: null })
  })

  // ids rise in the order in which rows are made: copied in another, each would lie on another page of the table
  test('are made in the order of their codes, whatever order they were agreed in, by reajuste and by renewal', async () => {
    const codes = Array.from({ length: 60 }, (_, i) => String(10_000 + ((i * 7919) % 10_007)))
    const [convenio, period] = await named(codes)
    const adjusted = await on.reajuste(convenio, period, { ...HALF, reajuste_percent: 5 })
    const renewed = await clinic.rest('POST', `${on.path(convenio, adjusted.body.new_period.id)}/renew`, {})
    for (const successor of [adjusted.body.new_period.id, renewed.body.new_period_id]) {
      const made = (await overridesOf(convenio, successor)).toSorted((one, other) => (one.id < other.id ? -1 : 1))
      expect(made.map((one) => one.procedure_code)).toEqual(codes.toSorted())
    }
    expect(await verify(convenio)).toMatchObject({ intact: true, broken_at: null })
  })
})
