import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alreadyReported } from './registry-texts.ts'
import { VERDICTS, verdictOf, type Verdict } from './registry-answer.ts'

const bytesOf = (body: unknown) => new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body))
const verdict = (status: number, body: unknown, headers = {}): Verdict =>
  verdictOf({ status, headers, bytes: bytesOf(body) })

const SUCCESS = { status: 'OK', timestamp: '17-06-2021 12:50:04', resultado: 'OK', id_caso: 2106719 }
const refusal = (errors: object, more: object = {}) => ({
  status: 'BAD_REQUEST',
  timestamp: '17-06-2021 03:28:30',
  resultado: 'ERROR_DATOS',
  id_caso: null,
  description: Object.values(errors).join(','),
  errors,
  ...more,
})
const { key, text } = alreadyReported(2106723)
const DUPLICATE = refusal({ [key]: text }, { id_caso: 2106723 })
const UNAUTHORIZED = {
  status: 'UNAUTHORIZED',
  timestamp: '17-06-2021 12:51:22',
  resultado: null,
  id_caso: null,
  description: '{ERROR_AUTENTICACION […] }',
  errors: { ERROR_AUTENTICACION: 'El usuario 3Scale no se encuentra habilitado o bien la clave es incorrecta.' },
}
const NOT_FOUND = { ...refusal({}), resultado: 'CIUDADANO_NO_ENCONTRADO', description: 'sin coincidencias' }
const FAULTS = refusal({ 'ciudadano.sexo': 'Debe estar contenido en los valores  M|F|A|X', departamento: 'NO' })

describe('an answer says that the case', () => {
  test.each([
    ['has the number of the success', 200, SUCCESS, { kind: 'accepted', id_caso: 2106719 }],
    [
      'has the number beside empty faults too',
      200,
      { ...SUCCESS, errors: {}, description: null },
      { kind: 'accepted', id_caso: 2106719 },
    ],
    ['has the number beside an empty list', 200, { ...SUCCESS, errors: [] }, { kind: 'accepted', id_caso: 2106719 }],
    ['is there already', 400, DUPLICATE, { kind: 'duplicate', id_caso: 2106723 }],
    [
      'is there already, where the number is in the fault alone',
      400,
      { errors: { [key]: text } },
      { kind: 'duplicate', id_caso: 2106723 },
    ],
    [
      'is there already, where the description alone says it',
      400,
      refusal({}, { description: text }),
      { kind: 'duplicate', id_caso: 2106723 },
    ],
    [
      'is there already, beside other faults',
      400,
      refusal({ [key]: text, 'ciudadano.mail': 'no' }),
      { kind: 'duplicate', id_caso: 2106723 },
    ],
    [
      'was refused for an unknown citizen',
      400,
      NOT_FOUND,
      { kind: 'citizen_not_found', errors: { description: 'sin coincidencias' } },
    ],
    ['has faults, by the keys of the source', 400, FAULTS, { kind: 'rejected', errors: FAULTS.errors }],
    [
      'has faults that only the description names',
      400,
      refusal({}, { description: 'malo' }),
      { kind: 'rejected', errors: { description: 'malo' } },
    ],
    [
      'has faults that a list tells without their keys',
      400,
      { ...refusal({}), errors: ['El apellido', { nombre: 'corto' }, null, ''], description: '' },
      { kind: 'rejected', errors: { 'errors[0]': 'El apellido', 'errors[1]': '{"nombre":"corto"}' } },
    ],
    [
      'has one fault, which is a text alone',
      400,
      { ...refusal({}), errors: 'El apellido' },
      { kind: 'rejected', errors: { errors: 'El apellido' } },
    ],
    [
      'is there already, where a list says it',
      400,
      { ...refusal({}), errors: [text], description: '' },
      { kind: 'duplicate', id_caso: 2106723 },
    ],
    ['came from nobody it knows', 401, UNAUTHORIZED, { kind: 'auth', by: 'registry' }],
    ['came from nobody it knows, by another status', 403, UNAUTHORIZED, { kind: 'auth', by: 'registry' }],
    ['came from nobody it knows, in a page', 401, '<html>401</html>', { kind: 'auth', by: 'registry' }],
    ['was not let through for its key', 403, 'Authentication failed', { kind: 'auth', by: 'gateway' }],
    ['was not let through without a key', 403, 'Authentication parameters missing', { kind: 'auth', by: 'gateway' }],
    ['was not let through to this address', 404, 'No Mapping Rule matched\n', { kind: 'auth', by: 'gateway' }],
    ['is there already, whatever the status', 200, DUPLICATE, { kind: 'duplicate', id_caso: 2106723 }],
    [
      'was refused for an unknown citizen, whatever the status',
      200,
      NOT_FOUND,
      { kind: 'citizen_not_found', errors: { description: 'sin coincidencias' } },
    ],
  ] as const)('%s', (_, status, body, expected) => {
    expect(verdict(status, body)).toEqual(expected)
  })

  test('is to wait, for as long as it says', () => {
    expect(verdict(429, '', { 'retry-after': '120' })).toEqual({ kind: 'throttled', retry_after: '120' })
    expect(verdict(429, '')).toEqual({ kind: 'throttled', retry_after: null })
  })
})

