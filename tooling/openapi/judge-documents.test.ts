import { expect, test } from 'vitest'
import { judgeDocuments, type DocumentVersions } from './judge-documents.ts'

const OPERATION = { operationId: 'prices.list' }
const document = (...paths: string[]) =>
  JSON.stringify({ paths: Object.fromEntries(paths.map((path) => [path, { get: OPERATION }])) })
const inTree = (base: string | null, now: string): DocumentVersions => ({ file: 'api.json', made: now, now, base })

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n## 0.2.0\n\n- Prices.\n\n## 0.1.0\n\n- The first version.\n'
const withEntry = (entry: string) => CHANGELOG.replace('## Unreleased\n', `## Unreleased\n\n${entry}\n`)
const judge = (base: string | null, now: string, changelog = CHANGELOG) =>
  judgeDocuments([inTree(base, now)], { base: CHANGELOG, now: changelog })

test('nothing is wrong where nothing changed', () => {
  expect(judge(document('/a'), document('/a'))).toEqual([])
})

test('a document that is new to the tree has nothing to be compared with', () => {
  expect(judge(null, document('/a'))).toEqual([])
})

test('a document that the service no longer answers is to be written again', () => {
  const stale = { ...inTree(document('/a'), document('/a')), made: document('/a', '/b') }
  const [fault] = judgeDocuments([stale], { base: CHANGELOG, now: withEntry('- More prices.') })
  expect(fault).toBe('api.json is not what the service answers: `npm run openapi` writes it.\n  changes  GET /b is new')
})

test('a document in another layout is the same document', () => {
  const now = JSON.stringify(JSON.parse(document('/a')), null, 4)
  expect(judgeDocuments([{ ...inTree(document('/a'), document('/a')), now }], { base: '', now: '' })).toEqual([])
})

test('one that is missing is named', () => {
  expect(judgeDocuments([{ ...inTree(null, ''), made: document('/a'), now: null }], { base: '', now: '' })).toEqual([
    'api.json is missing: `npm run openapi` writes it.',
  ])
})

test('an addition needs an entry, and any entry will do', () => {
  const fault = 'api.json has changed, and CHANGELOG.md has no new entry under Unreleased:\n  changes  GET /b is new'
  expect(judge(document('/a'), document('/a', '/b'))).toEqual([fault])
  expect(judge(document('/a'), document('/a', '/b'), withEntry('- More prices.'))).toEqual([])
})

test('a removal needs an entry that says that it breaks callers', () => {
  const fault =
    'api.json has changes that break callers, and CHANGELOG.md has no new entry "- **Breaking:** ...":\n  breaks   GET /b is gone'
  expect(judge(document('/a', '/b'), document('/a'))).toEqual([fault])
  expect(judge(document('/a', '/b'), document('/a'), withEntry('- Fewer prices.'))).toEqual([fault])
  expect(judge(document('/a', '/b'), document('/a'), withEntry('- **Breaking:** fewer prices.'))).toEqual([])
})

test('an entry under a version that is long out is no entry', () => {
  const late = CHANGELOG.replace('- The first version.', '- The first version.\n- More prices.')
  expect(judge(document('/a'), document('/a', '/b'), late)).toHaveLength(1)
})
