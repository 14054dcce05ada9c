import { expect, test } from 'vitest'
import { OutcomeUnknown } from '@vigencia/database/connections/outcome-unknown.ts'
import { WorkEnded } from '@vigencia/database/connections/work-ended.ts'
import { problemOf } from './problem.ts'

const coded = (code: string) => Object.assign(new Error('x'), { code })
const within = (cause: unknown) => new Error('of an adapter', { cause })

test.each([
  ['work at its deadline', new WorkEnded('deadline'), 503, 'deadline', 'nothing of it was kept'],
  ['the same, as an adapter throws it', within(new WorkEnded('deadline')), 503, 'deadline', 'nothing of it was kept'],
  ['a statement at the limit of PostgreSQL', within(coded('57014')), 503, 'deadline', 'nothing of it was kept'],
  ['work of a process that stops', new WorkEnded('stopping'), 503, 'unavailable', 'The service stops'],
  [
    'a COMMIT at its deadline',
    new OutcomeUnknown(new WorkEnded('deadline')),
    503,
    'outcome_unknown',
    'It may have happened',
  ],
  ['a lock that is held for long', within(coded('55P03')), 409, 'conflict', 'Try again'],
  ['a full disk where files come in', coded('ENOSPC'), 503, 'unavailable', 'no room for files'],
  ['anything else', coded('EPERM'), 500, 'internal_error', 'Something is wrong on our side'],
])('%s', (_what, error, status, code, detail) => {
  expect(problemOf(error, 'r')).toMatchObject({ status, code, detail: expect.stringContaining(detail) })
})
