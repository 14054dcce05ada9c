import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DOCUMENTS, documentOf } from './support/openapi/documents.ts'
import { compiled, generate } from './support/openapi/generated.ts'
import { foundByRedocly, foundBySpectral } from './support/openapi/linted.ts'
import { exampleFaults } from './support/openapi/example-faults.ts'
import { unsaidIn } from './support/openapi/unsaid.ts'

/** A minute, because a compiler reads what was generated. */
const LONG = 60_000

test.each(DOCUMENTS)('redocly finds nothing in the document of %s', { timeout: LONG }, async (name) => {
  expect(await foundByRedocly(name)).toEqual([])
})

test.each(DOCUMENTS)('spectral finds nothing in the document of %s', { timeout: LONG }, async (name) => {
  expect(await foundBySpectral(name)).toEqual([])
})

test('what openapi-typescript and hey-api make of every document compiles strict', { timeout: LONG }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vigencia-generated-'))
  try {
    for (const name of DOCUMENTS) await generate(name, join(folder, name))
    for (const name of DOCUMENTS) expect(await compiled(join(folder, name)), name).toBe('')
  } finally {
    await rm(folder, { recursive: true })
  }
})

test.each(DOCUMENTS)('every schema, field, parameter and answer of %s is described, named and bounded', (name) => {
  expect(unsaidIn(documentOf(name))).toEqual([])
})

test.each(DOCUMENTS)('every operation of %s shows a call that was made, and its answer', (name) => {
  expect(exampleFaults(documentOf(name))).toEqual([])
})

test('a field without a description or a bound, and an answer without a name, are found', () => {
  const schema = {
    type: 'object',
    properties: { count: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } },
  }
  const answer = { description: 'The answer', content: { 'application/json': { schema } } }
  const paths = { '/': { get: { operationId: 'planted', parameters: [], responses: { 200: answer } } } }
  expect(unsaidIn({ paths, components: { schemas: {} } })).toEqual([
    'no name: planted 200',
    'no description: planted 200.count',
    'no real bound: planted 200.count',
  ])
})
