import { beforeAll, describe, expect, test } from 'vitest'
import { commentsOf } from '@vigencia/testing/source-tree/comments-of.ts'
import { readSourceFiles } from '@vigencia/testing/source-tree/source-files.ts'
import {
  type MarkdownFile,
  ROOT,
  deadLinks,
  deadPaths,
  longSentences,
  readMarkdownFiles,
  unnamedFolders,
} from './support/markdown-files.ts'

const RECORD = /^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/
const MOST_WORDS = 25
const SOURCE = /^(?:packages|services)\/[^/]+\/src\//

let paths: Set<string>
let files: MarkdownFile[]
beforeAll(async () => {
  ;({ paths, files } = await readMarkdownFiles())
})

describe('the documents', () => {
  test('link only to files and headings that are there', () => expect(deadLinks(files, paths)).toEqual([]))

  test('name only paths that are there', () => expect(deadPaths(files, paths)).toEqual([]))

  test(`have no sentence of more than ${MOST_WORDS} words`, () => expect(longSentences(files, MOST_WORDS)).toEqual([]))

  test('name every folder beside them', () => expect(unnamedFolders(files, paths)).toEqual([]))

  test('name every proof in the README of the proofs', () => {
    const proofs = [...paths].filter((path) => /^test\/[^/]+\.test\.ts$/.test(path)).map((path) => path.slice(5, -8))
    const told = files.find(({ path }) => path === 'test/README.md')?.text ?? ''
    expect(proofs.filter((name) => !told.includes(`\`${name}\``))).toEqual([])
  })

  test('keep decisions in docs/adr, where they are found by topic', () => {
    expect(files.filter(({ text }) => /^#+ Decisions$/m.test(text)).map(({ path }) => path)).toEqual([
      'docs/adr/README.md',
    ])
  })

  test('number decisions without a gap, and list each of them in the index', () => {
    const records = files.map(({ path }) => path).filter((path) => RECORD.test(path))
    expect(records.map((path) => Number(RECORD.exec(path)?.[1])).toSorted((a, b) => a - b)).toEqual(
      records.map((_, i) => i + 1),
    )
    const index = files.find(({ path }) => path === 'docs/adr/README.md')?.text ?? ''
    expect(records.filter((path) => !index.includes(`(${path.slice('docs/adr/'.length)})`))).toEqual([])
  })
})

describe('the comments of the source', () => {
  test(`have no sentence of more than ${MOST_WORDS} words`, async () => {
    const sources = (await readSourceFiles(ROOT)).filter(({ path }) => SOURCE.test(path) && !path.endsWith('.test.ts'))
    const prose = sources.map(({ path, text }) => ({ path, text: commentsOf(text).join('\n\n') }))
    expect(longSentences(prose, MOST_WORDS)).toEqual([])
  })
})

describe('of planted faults', () => {
  const there = new Set(['README.md', 'docs', 'docs/a.md', 'packages', 'packages/domain'])
  const found = (text: string, path = 'README.md') => [{ path, text }]

  test.each([
    ['a file that is not there', 'See [b](docs/b.md).', ['README.md: docs/b.md']],
    ['a heading that is not there', '# One\n\n[two](#two)', ['README.md: #two']],
    ['a link that climbs out', '[x](../README.md)', ['README.md: ../README.md']],
    [
      'nothing: a file, a folder, a heading, another site',
      '# A `b`: c\n[](docs) [](docs/a.md) [](#a-b-c) [](http://x)',
      [],
    ],
    ['nothing: a link inside a block of code', '```sh\n[b](docs/b.md)\n```', []],
  ])('a dead link: %s', (_, text, dead) => expect(deadLinks(found(text), there)).toEqual(dead))

  test('a path that is not there is named, a pattern is not', () => {
    const files = new Set([...there, 'packages/domain/src/money/cents.ts'])
    const text =
      '`packages/domain`, `packages/gone/x.ts`, `services/*/src`, `cents.ts`, `domain/money/cents.ts`, `gone.ts`'
    expect(deadPaths(found(text), files)).toEqual(['README.md: packages/gone/x.ts', 'README.md: gone.ts'])
  })

  test('a folder that the README beside it passes over is named', () => {
    const files = new Set(['a/README.md', 'a/src', 'a/src/one', 'a/src/one/x.ts', 'a/src/two', 'a/src/two/y.ts'])
    expect(unnamedFolders(found('`one/`, two', 'a/README.md'), files)).toEqual(['a/README.md: two'])
    expect(unnamedFolders(found('| `one/` |\n| the others |', 'a/README.md'), files)).toEqual([])
  })

  test('a sentence of a comment is named over its lines; a text that looks like a comment is not', () => {
    const long = 'word '.repeat(26).trim()
    expect(commentsOf(`const a = '/* b */' // ${long}\n// more\n/**\n * Two\n * lines.\n * @throws c\n */`)).toEqual([
      `${long}\n more`,
      'Two\nlines.\n@throws c',
    ])
    expect(
      commentsOf(`const a = '/* b */' // ${long}`).map((text) => longSentences(found(text), MOST_WORDS).length),
    ).toEqual([1])
  })

  test('a sentence of 26 words is named; one of 25, a table, a heading and code are not', () => {
    const words = (count: number) => 'word '.repeat(count).trim()
    const short = `# ${words(30)}\n\n| ${words(30)} |\n\n\`\`\`\n${words(30)}\n\`\`\`\n\n${words(25)}. ${words(25)}.`
    expect(longSentences(found(short), MOST_WORDS)).toEqual([])
    expect(longSentences(found(`${words(25)}. ${words(26)}.`), MOST_WORDS)).toEqual([`README.md (26): ${words(26)}.`])
  })
})
