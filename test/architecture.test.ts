import { beforeAll, describe, expect, test } from 'vitest'
import * as rules from './support/architecture-rules.ts'
import { importsOf } from './support/imports-of.ts'
import { readSourceFiles, type SourceFile } from './support/source-files.ts'

let files: SourceFile[]
beforeAll(async () => {
  files = await readSourceFiles()
})

describe('in this house', () => {
  test.each(Object.entries(rules.ARCHITECTURE_RULES))('%s', (_, rule) => {
    expect(rule(files)).toEqual([])
  })

  test('every room was looked into, and files of more than 200 lines are named', () => {
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
    const long = rules.longFiles(files)
    if (long.length > 0) process.stdout.write(`Long files, each of them is asked why:\n  ${long.join('\n  ')}\n`)
  })
})

// a dynamic import, put together so that this file does not seem to hold one
const dynamic = (specifier: string) => ['export const load = () => import', `('${specifier}')`].join('')
const typeInPlace = (specifier: string) => ['export type X = import', `('${specifier}').X`].join('')
const file = (path: string, ...lines: string[]): SourceFile => ({ path, text: `${lines.join('\n')}\n` })
const lines = (count: number) => Array.from({ length: count }, (_, i) => `// ${i}`)

/** A house in which one thing is wrong, and which of its files it is. */
const PLANTED: readonly [rule: keyof typeof rules.ARCHITECTURE_RULES, what: string, planted: SourceFile[]][] = [
  [
    'imports run one way, from services to domain',
    'domain takes from contracts',
    [file('packages/domain/src/a.ts', "import { x } from '@vigencia/contracts/values/id.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'contracts take a type from database',
    [file('packages/contracts/src/a.ts', "import type { X } from '@vigencia/database/x.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'database takes from server, over lines',
    [file('packages/database/src/a.ts', 'import {', '  x,', "} from '@vigencia/server/x.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'server exports from a service',
    [file('packages/server/src/a.ts', "export { x } from '@vigencia/api/x.ts'"), file('services/api/src/x.ts')],
  ],
  [
    'imports run one way, from services to domain',
    'server loads a service',
    [file('packages/server/src/a.ts', dynamic('@vigencia/api/x.ts')), file('services/api/src/x.ts')],
  ],
  [
    'imports run one way, from services to domain',
    'a service takes code of another',
    [file('services/snvs/src/a.ts', "import { x } from '@vigencia/api/x.ts'"), file('services/api/src/x.ts')],
  ],
  [
    'imports run one way, from services to domain',
    'the client takes code of a service',
    [file('packages/client/src/a.ts', "import { x } from '@vigencia/api/x.ts'"), file('services/api/src/x.ts')],
  ],
  [
    'imports run one way, from services to domain',
    'server takes from the client',
    [file('packages/server/src/a.ts', "import { x } from '@vigencia/client'")],
  ],
  [
    'imports run one way, from services to domain',
    'a service takes from tooling',
    [file('services/api/src/a.ts', "import { x } from '@vigencia/tooling/x.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'a test takes from tooling',
    [file('test/a.test.ts', "import '@vigencia/tooling/x.ts'")],
  ],
  [
    'imports run one way, from services to domain',
    'tooling takes from the tests',
    [file('tooling/a.ts', "import { x } from '@vigencia/test/x.ts'")],
  ],
  [
    'another package is imported by its name',
    'a path leads out of its package',
    [file('services/api/src/a.ts', "import { x } from '../../../packages/domain/src/x.ts'")],
  ],
  [
    'another package is imported by its name',
    'a file without its ending',
    [file('services/api/src/a.ts', "import { x } from './x'")],
  ],
  [
    'domain imports only temporal-polyfill',
    'zod in a rule',
    [file('packages/domain/src/a.ts', "import { z } from 'zod'")],
  ],
  [
    'domain imports only temporal-polyfill',
    'node in a rule',
    [file('packages/domain/src/a.ts', "import { readFileSync } from 'node:fs'")],
  ],
  [
    'domain imports only temporal-polyfill',
    'vitest outside a test',
    [file('packages/domain/src/a.ts', "import { test } from 'vitest'")],
  ],
  [
    'domain has no clock, environment, chance or promise',
    'Date',
    [file('packages/domain/src/a.ts', 'export const now = () => new Date()')],
  ],
  [
    'domain has no clock, environment, chance or promise',
    'Date as a type',
    [file('packages/domain/src/a.ts', 'export type Day = Date')],
  ],
  [
    'domain has no clock, environment, chance or promise',
    'the clock of Temporal',
    [file('packages/domain/src/a.ts', 'export const now = () => Temporal.Now.instant()')],
  ],
  [
    'domain has no clock, environment, chance or promise',
    'the environment',
    [file('packages/domain/src/a.ts', "export const zone = process.env['TZ']")],
  ],
  [
    'domain has no clock, environment, chance or promise',
    'chance',
    [file('packages/domain/src/a.ts', 'export const dice = () => Math.random()')],
  ],
  [
    'domain has no clock, environment, chance or promise',
    'a promise',
    [file('packages/domain/src/a.ts', 'export async function load() {}')],
  ],
  ['nobody uses Date', 'Date in a service', [file('services/api/src/a.ts', 'export const now = () => Date.now()')]],
  ['no file is longer than 300 lines', '301 lines', [file('tooling/a.ts', ...lines(301))]],
  ['names say what is in a file, in kebab-case', 'utils', [file('services/api/src/utils.ts')]],
  ['names say what is in a file, in kebab-case', 'a helper', [file('services/api/src/date-helper.ts')]],
  ['names say what is in a file, in kebab-case', 'a folder called common', [file('packages/server/src/common/a.ts')]],
  ['names say what is in a file, in kebab-case', 'a test of a manager', [file('test/price-manager.test.ts')]],
  ['names say what is in a file, in kebab-case', 'camel case', [file('services/api/src/priceDesk.ts')]],
  ['exports have names', 'a default export', [file('services/api/src/a.ts', 'export default function a() {}')]],
  [
    'exports have names',
    'something exported as default',
    [file('services/api/src/a.ts', 'const a = 1', 'export { a as default }')],
  ],
  [
    'only the entries of the contracts collect what others export',
    'an index of a service',
    [file('services/api/src/index.ts', '// all of it', "export * from './a.ts'", "export type { B } from './b.ts'")],
  ],
  [
    'only the entries of the contracts collect what others export',
    'a barrel by another name',
    [file('packages/contracts/src/values/all.ts', "export { a } from './a.ts'")],
  ],
  [
    'imports make no circle',
    'three files in a circle',
    [
      file('test/a.ts', "import './b.ts'"),
      file('test/b.ts', "export { c } from './c.ts'"),
      file('test/c.ts', typeInPlace('./a.ts')),
    ],
  ],
  [
    'imports make no circle',
    'a circle through a name',
    [
      file('packages/domain/src/a.ts', "import '@vigencia/domain/b.ts'"),
      file('packages/domain/src/b.ts', "import type { A } from './a.ts'"),
    ],
  ],
  [
    'what runs imports nothing of the tests',
    'a use case that stands on test support',
    [file('services/api/src/a.ts', "import { makeTestApi } from './testing/test-api.ts'")],
  ],
]

describe('a fault that is planted is found', () => {
  test.each(PLANTED)('%s: %s', (rule, _, planted) => {
    expect(rules.ARCHITECTURE_RULES[rule]?.(planted)).toHaveLength(1)
  })

  test('of every rule', () => {
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(Object.keys(rules.ARCHITECTURE_RULES)))
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
    file('test/a.test.ts', ...lines(300)),
  ]
  for (const rule of Object.values(rules.ARCHITECTURE_RULES)) expect(rule(allowed)).toEqual([])
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
    dynamic('./h.ts'),
    typeInPlace('./i.ts'),
    "// import { no } from './comment.ts'",
    "const url = 'https://example.org' // import { no } from './tail.ts'",
    'export const from = 1',
    "export const text = 'x'",
  ].join('\n')
  const value = { isType: false, isReExport: false }
  expect(importsOf(text)).toEqual([
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
