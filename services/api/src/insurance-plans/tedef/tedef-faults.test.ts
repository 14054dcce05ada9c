import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planClinic, PLANS } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { startTedefClinic, type Row, type SentLot } from '@vigencia/testing/fixtures/insurance-plans/tedef-clinic.ts'

let tedef: Awaited<ReturnType<typeof startTedefClinic>>
beforeAll(async () => {
  tedef = await startTedefClinic()
})
afterAll(() => tedef.api.close())

describe('what cannot be written is told with its path', () => {
  const changed = (list: 'invoices' | 'encounters' | 'lines', at: number, fields: Row) => {
    const rows = (tedef.lot()[list] as Row[]).map((row, i) => (i === at ? { ...row, ...fields } : row))
    return { [list]: rows }
  }

  test.each<[string, () => Partial<SentLot>, string, string]>([
    ['a code too long', () => changed('lines', 0, { code: '12345678901' }), 'lines.0.code', 'at most 10'],
    ['a description too long', () => changed('lines', 0, { description: 'x'.repeat(71) }), 'lines.0.description', '70'],
    [
      'a letter outside ISO-8859-1',
      () => changed('lines', 1, { description: 'Ω' }),
      'lines.1.description',
      'ISO-8859-1',
    ],
    [
      'a line break',
      () => changed('encounters', 0, { insured_code: 'a\r\nb' }),
      'encounters.0.insured_code',
      'ISO-8859-1',
    ],
    ['a RUC that is none', () => ({ ruc: '20000000002' }), 'ruc', 'must be a RUC'],
    [
      'a line of no encounter',
      () => changed('lines', 0, { encounter_number: 9 }),
      'lines.0.encounter_number',
      'is of no encounter',
    ],
    [
      'an encounter of no invoice',
      () => changed('encounters', 2, { document_number: 'F9' }),
      'encounters.2.document_number',
      'is of no invoice',
    ],
    [
      'an invoice twice',
      () => changed('invoices', 1, { document_number: 'F0010000123' }),
      'invoices.1.document_number',
      'is there twice',
    ],
    ['a line without a price', () => changed('lines', 4, { list_price_cents: null }), 'lines.4', 'no_price'],
    [
      'a day that is not covered',
      () => changed('encounters', 1, { event_date: '2027-01-01' }),
      'lines.3',
      'not_covered_on_date',
    ],
    ['a quote that is never closed', () => ({ lines: 'kind,code\nservice,1\n"service,2' }), 'lines.line 3', 'quote'],
    ['a workbook in place of CSV', () => ({ encounters: 'PK\u0003\u0004' }), 'encounters.line 1', 'ZIP'],
    ['an unknown plan', () => changed('encounters', 1, { plan_id: 77 }), 'lines.3', 'plan_not_found'],
  ])('%s', async (_words, changes, path, message) => {
    const response = await tedef.send(tedef.lot(changes()))
    const { code, errors } = (await response.json()) as { code: string; errors: { path: string; message: string }[] }
    expect([response.status, code]).toEqual([422, 'invalid_input'])
    expect(errors).toContainEqual({ path, message: expect.stringContaining(message) })
  })

  test('a plan of another insurer, one without a coverage type, and one with a code that no file takes', async () => {
    const { add } = planClinic(tedef.clinic)
    const plan = (code: string, fields: Row) =>
      add('', {
        guarantor_id: tedef.made.insurer.id,
        contracting_party_id: tedef.made.employer.id,
        payment_category_id: tedef.made.category.id,
        validity_start: '2026-01-01',
        code,
        ...fields,
      })
    const line = (plan_id: number, fields: Row = {}) =>
      add('/plan-lines', { plan_id, benefit_id: tedef.made.benefit.id, currency_id: tedef.made.soles.id, ...fields })
    const typed = { coverage_type: '1', coverage_subtype: '0100' }
    const other = await plan('OTHER', { iafa_code: '20002' })
    await line(other.id, typed)
    const untyped = await plan('UNTYPED', { iafa_code: '20001' })
    await line(untyped.id)
    const odd = await plan('ODD', { iafa_code: 'ABC' })
    await line(odd.id, { ...typed, coverage_type: '12' })
    const faultsOf = async (plan_id: number) => {
      const { errors } = (await (await tedef.send(tedef.lot(changed('encounters', 2, { plan_id })))).json()) as {
        errors: Row[]
      }
      return errors.map(({ message }) => message)
    }
    expect(await faultsOf(other.id)).toEqual(['is of the insurer 20002, and the first of 20001'])
    expect(await faultsOf(untyped.id)).toEqual(['its plan line has no coverage type and subtype'])
    expect(await faultsOf(odd.id)).toEqual([
      'has the IAFA code "ABC", which is not 5 digits',
      'its coverage type "12" and subtype "0100" are longer than 1 and 4',
    ])
  })

  test('it is a question: it needs the scope to read, leaves no trace, and tells nothing of another clinic', async () => {
    const before = (await tedef.clinic.rest('GET', `${PLANS}/changelog?limit=1`)).body.items[0].revision
    expect((await tedef.send(tedef.lot(), { 'x-api-key': 'vk_nobody' })).status).toBe(401)
    expect((await tedef.send(tedef.lot(), { 'x-api-key': await tedef.clinic.newKey(['plans:write']) })).status).toBe(
      403,
    )
    expect((await tedef.send(tedef.lot(), { 'x-api-key': await tedef.clinic.newKey(['plans:read']) })).status).toBe(200)
    const other = await tedef.api.newTenant('America/Lima')
    expect(await (await tedef.send(tedef.lot(), { 'x-api-key': other.key })).text()).toContain('plan_not_found')
    expect((await tedef.clinic.rest('GET', `${PLANS}/changelog?limit=1`)).body.items[0].revision).toBe(before)
  })
})
