import { beforeAll, describe, expect, test } from 'vitest'
import { fileURLToPath } from 'node:url'
import { exportFaults, readManifests } from '@vigencia/testing/source-tree/package-exports.ts'
import { factsOf } from '@vigencia/testing/source-tree/source-facts.ts'
import { readSourceFiles, type SourceFile } from '@vigencia/testing/source-tree/source-files.ts'
import { readMigrations } from '@vigencia/database/migrate/migration-set.ts'
import { allMigrations } from '@vigencia/cli/all-migrations.ts'
import { ARCHITECTURE_RULES } from './support/architecture/architecture-rules.ts'
import { IMPORT_FAULTS } from './support/architecture/import-faults.ts'
import { OTHER_FAULTS } from './support/architecture/other-faults.ts'
import { comments, file } from './support/architecture/planted.ts'
import { faultOfWord } from './support/architecture/migration-words.ts'
import { longFiles } from './support/architecture/size-rules.ts'

const REPOSITORY = fileURLToPath(new URL('../', import.meta.url))

let files: SourceFile[]
beforeAll(async () => {
  files = await readSourceFiles(REPOSITORY)
})

describe('in this repository', () => {
  test.each(Object.entries(ARCHITECTURE_RULES))('%s', (_, rule) => {
    expect(rule(files)).toEqual([])
  })

  test('every package was looked into, and files of more than 200 lines are named', () => {
    for (const layer of [
      'packages/domain/src/',
      'packages/contracts/src/',
      'packages/database/src/',
      'packages/server/src/',
      'services/api/src/',
      'services/snvs/src/',
      'services/ws400/src/',
      'tooling/',
      'test/',
    ])
      expect(
        files.some(({ path }) => path.startsWith(layer)),
        layer,
      ).toBe(true)
    const long = longFiles(files)
    if (long.length > 0) process.stdout.write(`Long files, each of them is asked why:\n  ${long.join('\n  ')}\n`)
  })
})

const PLANTED = [...IMPORT_FAULTS, ...OTHER_FAULTS]

describe('packages declare what others import of them', () => {
  test('no less and no more: `npm run exports` writes it', async () => {
    const manifests = await readManifests(REPOSITORY)
    expect(manifests.length).toBeGreaterThan(10)
    expect(manifests.flatMap((manifest) => exportFaults(files, manifest))).toEqual([])
  })

  const importer = file('services/api/src/a.ts', "import { day } from '@vigencia/domain/day.ts'")
  const domain = (exports: Record<string, string>) => ({ folder: 'packages/domain', name: '@vigencia/domain', exports })
  test.each([
    ['a pattern', { './*': './src/*' }, 2],
    ['what is not declared', {}, 1],
    ['what leads to another file', { './day.ts': './src/days.ts' }, 1],
    ['what nobody imports', { './day.ts': './src/day.ts', './month.ts': './src/month.ts' }, 1],
    ['and nothing where all is well', { './day.ts': './src/day.ts' }, 0],
  ])('%s is found', (_, exports, count) => {
    expect(exportFaults([importer], domain(exports))).toHaveLength(count)
  })

  test('what is imported in its package alone, by its name, is not for others', () => {
    const own = { ...importer, path: 'packages/domain/src/a.ts' }
    expect(exportFaults([own], domain({ './day.ts': './src/day.ts' }))).toHaveLength(1)
  })

  test('files that are run or read by name count', () => {
    const runner = file('test/a.ts', "const main = import.meta.resolve('@vigencia/domain/main.ts')")
    expect(exportFaults([runner], domain({ './main.ts': './src/main.ts' }))).toEqual([])
  })
})

