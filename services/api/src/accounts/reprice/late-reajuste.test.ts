import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import {
  A_YEAR,
  LOT,
  must,
  payer,
  REPRICE,
  repriced,
  rise,
  send,
} from '@vigencia/testing/fixtures/accounts/billed-payer.ts'

let api: TestApi
beforeAll(async () => {
  ;({ api } = await startTestStack({ api: {} }))
  api.setNow('2026-08-04T12:00:00Z')
})
afterAll(() => api.close())

describe('lines that were billed before their agreement changed', () => {
  test('are priced again, each on its own day, by guide and in sum', async () => {
    const one = await payer(api)
    await send(api, one, LOT)
    expect(await repriced(one)).toMatchObject({ totals: { line_count: 6, changed_count: 0 }, guides: [], total: 0 })
    const { revision } = await rise(one)
    const answer = await repriced(one)
    expect(answer).toEqual(expect.objectContaining({ revision, lines: [], total: 2, offset: 0, limit: 50 }))
    expect(answer.totals).toEqual({
      line_count: 6,
      changed_count: 4,
      unpriced_count: 1,
      billed_cents: 45_500,
      old_cents: 10_000 + 20_000 + 3_333 + 10_000 + 1_667,
      new_cents: 10_000 + 21_600 + 3_600 + 10_800 + 1_800,
      difference_cents: 1_600 + 267 + 800 + 133,
      complement_cents: 1_600 + 267 + 800 + 133,
    })
    expect(answer.guides).toMatchObject([
      { lot: 'L0001', guide: 'G0001', guide_kind: 'sp_sadt', difference_cents: 1_867, complement_cents: 1_867 },
      { guide: 'G0002', line_count: 3, unpriced_count: 1, difference_cents: 933, complement_cents: 933 },
    ])
  })

  test('are listed line by line, those that changed or all, by page', async () => {
    const one = await payer(api)
    const batch_id = await send(api, one, LOT)
    const before = (await repriced(one)).revision
    const { revision } = await rise(one)
    const { lines, total } = await repriced(one, { by: 'line', limit: 1, offset: 1 })
    expect([lines, total]).toMatchObject([
      [
        {
          batch_id,
          guide: 'G0001',
          line_id: 3,
          event_date: '2026-07-02',
          old_cents: 3_333,
          old_revision: before,
          new_cents: 3_600,
          difference_cents: 267,
          complement_cents: 267,
          verdict: 'under',
        },
      ],
      4,
    ])
    const all = await repriced(one, { by: 'line', show: 'all' })
    expect(
      all.lines.map(({ line_id, old_cents, new_cents }: Record<string, unknown>) => [line_id, old_cents, new_cents]),
    ).toEqual([
      [1, 10_000, 10_000],
      [2, 20_000, 21_600],
      [3, 3_333, 3_600],
      [4, 10_000, 10_800],
      [5, 1_667, 1_800],
      [6, null, null],
    ])
    // nothing that was judged before is overwritten, and what is judged again changes no price before
    await must(one.clinic, 'POST', `/v1/billing/batches/${batch_id}/judge`)
    expect((await repriced(one)).totals).toMatchObject({ difference_cents: 2_800 })
    expect((await repriced(one, { since_revision: revision })).totals).toMatchObject({ changed_count: 0 })
    expect((await repriced(one, { against_revision: before })).totals).toMatchObject({ changed_count: 0 })
  })

  test('count once, in the newest batch, and not where their batch was removed or lies on other days', async () => {
    const one = await payer(api)
    await send(api, one, LOT)
    const newer = await send(api, one, { ...LOT, lot: 'L0002' })
    await rise(one)
    const { totals, guides } = await repriced(one)
    expect([totals.line_count, guides.map(({ lot }: { lot: string }) => lot)]).toEqual([6, ['L0002', 'L0002']])
    expect(await repriced(one, { from: '2026-07-02', to: '2026-07-02' })).toMatchObject({ totals: { line_count: 1 } })
    await must(one.clinic, 'DELETE', `/v1/billing/batches/${newer}`)
    expect((await repriced(one)).guides).toMatchObject([{ lot: 'L0001' }, { lot: 'L0001' }])
  })

  test('are the tenant’s own, of a revision that was reached, and of a year at most', async () => {
    const one = await payer(api)
    const other = await api.newTenant()
    const ask = (tenant: TestTenant, more: object = {}) =>
      tenant.rest('POST', REPRICE, { convenio_id: one.convenio_id, ...A_YEAR, ...more })
    expect((await ask(other)).body.code).toBe('convenio_not_found')
    expect((await ask(one.clinic, { against_revision: 99 })).body.code).toBe('revision_not_reached')
    expect((await ask(one.clinic, { since_revision: 99 })).body.code).toBe('revision_not_reached')
    for (const to of ['2027-01-02', '2025-12-31'])
      expect((await ask(one.clinic, { to })).body).toMatchObject({ code: 'invalid_input', errors: [{ path: 'to' }] })
  })
})

