import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'
import { expect, test } from 'vitest'
import { LANGUAGES } from './language.ts'

const CONSOLE = fileURLToPath(new URL('../../', import.meta.url))

/** Attributes that somebody reads or hears. */
const READ =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|title|alt|placeholder|label|caption|description|empty|fault|text|header)$/

const hasWords = (text: string) => /\p{L}{2}/u.test(text)

/** Texts of a file that are no message: between tags, in attributes that are read, and in the words of what is thrown away. */
function hardCodedTexts(path: string, source: string): string[] {
  const { program } = parseSync(path, source)
  const found: string[] = []
  const messages: { start: number; end: number }[] = []
  const see = (text: string, start: number) => {
    if (hasWords(text) && !messages.some((one) => one.start <= start && start < one.end)) found.push(text.trim())
  }
  new Visitor({
    JSXElement: ({ openingElement: { name }, start, end }) => {
      const isMessage =
        name.type === 'JSXIdentifier' &&
        ['Trans', 'Plural', 'Select', 'SelectOrdinal', 'code', 'kbd'].includes(name.name)
      if (isMessage) messages.push({ start, end })
    },
    JSXText: ({ value, start }) => see(value, start),
    JSXAttribute: ({ name, value }) => {
      const isRead = name.type === 'JSXIdentifier' && READ.test(name.name)
      if (!isRead || value === null) return
      if (value.type === 'Literal' && typeof value.value === 'string') see(value.value, value.start)
      if (value.type !== 'JSXExpressionContainer') return
      const { expression } = value
      if (expression.type === 'Literal' && typeof expression.value === 'string') see(expression.value, value.start)
      if (expression.type === 'TemplateLiteral')
        for (const { value: quasi, start } of expression.quasis) see(quasi.raw, start)
    },
    JSXExpressionContainer: ({ expression, start }) => {
      if (expression.type === 'Literal' && typeof expression.value === 'string') see(expression.value, start)
    },
  }).visit(program)
  return found
}

const files = readdirSync(`${CONSOLE}src`, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.tsx'),
)

test('no text of a page is written into its source', () => {
  expect(files.length).toBeGreaterThan(20)
  const found = files.flatMap((path) =>
    hardCodedTexts(path, readFileSync(`${CONSOLE}src/${path}`, 'utf8')).map((text) => `${path}: ${text}`),
  )
  expect(found).toEqual([])
})

test.each([
  ['between tags', 'const a = <p>Price</p>'],
  ['in an attribute', 'const a = <input aria-label="Price" />'],
  ['in braces', "const a = <p>{'Price'}</p>"],
  ['in a template', 'const a = <Field label={`Price ${a}`} />'],
])('text %s is found, and a message is not', (_, source) => {
  expect(hardCodedTexts('a.tsx', source)).toHaveLength(1)
  expect(
    hardCodedTexts('a.tsx', 'const a = <p title={t`Price`}><Trans>Price <b>now</b></Trans> – 1 <code>GET</code></p>'),
  ).toEqual([])
})

test.each([
  ['every message of the source is in its catalogues, and no other (`npm run words` writes them)', ['sync', '--clean']],
  ['every message has its words in every language', ['missing']],
])('%s', { timeout: 180_000 }, (_, what) => {
  const cli = fileURLToPath(import.meta.resolve('@lingui/cli')).replace(/dist\/.*$/, 'dist/lingui.js')
  const told = () => execFileSync(process.execPath, [cli, 'check', ...what], { cwd: CONSOLE, encoding: 'utf8' })
  expect(told).not.toThrow()
})

interface Message {
  readonly id: string
  readonly words: string
}

/** The messages of a catalogue, each with its context. */
function messagesOf(path: string): Message[] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .flatMap((block) => {
      const part = (name: string) =>
        new RegExp(`^${name} ((?:"(?:[^"\\\\]|\\\\.)*"\\n?)+)`, 'm').exec(block)?.[1]?.replaceAll(/"\n?"?/g, '') ?? ''
      const id = part('msgid')
      return id === '' ? [] : [{ id: `${part('msgctxt')}\n${id}`, words: part('msgstr') }]
    })
}

const catalogueIn = (folder: string, language: string) => messagesOf(`${CONSOLE}src/${folder}/${language}.po`)
const screens = readdirSync(`${CONSOLE}src/screens`)
const wordyComponents = readdirSync(`${CONSOLE}src/components`).filter((name) =>
  existsSync(`${CONSOLE}src/components/${name}/words`),
)

test.each(LANGUAGES)('what all screens share is said as each of them says it, in %s', (language) => {
  const shared = new Map(catalogueIn('words/shared', language).map(({ id, words }) => [id, words]))
  expect(shared.size).toBeGreaterThan(20)
  const own = [
    ...screens.map((screen) => `screens/${screen}/words`),
    ...wordyComponents.map((name) => `components/${name}/words`),
  ]
  const others = own.flatMap((folder) =>
    catalogueIn(folder, language)
      .filter(({ id, words }) => (shared.get(id) ?? words) !== words)
      .map(({ id, words }) => `${folder} says "${words}" of "${id.trim()}", and all say "${shared.get(id)}"`),
  )
  expect(others).toEqual([])
})

test('a component with words of its own is named where a screen that shows it is loaded', () => {
  expect(wordyComponents).toContain('act-rules')
  const sourcesIn = (folder: string) =>
    readdirSync(`${CONSOLE}src/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readFileSync(`${CONSOLE}src/${folder}/${path}`, 'utf8'))
  const shown = (source: string) => wordyComponents.filter((name) => source.includes(`components/${name}/`))
  for (const screen of screens) {
    const sources = sourcesIn(`screens/${screen}`)
    const wanted = [...new Set(sources.flatMap(shown))].toSorted()
    const loads = sources.flatMap((source) => [...source.matchAll(/lazyScreen\([^;]*?\.\w+Screen(?:, \[([^\]]*)\])?/g)])
    const named = loads.map(([, names = '']) => [...names.matchAll(/'([^']+)'/g)].map(([, name]) => name).toSorted())
    if (wanted.length > 0) expect(loads, screen).not.toEqual([])
    for (const names of named) expect(names, screen).toEqual(wanted)
  }
})
