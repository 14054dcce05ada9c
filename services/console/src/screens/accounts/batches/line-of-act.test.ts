import { expect, test } from 'vitest'
import { isOfLine, questionOf } from './line-of-act.ts'

const billed = { act_line: '1', roles: ['assistant_1', 'assistant_2'] as const }

test('a billed line has the lines of its procedure for its own roles, and an expense all of its name', () => {
  const line = { ...billed, roles: [...billed.roles] }
  expect(isOfLine({ line: '1', role: 'assistant_1' }, line)).toBe(true)
  expect(isOfLine({ line: '1', role: 'surgeon' }, line)).toBe(false)
  expect(isOfLine({ line: '2', role: 'assistant_1' }, line)).toBe(false)
  expect(isOfLine({ line: '9', role: null }, { act_line: '9', roles: [] })).toBe(true)
  expect(isOfLine({ line: '9', role: null }, { act_line: null, roles: [] })).toBe(false)
})

test('of a question that says neither access nor accommodation none is told', () => {
  const { accessOf, accommodation } = questionOf({ question: { procedures: [{ line: '1', access: 'same' }] } })
  expect([accessOf('1'), accessOf('2'), accommodation]).toEqual(['same', null, null])
  expect(questionOf({ question: { accommodation: 'ward' } }).accommodation).toBe('ward')
})