test('what was billed to one payer is priced by the agreement of another, code by code', async () => {
  const one = await payer(api)
  await send(api, one, LOT)
  const { convenio_id: with_convenio_id } = await payer(
    api,
    one.clinic,
    { name: 'Another payer', ans_code: '888888' },
    [9_000, 4_000],
  )
  const ask = (more = '') =>
    one.clinic.rest(
      'GET',
      `/v1/billing/compare?convenio_id=${one.convenio_id}&with_convenio_id=${with_convenio_id}&from=2026-01-01&to=2026-12-31${more}`,
    )
  const { body } = await ask()
  expect(body).toMatchObject({
    totals: {
      line_count: 6,
      billed_cents: 45_500,
      own_cents: 45_000,
      other_cents: 42_000,
      difference_cents: -3_000,
      own_unpriced_count: 1,
      other_unpriced_count: 1,
    },
    codes: [
      { procedure_code: '30999901', line_count: 3, quantity: 4, own_cents: 40_000, difference_cents: -4_000 },
      { procedure_code: '30999902', line_count: 2, own_cents: 5_000, other_cents: 6_000, difference_cents: 1_000 },
      { procedure_code: '90999999', own_cents: 0, other_cents: 0, other_unpriced_count: 1 },
    ],
    total: 3,
  })
  expect((await ask('&limit=1&offset=1')).body.codes).toMatchObject([{ procedure_code: '30999902' }])
  const other = await api.newTenant()
  const strange = `convenio_id=${one.convenio_id}&with_convenio_id=${with_convenio_id}&from=2026-01-01&to=2026-12-31`
  expect((await other.rest('GET', `/v1/billing/compare?${strange}`)).body.code).toBe('convenio_not_found')
})

test('what a reajuste is worth by what was billed is what may be charged once it is made', async () => {
  const one = await payer(api)
  const { clinic, convenio_id, period } = one
  await send(api, one, LOT)
  const path = `/v1/scheduling/convenios/${convenio_id}/contracts/${period}/reajuste/preview`
  const body = { new_start_date: '2026-07-01', reajuste_percent: 8, retroactive: true }
  const weigh_by = { from: '2026-07-01', to: '2026-12-31' }
  const plain = await must(clinic, 'POST', path, body)
  expect([plain.weighed, plain.prices[0].weight]).toEqual([null, undefined])
  const weighed = await must(clinic, 'POST', path, { ...body, weigh_by })
  expect(weighed).toMatchObject({
    digest: plain.digest,
    totals: plain.totals,
    weighed: { ...weigh_by, line_count: 4, unweighed_line_count: 1, impact_cents: 2_800 },
    prices: [
      { procedure_code: '30999901', weight: { line_count: 2, quantity: 3, impact_cents: 2_400 } },
      { procedure_code: '30999902', weight: { line_count: 2, quantity: 2, impact_cents: 400 } },
    ],
  })
  await rise(one, { preview_digest: weighed.digest })
  expect((await repriced(one)).totals).toMatchObject({ difference_cents: 2_800, complement_cents: 2_800 })
  const { key } = await must(clinic, 'POST', '/v1/keys', { name: 'contracts', scopes: ['contracts:read'] })
  const refused = await clinic.rest('POST', path, { ...body, weigh_by }, { 'x-api-key': key })
  expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
})