describe('a migration says whether the release before works on it', () => {
  test('in its first line, and what takes something away says that it does not', async () => {
    for (const set of allMigrations)
      expect((await readMigrations(set)).flatMap((migration) => faultOfWord(set.schema, migration))).toEqual([])
  })

  const planted = (sql: string, releaseBeforeWorks: boolean | null, name = '9999-planted') =>
    faultOfWord('contracts', { name, sql, releaseBeforeWorks, hash: '' })
  test.each<[string, string, boolean | null, number, string?]>([
    ['nothing said', '', null, 1],
    ['nothing said, before anything was', '', null, 0, '0001-first'],
    ['a column that is taken away', 'ALTER TABLE a DROP COLUMN b', true, 1],
    ['the same, where it is said', 'ALTER TABLE a DROP COLUMN b', false, 0],
    ['a column that must be written', 'ALTER TABLE a ADD COLUMN b int NOT NULL', true, 1],
    ['one that has a value of its own', 'ALTER TABLE a ADD COLUMN b int NOT NULL DEFAULT 0', true, 0],
    ['a right that is taken away', 'REVOKE UPDATE ON a FROM b', true, 1],
    ['a new table', 'CREATE TABLE a (b int NOT NULL)', true, 0],
  ])('%s', (_, sql, works, count, name) => {
    expect(planted(sql, works, name)).toHaveLength(count)
  })
})

describe('a fault that is planted is found', () => {
  test.each(PLANTED)('%s: %s', (rule, _, planted) => {
    expect(ARCHITECTURE_RULES[rule](planted)).toHaveLength(1)
  })

  test('of every rule', () => {
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(Object.keys(ARCHITECTURE_RULES)))
  })
})

test('what is allowed is not taken for a fault', () => {
  const allowed = [
    file(
      'packages/domain/src/day.ts',
      "import { Temporal } from 'temporal-polyfill'",
      '// new Date() is not used',
      'export const ms = Date.UTC(2026, 0, 1)',
    ),
    file(
      'packages/domain/src/day.test.ts',
      "import fc from 'fast-check'",
      "import { test } from 'vitest'",
      "import { ms } from './day.ts'",
    ),
    file('packages/domain/src/testing/any-day.ts', "import fc from 'fast-check'"),
    file('packages/contracts/src/days/index.ts', "export { day } from './day.ts'"),
    file(
      'packages/client/src/index.ts',
      "import type { ApiRouter } from '@vigencia/api/router.ts'",
      'export type Client = ApiRouter',
    ),
    file(
      'services/snvs/src/tell.ts',
      "import type { ApiRouter } from '@vigencia/api/router.ts'",
      'export type Told = ApiRouter',
    ),
    file(
      'services/api/src/router.ts',
      "import { ms } from '@vigencia/domain/day.ts'",
      "export { ms } from '@vigencia/domain/day.ts'",
      'export type ApiRouter = 1',
    ),
    file('vitest.config.ts', 'export default {}'),
    file('services/snvs/src/case-desk/desk.ts', 'const desk = 1', 'const lookUp = performance.now()'),
    file('services/api/src/a.ts', "const prose = 'the house said: no chain'", 'const asking = { chain_id: 1 }'),
    file('test/a.test.ts', ...comments(300)),
  ]
  for (const rule of Object.values(ARCHITECTURE_RULES)) expect(rule(allowed)).toEqual([])
})

test('imports are read as they are written', () => {
  const text = [
    "import a, { type B } from 'a'",
    "import type { C } from './c.ts'",
    "import './d.ts'",
    "export * as e from './e.ts'",
    "export type { F } from './f.ts'",
    'import {',
    '  g,',
    '} from "./g.ts"',
    "export const load = () => import('./h.ts')",
    "export type X = import('./i.ts').X",
    "// import { no } from './comment.ts'",
    "const url = 'https://example.org' // import { no } from './tail.ts'",
    'export const from = 1',
    "export const text = 'x'",
  ].join('\n')
  const value = { isType: false, isReExport: false }
  expect(factsOf(text).imports).toEqual([
    { specifier: 'a', ...value },
    { specifier: './c.ts', isType: true, isReExport: false },
    { specifier: './d.ts', ...value },
    { specifier: './e.ts', isType: false, isReExport: true },
    { specifier: './f.ts', isType: true, isReExport: true },
    { specifier: './g.ts', ...value },
    { specifier: './h.ts', ...value },
    { specifier: './i.ts', isType: true, isReExport: false },
  ])
})
