import { expect, test } from 'vitest'
import { accessOf, actsOfBatch, type LineToPrice } from './acts-of-batch.ts'

let count = 0
const line = (more: Partial<LineToPrice>): LineToPrice => ({
  id: `line ${(count += 1)}`,
  guideId: 'G1',
  guideKind: 'fees',
  principal: 'INT001',
  card: 'card',
  character: 'elective',
  kind: 'procedure',
  day: '2026-07-06',
  beganAt: null,
  endedAt: null,
  codeTable: '22',
  code: '30999901',
  quantity: '1',
  access: '1',
  participants: [{ degree: '00', providerId: 'surgeon', specialty: '225225' }],
  planId: null,
  accommodation: null,
  invoiceCents: null,
  ...more,
})
const by = (degree: string) => [{ degree, providerId: null, specialty: null }]

test('an act that three guides bill is one: each procedure once, with the participants of every guide', () => {
  const guides = (['00', '01', '06'] as const).flatMap((degree, at) => [
    line({ guideId: `G1${at}`, participants: by(degree) }),
    line({ guideId: `G1${at}`, participants: by(degree), code: '30999902', access: '2' }),
  ])
  const [act, ...others] = actsOfBatch(guides)
  expect(others).toEqual([])
  expect(act).toMatchObject({ day: '2026-07-06', character: 'elective', stay: true, expenses: [] })
  expect(
    act?.procedures.map(({ line: { code }, billed }) => [
      code,
      billed.flatMap(({ participants }) => participants.map(({ role }) => role)),
    ]),
  ).toEqual([
    ['30999901', ['surgeon', 'assistant_1', 'anaesthetist']],
    ['30999902', ['surgeon', 'assistant_1', 'anaesthetist']],
  ])
  expect(act?.procedures.map(({ line }) => accessOf(line))).toEqual(['main', 'same'])
})

test('the second line of one code is another procedure, and meets the second of each other guide', () => {
  const twice = [
    { guideId: 'G1', participants: by('00') },
    { guideId: 'G2', participants: by('01') },
  ].flatMap((guide) => [line(guide), line({ ...guide, access: '2' })])
  const [act] = actsOfBatch(twice)
  expect(act?.procedures.map(({ billed }) => billed.map(({ lineId }) => lineId))).toEqual([
    [twice[0]?.id, twice[2]?.id],
    [twice[1]?.id, twice[3]?.id],
  ])
})

test('who bills the same role of a procedure again bills another procedure', () => {
  const twice = [line({ guideId: 'G1' }), line({ guideId: 'G2' }), line({ guideId: 'G3', participants: by('01') })]
  const [act] = actsOfBatch(twice)
  expect(act?.procedures.map(({ billed }) => billed.map(({ lineId }) => lineId))).toEqual([
    [twice[0]?.id, twice[2]?.id],
    [twice[1]?.id],
  ])
})

test.each([
  ['another day', { day: '2026-07-07' }],
  ['another person', { card: 'another' }],
  ['another stay', { principal: 'INT002' }],
  ['a line without an access', { access: null }],
  ['an expense', { kind: 'expense', access: null } as const],
])('%s is an act of its own', (_what, more) => {
  expect(actsOfBatch([line({}), line({ guideId: 'G2', ...more })])).toHaveLength(2)
})

test('lines of guides that name no stay, or no card, meet nobody', () => {
  expect(actsOfBatch([line({ principal: null }), line({ principal: null, guideId: 'G2' })])).toHaveLength(2)
  expect(actsOfBatch([line({ card: null }), line({ card: null, guideId: 'G2' })])).toHaveLength(2)
  expect(actsOfBatch([line({ principal: null }), line({ principal: null, access: '2' })])).toHaveLength(1)
})

test('an act is urgent where one of its guides says so, and a stay by the kind of its guides', () => {
  const [act] = actsOfBatch([line({}), line({ guideId: 'G2', character: 'urgent' })])
  expect(act?.character).toBe('urgent')
  expect(actsOfBatch([line({ guideKind: 'sp_sadt', access: null, character: null })])[0]).toMatchObject({
    character: 'elective',
    stay: false,
  })
})

test('who takes part without a degree does the act, and a degree without a role has none', () => {
  const rolesOf = (participants: LineToPrice['participants']) =>
    actsOfBatch([line({ participants })])[0]?.procedures[0]?.billed[0]?.participants.map(({ role }) => role)
  expect(rolesOf([])).toEqual(['surgeon'])
  expect(rolesOf([{ degree: null, providerId: 'x', specialty: null }])).toEqual(['surgeon'])
  expect(rolesOf(by('11'))).toEqual([])
  expect(rolesOf(['05', '07', '09', '12'].flatMap(by))).toEqual([
    'instrumentist',
    'assistant_anaesthetist',
    'perfusionist',
    'surgeon',
  ])
})
