import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterLabVerdict, labVerdictOf } from './lab-answer.ts'

const reply = (status: number, body: unknown) => ({
  status,
  headers: {},
  bytes: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
})
const REFUSED = {
  status: 'BAD_REQUEST',
  resultado: 'ERROR_DATOS',
  id_caso: null,
  description: '',
  errors: { idEventoCaso: 'inexistente' },
}
const REJECTED = { kind: 'rejected', errors: { idEventoCaso: 'inexistente' } }

describe.each(['samples', 'results'] as const)('%s', (api) => {
  test.each<[string, number, unknown, object]>([
    ['a number above 1', 200, { id: 1000 }, { kind: 'accepted', registry_id: 1000 }],
    ['the same with 201', 201, { id: 1000, muestra: true }, { kind: 'accepted', registry_id: 1000 }],
    ['a refusal with the keys of the family', 400, REFUSED, REJECTED],
    ['the right key refused', 401, REFUSED, { kind: 'auth' }],
    ['a gateway that passes nothing on', 403, 'Authentication failed', { kind: 'auth' }],
    ['too often', 429, '', { kind: 'throttled' }],
    ['a page of a gateway', 503, '<html>', { kind: 'unknown' }],
    ['a refusal that has no form', 400, 'no', { kind: 'unknown' }],
    ['a server that fails with a fault of ours', 500, REFUSED, { kind: 'unknown' }],
    ['nothing at all', 200, '', { kind: 'unknown' }],
  ])('%s', (_, status, body, verdict) => {
    expect(labVerdictOf(api, reply(status, body))).toMatchObject(verdict)
  })

  test('any bytes have one verdict, and only a success ends as reported', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.json(), fc.string()), (status, body) => {
        const { state } = afterLabVerdict(labVerdictOf(api, reply(status, body)))
        if (status < 200 || status >= 300) expect(state).not.toBe('reported')
        if (status >= 500) expect(state).toBe('in_doubt')
      }),
    )
  })
})

test.each<[string, unknown]>([
  ['the number 1, which real clients take for a failure', { id: 1 }],
  ['a number as text', { id: '1000' }],
  ['no number', { muestra: true }],
  ['a page', '<html>'],
])('a sample with %s may have arrived or not; a result has', (_, body) => {
  expect(labVerdictOf('samples', reply(200, body))).toEqual({ kind: 'unknown' })
  expect(labVerdictOf('results', reply(200, body))).toEqual({ kind: 'accepted', registry_id: null })
})
