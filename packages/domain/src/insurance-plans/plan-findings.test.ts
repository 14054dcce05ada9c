import { describe, expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import { PLAN_FINDING_CODES, planFindings, type ContactOfPlan, type PlanToReport } from './plan-findings.ts'
import { isRuc } from './ruc.ts'

const contact = (code: string, taxCode: string, fields: Partial<ContactOfPlan> = {}): ContactOfPlan => ({
  code,
  taxCode,
  isActive: true,
  sharedWith: [],
  unknownType: null,
  ...fields,
})
const GUARANTOR = contact('G01', '20000000010')
const EMPLOYER = contact('E01', '20000000117')
const LINE = { benefitCode: 'AMB', coverageType: '4', coverageSubtype: '0100' }

/** A plan that the files would take. */
const READY: PlanToReport = {
  code: 'P-1',
  iafaCode: '20001',
  product: { code: 'EPS', iafaCode: '20001' },
  guarantor: GUARANTOR,
  contractingParty: EMPLOYER,
  validityEnd: dayOf('2026-12-31'),
  lines: [LINE],
  endsOfLines: [],
}
const PRODUCT = { code: 'EPS', iafaCode: '20001' }
const ends = (day: string) => [{ benefitCode: 'AMB', day: dayOf(day) }]

/** Beside each plan that has a finding, the nearest one that has none. */
type Case = [code: string, fires: Partial<PlanToReport>, silent: Partial<PlanToReport>, detail: string]

const CASES: readonly Case[] = [
  [
    'iafa_code_missing',
    { iafaCode: '' },
    {},
    'Plan P-1 has no IAFA code, which the regulator asks for. Its product EPS has 20001.',
  ],
  ['iafa_code_missing', { iafaCode: '', product: null }, { product: null }, 'which the regulator asks for.'],
  ...['0', 'ABC', '2001', '20001a', '000020001'].map((iafaCode): Case => [
    'iafa_code_malformed',
    { iafaCode, product: null },
    { iafaCode: '00001', product: null },
    `The IAFA code "${iafaCode}" of plan P-1 is not 5 digits.`,
  ]),
  [
    'insurers_differ',
    { product: { ...PRODUCT, iafaCode: '20002' } },
    { product: { ...PRODUCT, iafaCode: '' } },
    'Plan P-1 is of the insurer 20001, and its product EPS of 20002.',
  ],
  [
    'ruc_invalid',
    { guarantor: contact('G01', '20000000011') },
    { guarantor: GUARANTOR },
    'The guarantor G01 of plan P-1 has "20000000011", which is no RUC',
  ],
  ['ruc_invalid', { contractingParty: contact('E01', '') }, {}, 'The contracting party E01 of plan P-1 has no RUC'],
  ['ruc_invalid', { contractingParty: contact('E01', '2000000011') }, {}, 'which is no RUC'],
  [
    'ruc_repeated',
    { guarantor: { ...GUARANTOR, sharedWith: ['G07'] } },
    { contractingParty: GUARANTOR },
    'The guarantor G01 of plan P-1 has the RUC 20000000010, and so has G07.',
  ],
  [
    'product_code_too_long',
    { product: { ...PRODUCT, code: 'EPS-PL' } },
    { product: { ...PRODUCT, code: 'EPS-P' } },
    'The code EPS-PL of the product of plan P-1 has more than 5 characters.',
  ],
  [
    'coverage_type_missing',
    { lines: [LINE, { ...LINE, benefitCode: 'HOS', coverageType: null }] },
    { lines: [] },
    'Lines of plan P-1 have no coverage type or subtype: HOS.',
  ],
  ['coverage_type_missing', { lines: [{ ...LINE, coverageSubtype: null }] }, {}, 'AMB.'],
  [
    'guarantor_inactive',
    { guarantor: { ...GUARANTOR, isActive: false } },
    { contractingParty: { ...EMPLOYER, isActive: false } },
    'The guarantor G01 of plan P-1 is not active, and the plan prices.',
  ],
  [
    'window_ends_before_lines',
    { endsOfLines: ends('2027-01-01') },
    { endsOfLines: ends('2026-12-31') },
    'Plan P-1 ends on 2026-12-31, before lines of it do: AMB.',
  ],
  [
    'window_ends_before_lines',
    { endsOfLines: ends('2027-01-01') },
    { endsOfLines: ends('2027-01-01'), validityEnd: null },
    'before lines of it do',
  ],
  [
    'id_in_no_list',
    { guarantor: { ...GUARANTOR, unknownType: 77 } },
    {},
    'The guarantor G01 of plan P-1 has the contact type 77, which no list holds.',
  ],
]

describe('PE-11: a plan that no file would take was found ready', () => {
  test.each(CASES)('%s %o', (code, fires, silent, detail) => {
    expect(planFindings({ ...READY, ...fires })).toEqual([{ code, detail: expect.stringContaining(detail) }])
    expect(planFindings({ ...READY, ...silent })).toEqual([])
  })

  test('every finding has a plan in which it fires', () => {
    expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(PLAN_FINDING_CODES))
  })

  test('all of a plan are found at once', () => {
    const all = { iafaCode: 'X', guarantor: contact('G01', 'x', { isActive: false }), product: null }
    expect(planFindings({ ...READY, ...all }).map(({ code }) => code)).toEqual([
      'iafa_code_malformed',
      'ruc_invalid',
      'guarantor_inactive',
    ])
  })
})

test.each([
  ['20131312955', true],
  ['20000000010', true],
  ['20000000001', true],
  ['20131312954', false],
  ['02131312955', false],
  ['2013131295', false],
  ['201313129550', false],
  ['2013131295a', false],
  [' 20131312955', false],
  ['00000000000', false],
])('the RUC %j checks itself: %s', (text, expected) => {
  expect(isRuc(text)).toBe(expected)
})
