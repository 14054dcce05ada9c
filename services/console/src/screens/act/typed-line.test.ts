import { expect, test } from 'vitest'
import { BLANK, linesAsText, linesIn, type TypedLine } from './typed-line.ts'

const line = (part: Partial<TypedLine>): TypedLine => ({ ...BLANK, code: '30715016', ...part })

test('lines are written into an address, and what is as usual is left out', () => {
  const lines = [
    line({ roles: ['surgeon', 'assistant_1', 'anaesthetist'], access: 'main' }),
    line({ code: '30602246', quantity: 2, access: 'same', bilateral: 'other_incision', team: '2' }),
    line({ table: '98' }),
  ]
  expect(linesAsText(lines)).toBe('30715016_s.a1.an__main*30602246_s_2_same_other_2*30715016_s_____98')
  expect(linesAsText([line({})])).toBe('30715016_s')
})

test.each([
  [[line({})]],
  [[line({ code: '3.07.15_01*6 %5F é', team: 'equipe_2*.' })]],
  [[line({ people: { surgeon: { specialty: '2~25.1_25*', provider: 'a-b' } } })]],
  [
    [
      line({
        roles: ['anaesthetist', 'assistant_1'],
        people: { assistant_1: { provider: 'a-b' }, anaesthetist: { specialty: 'é' } },
      }),
    ],
  ],
  [[line({ roles: [] }), line({ code: undefined, table: '22' })]],
  [[line({ bilateral: 'same_incision', quantity: 10_000, roles: ['perfusionist', 'surgeon'].toSorted() as never })]],
])('what is written is read as it was: %j', (lines) => {
  const read = linesIn(linesAsText(lines))
  expect(read.map((one) => ({ ...one, roles: [...one.roles].toSorted() }))).toEqual(lines)
})

test('an address that names nothing is one line to be filled, and so is a form that was not touched', () => {
  expect(linesIn(undefined)).toEqual([BLANK])
  expect(linesAsText([BLANK])).toBeUndefined()
})

test.each(['%E0%A4%A_x_0_sideways_both', '_s_99999', '30715016_s.doctor.a9_1.5____21'])(
  'what does not fit is left out: %s',
  (text) => {
    const [read] = linesIn(text)
    expect(read).toMatchObject({ quantity: 1, access: undefined, bilateral: undefined, team: '1', table: undefined })
    expect(read?.roles.every((role) => role === 'surgeon')).toBe(true)
  },
)
