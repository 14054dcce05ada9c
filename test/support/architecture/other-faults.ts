import { comments, file, type Planted } from './planted.ts'

/** What may be wrong with what a file says, how long it is or how it is called. */
export const OTHER_FAULTS: readonly Planted[] = [
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
  ['no file is longer than 300 lines', '301 lines', [file('tooling/a.ts', ...comments(301))]],
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
    'contracts hold no state',
    'a variable',
    [file('packages/contracts/src/a.ts', 'let last = 0', 'export const next = () => ++last')],
  ],
  [
    'contracts hold no state',
    'what is remembered weakly',
    [
      file(
        'packages/contracts/src/a.ts',
        'const known = new WeakMap<object, string>()',
        'export const of = (x: object) => known.get(x)',
      ),
    ],
  ],
  [
    'contracts hold no state',
    'a map that is filled later',
    [file('packages/contracts/src/a.ts', 'export const known = new Map<string, string>()')],
  ],
  [
    'contracts hold no state',
    'a list that grows',
    [
      file(
        'packages/contracts/src/a.ts',
        'const all: string[] = []',
        'export const add = (one: string) => all.push(one)',
      ),
    ],
  ],
  [
    'contracts hold no state',
    'an object that is written to',
    [file('packages/contracts/src/a.ts', 'const count = { calls: 0 }', 'export const call = () => (count.calls += 1)')],
  ],
  [
    'tRPC, REST and OpenAPI stay small',
    'one file too many',
    [file('packages/server/src/rest/a.ts', ...comments(300)), file('packages/server/src/rest/b.ts', ...comments(300))],
  ],
  ["names are the field's words", 'a type', [file('services/api/src/a.ts', 'export interface House {}')]],
  ["names are the field's words", 'a constant', [file('services/api/src/a.ts', 'const IS_ASKED = 1')]],
  [
    "names are the field's words",
    'a word in a longer name',
    [file('packages/domain/src/a.ts', 'const lastGivenDay = 1')],
  ],
  ["names are the field's words", 'a member', [file('services/api/src/a.ts', 'export const of = (x: any) => x.kept')]],
  ["names are the field's words", 'a file', [file('services/api/src/price-desk.ts')]],
  ["names are the field's words", 'a folder', [file('services/api/src/front-door/a.ts')]],
  ["names are the field's words", 'a chain', [file('services/api/src/a.ts', 'const chain = 1')]],
  ["names are the field's words", 'a whole name', [file('services/api/src/a.ts', 'export interface Look {}')]],
]
