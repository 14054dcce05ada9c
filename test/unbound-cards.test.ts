import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readSourceFiles } from '@vigencia/testing/source-tree/source-files.ts'
import { file } from './support/architecture/planted.ts'
import { countCards, unboundCards } from './support/openapi/unbound-cards.ts'

const SERVICES = ['api', 'snvs']

test('every card of the contracts is bound by a service', async () => {
  const files = await readSourceFiles(fileURLToPath(new URL('../', import.meta.url)))
  expect(countCards(files.filter(({ path }) => path.startsWith('packages/contracts/')))).toBeGreaterThan(120)
  expect(unboundCards(files, SERVICES)).toEqual([])
})

test('a card that nobody binds is found, and so is a catalogue', () => {
  const card = "export const nobody = query({\n  summary: 'Nobody',\n  route: 'GET /v1/nobody',\n})"
  const form = "export const nothing = catalogueCards({ one: 'nothing', path: '/v1/nothing' })"
  const bound = "export const list = query({ route: 'GET /v1/keys' })"
  const files = [card, form, bound].map((text, i) => file(`packages/contracts/src/planted/${i}.ts`, text))
  expect(unboundCards(files, SERVICES)).toEqual([
    'packages/contracts/src/planted/0.ts: GET /v1/nobody',
    'packages/contracts/src/planted/1.ts: /v1/nothing',
  ])
})
