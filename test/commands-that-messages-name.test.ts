import { expect, test } from 'vitest'
import { en } from '@vigencia/cli/locale/en.ts'
import { NOUNS } from '@vigencia/cli/nouns.ts'
import { readSourceFiles } from '@vigencia/testing/source-tree/source-files.ts'
import { readMarkdownFiles, ROOT } from './support/markdown-files.ts'

const NAMED = /\.\/vigencia ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?/g
/** They need a pnpm, or print lines of their own around the answer. */
const DETOUR = /(?:pnpm|npm run) vigencia[^\n]*/g

const commands = (await Promise.all(NOUNS.map((noun) => noun.load(en)))).flat()
const sources = (await readSourceFiles(ROOT)).filter(
  ({ path }) => !path.startsWith('test/') && !path.endsWith('.test.ts'),
)

function isThere(called: string, verb: string | undefined): boolean {
  const noun = NOUNS.find(({ name, alsoNamed }) => name === called || alsoNamed.includes(called))
  const its = commands.filter((one) => one.noun === noun?.name || noun?.alsoNamed.includes(one.noun))
  if (noun === undefined || verb === undefined || its.some((one) => one.verb === null)) return noun !== undefined
  return its.some((one) => one.verb === verb || one.alsoVerbs?.includes(verb))
}

const namedIn = (text: string) => [...text.matchAll(NAMED)].filter(([, noun = '', verb]) => !isThere(noun, verb))

test('a message that names a command which is not there is found', () => {
  const named = sources.flatMap(({ text }) => [...text.matchAll(NAMED)])
  expect(named.length).toBeGreaterThan(10)
  expect(sources.flatMap(({ path, text }) => namedIn(text).map(([command]) => ({ path, command })))).toEqual([])
  expect(namedIn('run `./vigencia database rolls`, or "./vigencia databases roles"')).toHaveLength(2)
})

test('messages and documents say ./vigencia, and no way around it', async () => {
  const documents = (await readMarkdownFiles()).files.filter(
    ({ path }) => path !== 'CHANGELOG.md' && !path.startsWith('docs/adr/'),
  )
  const found = [...sources, ...documents].flatMap(({ path, text }) =>
    [...text.matchAll(DETOUR)].map(([command]) => ({ path, command })),
  )
  expect(found).toEqual([])
})
