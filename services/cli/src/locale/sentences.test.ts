import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { readTree } from '@vigencia/testing/source-tree/source-files.ts'
import { CARD_NOUNS, cardsOf, type CardNounName } from '../cards/card-nouns.ts'
import { fieldsOf } from '../cards/card-fields.ts'
import { NOUNS } from '../nouns.ts'
import { en } from './en.ts'
import { catalogueOf } from './sentences.ts'

/** Names of what there is are the same in every language. */
const NAMES_ALONE = /^[a-z_-]+(, [a-z_-]+)*$/

const commands = (await Promise.all(NOUNS.map((noun) => noun.load(en)))).flat()
const cards = (await Promise.all(Object.keys(CARD_NOUNS).map((noun) => cardsOf(noun as CardNounName)))).flat()
const fields = new Set(cards.flatMap(({ card }) => fieldsOf(card).map(({ about }) => about)))
const messages = new Set(Object.values(en).filter((value) => typeof value === 'string'))
const isOfCommands = (text: string) => text !== '' && !NAMES_ALONE.test(text) && !messages.has(text)

const helped = commands.flatMap(({ summary, args, reads, options }) => [
  summary,
  ...Object.values(args),
  ...(reads === undefined ? [] : [reads]),
  ...Object.values(options).flatMap(({ about }) => (fields.has(about) ? [] : [about])),
])
const thrown = (await ownSources()).flatMap(templatesIn)
const sentences = new Set([...helped.filter(isOfCommands), ...thrown])
/** Values of other sentences: what is read, or said behind one. */
const PARTS = [
  'why the case was a mistake',
  "Where nobody may give BYPASSRLS, as on a managed server, its provider's backup is the way.",
]

describe.each(['es', 'pt-BR'] as const)('in %s', async (locale) => {
  const catalogue = await catalogueOf(locale)

  test('every summary, argument, flag of a hand-written command and fault has its words', () => {
    expect([...sentences, ...PARTS].filter((sentence) => catalogue[sentence] === undefined)).toEqual([])
  })

  test('no sentence is kept that nobody says', () => {
    const isUsed = (english: string) => sentences.has(english) || PARTS.includes(english) || fields.has(english)
    expect(Object.keys(catalogue).filter((english) => !isUsed(english))).toEqual([])
  })

  test('each has the places of its English', () => {
    const places = (text: string) => (text.match(/\{\d\}/g) ?? []).toSorted().join()
    expect(Object.entries(catalogue).filter(([english, its]) => places(english) !== places(its))).toEqual([])
  })
})

test('help, prompts and faults are in the language of the environment, and JSON is not', async () => {
  const pt = { LC_ALL: 'pt_BR.UTF-8' }
  expect((await callCli(['backup', '--help'], pt)).out).toContain('uma pasta que ainda não existe')
  expect((await callCli(['convenios', '--help'], { LANG: 'es_AR.UTF-8' })).out).toContain('Lista los convenios')
  const missing = ['verify', 'quote', '/nonexistent', '--snapshot', 'x']
  expect((await callCli(missing, pt)).error).toBe('/nonexistent não pode ser lido (ENOENT).\n')
  expect((await callCli([...missing, '--json'], pt)).json.error.detail).toBe('/nonexistent cannot be read (ENOENT).')
  expect((await callCli(['citizens', 'export', '--key', 'k'], pt, '')).error).toMatch(
    /^A entrada padrão está vazia: envie por ela o número do documento da pessoa, ou diga em um terminal\.\nUso: /,
  )
})

async function ownSources(): Promise<string[]> {
  const files = await readTree(fileURLToPath(new URL('..', import.meta.url)))
  return files.flatMap(({ path, text }) => (/\.test\.ts$|command\/told\.ts$/.test(path) ? [] : [text]))
}

/** The English of each told`…`, with the number of its place for each `${…}`. */
function templatesIn(source: string): string[] {
  return source
    .split('told`')
    .slice(1)
    .map((rest) => {
      let [text, place, depth] = ['', 0, 0]
      for (let i = 0; i < rest.length; i++) {
        if (depth === 0 && rest[i] === '`') break
        if (depth === 0 && rest.startsWith('${', i)) [text, depth, i] = [`${text}{${++place}}`, 1, i + 1]
        else if (depth > 0) depth += { '{': 1, '}': -1 }[rest[i] as string] ?? 0
        else text += rest[i]
      }
      return text
    })
}
