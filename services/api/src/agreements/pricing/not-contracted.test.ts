import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { YEAR } from '@vigencia/testing/fixtures/agreements/adjusting.ts'
import { EXCLUDED, excludingClinic, type ExcludingClinic } from '@vigencia/testing/fixtures/agreements/excluding.ts'

let api: ExcludingClinic['api']
let clinic: ExcludingClinic['clinic']
let make: ExcludingClinic['make']
let on: ExcludingClinic['on']
let must: ExcludingClinic['must']
let excluding: ExcludingClinic['excluding']
let codeOn: ExcludingClinic['codeOn']
beforeAll(async () => {
  ;({ api, clinic, make, on, must, excluding, codeOn } = await excludingClinic())
})
afterAll(() => api.close())

describe('a quote of an excluded code', () => {
  test('is refused on the days of its period, and falls through to no other price', async () => {
    const [convenio] = await excluding()
    const { status, body } = await make.quote(convenio, 'T', '2026-12-31')
    expect([status, body]).toMatchObject([
      422,
      { code: 'not_contracted', detail: 'The period in force that day excludes T: it is not contracted.' },
    ])
    const items = ['T', 'A', 'U'].map((procedure_code) => ({
      convenio_id: convenio,
      procedure_code,
      event_date: '2026-03-09',
    }))
    expect((await must('POST', '/v1/scheduling/quotes', { items })).items).toMatchObject([
      { refusal: { code: 'not_contracted', status: 422 } },
      { quote: { unit_price_cents: 333 } },
      { quote: { unit_price_cents: 10, source: 'table' } },
    ])
  })

  test('is refused for who pays himself too, and only as long as that period prices', async () => {
    const convenio = await make.convenio({ payment_type: 'particular' })
    await must('POST', `/v1/scheduling/convenios/${convenio}/particular-prices`, {
      procedure_code: 'T',
      procedure_name: 'T',
      price_cents: 900,
    })
    const period = await make.draft(convenio, { start_date: '2026-03-01', end_date: '2026-03-31' })
    await must('POST', `${on.path(convenio, period)}/overrides`, EXCLUDED)
    expect(await codeOn(convenio, 'T', '2026-03-09')).toBe(900)
    await make.activate(convenio, period)
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01']
    expect(await Promise.all(days.map((day) => codeOn(convenio, 'T', day)))).toEqual([
      900,
      '422 not_contracted',
      '422 not_contracted',
      900,
    ])
  })

  test('says of a day before it the same when the end of its period is moved, and so does one of a type not covered', async () => {
    const type = '0190a000-0000-7000-8000-00000000000b'
    const convenio = await make.convenio()
    const period = await make.draft(convenio, YEAR)
    await must('POST', `${on.path(convenio, period)}/overrides`, EXCLUDED)
    await must('POST', `${on.path(convenio, period)}/type-rules`, { appointment_type_id: type, is_covered: false })
    await make.activate(convenio, period)
    const refusals = async () => [
      (await make.quote(convenio, 'T', '2026-03-09')).body.detail,
      (await make.quote(convenio, 'T', '2026-03-09', `&appointment_type_id=${type}`)).body.detail,
    ]
    const before = await refusals()
    await must('PATCH', `${on.path(convenio, period)}/terminate`, { effective_date: '2026-09-30' })
    expect(await refusals()).toEqual(before)
  })

  test('is a row of the prices of that day, in JSON and as a file', async () => {
    const [convenio] = await excluding()
    const path = `/v1/scheduling/convenios/${convenio}/prices?event_date=2026-03-09`
    const { items } = await must('GET', path)
    expect(items.find((one: { procedure_code: string }) => one.procedure_code === 'T')).toMatchObject({
      unit_price_cents: null,
      source: null,
      refusal: { code: 'not_contracted', status: 422 },
    })
    const file = await api.service.app.request(`${path}&format=csv`, { headers: { 'x-api-key': clinic.key } })
    expect((await file.text()).split('\r\n')).toContain('T,Procedure T,,,,not_contracted,,,,,,,,,')
  })
})
