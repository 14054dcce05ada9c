import { expect, test } from 'vitest'
import { formatsOf } from '../../formats/formats.ts'
import { priceAsText } from './price-as-text.ts'
import { readPriceSearch } from './price-search.ts'
import { bordersOf } from './timeline-borders.ts'

const formats = formatsOf({ country: 'BR', currency: 'BRL', time_zone: 'America/Sao_Paulo' })

test('a price that is copied says what proves it', () => {
  const quote = {
    convenio_id: 'c',
    procedure_code: '0101',
    event_date: '2024-06-14',
    appointment_type_id: null,
    quantity: 2,
    unit_price_cents: 11579,
    price_cents: 23158,
    copay_cents: 6947,
    payer_cents: 16211,
    patient_cents: 6947,
    source: 'table',
    period_id: 'p',
    requires_card_number: false,
    requires_authorization: false,
    revision: 54,
    explanation: [{ rule: 'table', applied: true, because: 'table "2024" x 80 %' }],
  } as const
  const words = {
    payer: 'Payer',
    procedure: 'Procedure',
    day: 'Day',
    quantity: 'Quantity',
    price: 'Price',
    payerPays: 'Payer pays',
    patientPays: 'Patient pays',
    revision: 'Revision',
    logHash: 'Log',
    rules: { table: 'Price table' } as never,
  }
  const facts = {
    quote: { ...quote, explanation: [...quote.explanation] },
    payer: 'Aurora',
    name: 'Consulta',
    hash: 'ab',
  }
  expect(priceAsText(facts, words, formats).replaceAll('\u00a0', ' ').split('\n')).toEqual([
    'Payer: Aurora',
    'Procedure: 0101 Consulta',
    'Day: 14/06/2024',
    'Quantity: 2',
    'Price: R$ 231,58',
    'Payer pays: R$ 162,11',
    'Patient pays: R$ 69,47',
    'Revision: 54',
    'Log: ab',
    '',
    '+ Price table: table "2024" x 80 %',
  ])
})

test('an address opens with what it says well, and without the rest', () => {
  const search = readPriceSearch({ code: '0101', day: '2024-06-14', quantity: '2', versus: 'week', known: 'soon' })
  expect(search).toMatchObject({ code: '0101', day: '2024-06-14', quantity: 2 })
  expect([search.versus, search.known, search.convenio]).toEqual([undefined, undefined, undefined])
})

test('the bar of periods holds every period, today and the day of the event', () => {
  const period = { kind: 'gap', from: '2022-03-01', to: '2024-12-31', days: 1 } as const
  expect(bordersOf({ items: [period], today: '2026-11-30' }, '2021-05-01')).toEqual({
    from: '2021-01-01',
    to: '2027-01-01',
  })
  expect(bordersOf({ items: [{ ...period, to: '9999-12-31' }], today: '2026-11-30' }, '2026-05-01').to).toBe(
    '2027-01-01',
  )
})