describe('an answer that proves nothing is unknown', () => {
  test.each([
    ['a number that is text', 200, { ...SUCCESS, id_caso: '2106719' }],
    ['no number', 200, { ...SUCCESS, id_caso: null }],
    ['number nought', 200, { ...SUCCESS, id_caso: 0 }],
    ['half a number', 200, { ...SUCCESS, id_caso: 1.5 }],
    ['a number beyond what can be told apart', 200, '{"status":"OK","resultado":"OK","id_caso":9007199254740993}'],
    ['a status of failure beside a number', 200, { ...SUCCESS, status: 'BAD_REQUEST' }],
    ['a result of failure beside a number', 200, { ...SUCCESS, resultado: 'ERROR_DATOS' }],
    ['faults beside a success', 200, { ...SUCCESS, errors: { a: 'b' } }],
    ['a list of faults beside a success', 200, { ...SUCCESS, errors: ['El apellido'] }],
    ['a refusal with the status of a success', 200, FAULTS],
    ['a duplicate with the status of a success that says OK too', 200, { ...DUPLICATE, status: 'OK' }],
    ["a 403 with a text that is not the gateway's", 403, 'Forbidden'],
    ["the gateway's text with another status", 404, 'Authentication failed'],
    ["the gateway's text in a page", 403, '<html>Authentication failed</html>'],
    ['faults with a status that is none of the registry', 403, FAULTS],
    ['faults at another address', 404, FAULTS],
    ['a success with the status of a refusal', 400, SUCCESS],
    ['a success with the status of a stranger', 401, SUCCESS],
    ['a body that is cut', 200, JSON.stringify(SUCCESS).slice(0, -2)],
    ['a page', 200, '<html>OK</html>'],
    ['a page with the status of a refusal', 400, '<html>Bad Request</html>'],
    ['a list', 200, [SUCCESS]],
    ['nothing', 200, ''],
    ['nothing, and no content', 204, ''],
    ['a refusal that names no fault', 400, { errors: {} }],
    ['a refusal with a number and no word of a duplicate', 400, { ...FAULTS, id_caso: 5 }],
    ['a duplicate without a number', 400, refusal({ [key]: 'Ya existe en el sistema un caso cargado' })],
    ['a duplicate with two numbers', 400, { ...DUPLICATE, id_caso: 5 }],
    ['a redirect', 302, SUCCESS],
    ['a failure of the registry', 500, FAULTS],
    ['a failure of the registry that says it took it', 503, SUCCESS],
    ['another address', 404, ''],
  ] as const)('%s', (_, status, body) => {
    expect(verdict(status, body)).toEqual({ kind: 'unknown' })
  })
})

test('what PostgreSQL cannot keep is taken out of the faults, and they stay short', () => {
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`field${i}`, 'x'.repeat(5000)]))
  const found = verdict(400, refusal({ 'a\0': 'b\0\ud800', ...many }))
  if (found.kind !== 'rejected') throw new Error(found.kind)
  expect(Object.keys(found.errors)).toHaveLength(100)
  expect(found.errors['a']).toBe('b\ufffd')
  expect(Math.max(...Object.values(found.errors).map(({ length }) => length))).toBe(1000)
})

test('a fault may bear any name', () => {
  const found = verdict(400, '{"resultado":"ERROR_DATOS","errors":{"__proto__":"a","constructor":{"b":[1]}}}')
  expect(found.kind).toBe('rejected')
  expect(Object.entries((found as { errors: object }).errors)).toEqual([
    ['__proto__', 'a'],
    ['constructor', '{"b":[1]}'],
  ])
})

describe('whatever comes back', () => {
  const status = fc.oneof(fc.constantFrom(200, 201, 400, 401, 403, 429, 500, 503), fc.integer({ min: 0, max: 999 }))
  const real = fc.constantFrom(SUCCESS, DUPLICATE, UNAUTHORIZED, NOT_FOUND, FAULTS).map(bytesOf)
  const mutated = fc
    .tuple(real, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat(2)), { maxLength: 6 }))
    .map(([bytes, changes]) => {
      const list = [...bytes]
      for (const [at, byte, how] of changes) list.splice(at % (list.length + 1), how, ...(how === 2 ? [] : [byte]))
      return Uint8Array.from(list)
    })
  const json = fc.json().map(bytesOf)
  const field = fc.oneof(fc.jsonValue(), fc.constantFrom('OK', 'ERROR_DATOS', 'UNAUTHORIZED', text, 7, null))
  const shaped = fc
    .record(
      { status: field, resultado: field, id_caso: field, description: field, errors: field },
      { requiredKeys: [] },
    )
    .map(bytesOf)
  const headers = fc.dictionary(fc.constantFrom('retry-after', 'x'), fc.oneof(fc.string(), fc.array(fc.string())))

  test('has exactly one verdict of eight, the same each time, and success is never guessed', () => {
    fc.assert(
      fc.property(status, fc.oneof(fc.uint8Array(), mutated, json, shaped), headers, (code, bytes, sent) => {
        const reply = { status: code, headers: sent, bytes }
        const found = verdictOf(reply)
        expect(VERDICTS).toContain(found.kind)
        expect(verdictOf(reply)).toEqual(found)
        if (code >= 500 || code < 200) expect(found.kind).toBe('unknown')
        if ('id_caso' in found) expect(Number.isSafeInteger(found.id_caso) && found.id_caso > 0).toBe(true)
        if (found.kind !== 'accepted') return
        const body = JSON.parse(new TextDecoder().decode(bytes))
        expect([code >= 200 && code < 300, body.status, body.id_caso]).toEqual([true, 'OK', found.id_caso])
      }),
      { numRuns: 3000 },
    )
  })

  test('a success that is cut anywhere is no success', () => {
    const whole = bytesOf(SUCCESS)
    for (let length = 0; length < whole.length; length++)
      expect(verdictOf({ status: 200, headers: {}, bytes: whole.slice(0, length) })).toEqual({ kind: 'unknown' })
  })
})
