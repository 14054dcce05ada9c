import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Change, Json } from './change.ts'
import { documentChanges } from './document-changes.ts'

type Any = Record<string, any> // eslint-disable-line typescript/no-explicit-any -- a document of any depth

const lines = (changes: Change[]) =>
  changes.map(({ isBreaking, where, what }) => `${isBreaking ? 'breaks' : 'changes'} ${where} ${what}`)

describe('in a document of one operation', () => {
  const BASE = JSON.stringify({
    info: { version: '1', description: 'Prices.' },
    security: [{ apiKey: [] }],
    paths: {
      '/prices': {
        post: {
          operationId: 'prices.create',
          summary: 'Create a price',
          parameters: [{ name: 'day', in: 'query', required: false, schema: { type: 'string' } }],
          requestBody: { required: false, content: { 'application/json': { schema: INPUT() } } },
          responses: {
            200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Price' } } } },
            404: { description: '`none`' },
          },
        },
      },
    },
    components: { schemas: { Price: PRICE() } },
  })

  let after: Any
  beforeEach(() => (after = JSON.parse(BASE) as Any))
  const post = () => after['paths']['/prices'].post as Any
  const sent = () => post()['requestBody'].content['application/json'].schema as Any
  const answered = () => after['components'].schemas.Price as Any
  const found = () => lines(documentChanges(JSON.parse(BASE) as Json, after))

  test('nothing is found where nothing changed, and a version is nothing', () => {
    after['info'].version = '2'
    expect(found()).toEqual([])
  })

  test.each<[string, () => unknown, string]>([
    ['a path that is gone', () => (after['paths'] = {}), 'breaks POST /prices is gone'],
    ['another id', () => (post()['operationId'] = 'x'), 'breaks POST /prices was prices.create, is x'],
    ['other keys', () => (after['security'] = []), 'breaks the document asks for other keys'],
    ['a parameter that is gone', () => post()['parameters'].pop(), 'breaks POST /prices query day is gone'],
    [
      'a parameter that must be sent',
      () => (post()['parameters'][0].required = true),
      'breaks POST /prices query day is required now',
    ],
    ['a body that is gone', () => delete post()['requestBody'], 'breaks POST /prices body is gone'],
    [
      'a body that must be sent',
      () => (post()['requestBody'].required = true),
      'breaks POST /prices body is required now',
    ],
    ['a field that is gone', () => delete sent()['properties'].note, 'breaks POST /prices body.note is gone'],
    [
      'a field that must be sent',
      () => sent()['required'].push('note'),
      'breaks POST /prices body.note is required now',
    ],
    [
      'a new field that must be sent',
      () => ((sent()['properties'].new = {}), sent()['required'].push('new')),
      'breaks POST /prices body.new is new and required',
    ],
    [
      'a narrower type',
      () => (sent()['properties'].note = { type: 'string', maxLength: 9 }),
      'breaks POST /prices body.note may no longer be null',
    ],
    [
      'another type',
      () => (sent()['properties'].cents.type = 'string'),
      'breaks POST /prices body.cents may no longer be number',
    ],
    [
      'a value that is no longer taken',
      () => sent()['properties'].kind.enum.pop(),
      'breaks POST /prices body.kind may no longer be "b"',
    ],
    [
      'a lower limit',
      () => (sent()['properties'].cents.maximum = 5),
      'breaks POST /prices body.cents has maximum 5 (was 10)',
    ],
    [
      'a pattern',
      () => (sent()['properties'].kind.pattern = 'a'),
      'breaks POST /prices body.kind has another pattern: a',
    ],
    [
      'another default',
      () => (sent()['properties'].kind.default = 'b'),
      'breaks POST /prices body.kind is "b" where it is not sent',
    ],
    ['a success that is gone', () => delete post()['responses'][200], 'breaks POST /prices 200 is gone'],
    ['an answered field that is gone', () => delete answered()['properties'].id, 'breaks Price (answered).id is gone'],
    [
      'an answered field that may be missing',
      () => (answered()['required'] = []),
      'breaks Price (answered).id may be missing now',
    ],
    [
      'an answered field that may be null',
      () => (answered()['properties'].id = { anyOf: [{ type: 'string' }, { type: 'null' }] }),
      'breaks Price (answered).id may also be null',
    ],
    [
      'a field far inside an answer',
      () => delete answered()['properties'].lines.items.properties.code,
      'breaks Price (answered).lines[].code is gone',
    ],
  ])('%s breaks callers', (_, plant, line) => {
    plant()
    expect(found()).toContain(line)
  })

  test.each<[string, () => unknown, string]>([
    ['a new operation', () => (after['paths']['/prices'].get = {}), 'changes GET /prices is new'],
    [
      'a new parameter',
      () => post()['parameters'].push({ name: 'page', in: 'query', schema: {} }),
      'changes POST /prices query page is new',
    ],
    ['a new field', () => (sent()['properties'].new = {}), 'changes POST /prices body.new is new'],
    ['a new value', () => sent()['properties'].kind.enum.push('c'), 'changes POST /prices body.kind may also be "c"'],
    [
      'a higher limit',
      () => (sent()['properties'].cents.maximum = 50),
      'changes POST /prices body.cents has maximum 50 (was 10)',
    ],
    [
      'any number in place of whole ones',
      () => (sent()['properties'].cents.type = 'number'),
      'changes POST /prices body.cents need not be whole now',
    ],
    ['a new answered field', () => (answered()['properties'].new = {}), 'changes Price (answered).new is new'],
    ['a new refusal', () => (post()['responses'][409] = {}), 'changes POST /prices 409 is new'],
    ['another summary', () => (post()['summary'] = 'x'), 'changes POST /prices is described in other words'],
    [
      'another description',
      () => (after['info'].description = 'x'),
      'changes the document says something in other words',
    ],
  ])('%s breaks nobody', (_, plant, line) => {
    plant()
    expect(found()).toEqual([line])
  })
})

test.each(['api', 'gestion-clinica', 'snvs'])('an operation of %s that is removed is found', async (name) => {
  const before = JSON.parse(await readFile(new URL(`../../docs/openapi/${name}.json`, import.meta.url), 'utf8')) as Any
  expect(documentChanges(before, before)).toEqual([])
  const addresses = Object.entries(before['paths'] as Any).flatMap(([path, methods]) =>
    Object.keys(methods as Any).map((method) => ({ path, method })),
  )
  // every tenth: each comparison reads a whole document
  for (const { path, method } of addresses.filter((_, index) => index % 10 === 0)) {
    const { [method]: _removed, ...others } = before['paths'][path] as Any
    const after = { ...before, paths: { ...before['paths'], [path]: others } }
    expect(lines(documentChanges(before, after))).toEqual([`breaks ${method.toUpperCase()} ${path} is gone`])
  }
})

function INPUT() {
  return {
    type: 'object',
    required: ['cents'],
    properties: {
      cents: { type: 'integer', maximum: 10 },
      kind: { type: 'string', enum: ['a', 'b'], default: 'a' },
      note: { anyOf: [{ type: 'string', maxLength: 9 }, { type: 'null' }] },
    },
    additionalProperties: false,
  }
}

function PRICE() {
  const line = { type: 'object', properties: { code: { type: 'string' } } }
  return {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, lines: { type: 'array', items: line } },
  }
}
