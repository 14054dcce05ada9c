import { expect, test } from 'vitest'
import { isAnswerLost, isDatabaseAway, isDatabaseUnable } from './database-away.ts'

// what pg says, as it says it
test.each([
  [new Error('Connection terminated unexpectedly'), true],
  [new Error('Client has encountered a connection error and is not queryable'), true],
  [new Error('timeout exceeded when trying to connect'), true],
  [Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }), true],
  [new Error('a query failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) }), true],
  [Object.assign(new Error('duplicate key value'), { code: '23505' }), false],
  [new Error('something else'), false],
])('%s: the database is away, %s', (error, away) => {
  expect(isDatabaseAway(error)).toBe(away)
})

test('what was never sent has not happened, and what was cut may have', () => {
  expect(isAnswerLost(new Error('Connection terminated unexpectedly'))).toBe(true)
  expect(isAnswerLost(new Error('Client has encountered a connection error and is not queryable'))).toBe(false)
  expect(isAnswerLost(Object.assign(new Error('duplicate key value'), { code: '23505' }))).toBe(false)
})

test.each([
  ['25006', 'cannot execute UPDATE in a read-only transaction', true],
  ['53100', 'could not extend file: No space left on device', true],
  ['53200', 'out of memory', true],
  ['23505', 'duplicate key value', false],
])('%s, %s: the database is unable, %s, and has done nothing of it', (code, message, unable) => {
  const error = new Error('a query failed', { cause: Object.assign(new Error(message), { code }) })
  expect([isDatabaseUnable(error), isAnswerLost(error)]).toEqual([unable, false])
})
