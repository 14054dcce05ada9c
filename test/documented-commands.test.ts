import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { openBareShell } from './support/documented/bare-shell.ts'
import { commandBlocks, withAnswers, type CommandBlock } from './support/documented/fenced-blocks.ts'
import { judged } from './support/documented/judged-block.ts'
import { cliWords, namedCommands, scriptOf } from './support/documented/named-commands.ts'
import { asListed, commandsIn, notRun } from './support/documented/not-run.ts'
import { shownJson, shownLines, type Shortened } from './support/documented/shown-answer.ts'
import { startDemo, type StartedDemo } from './support/documented/started-demo.ts'
import { withoutToday } from './support/documented/without-today.ts'
import { readMarkdownFiles, ROOT } from './support/markdown-files.ts'

/** Writes what is answered into the documents, in the place of what differs. */
const REWRITES = process.env['GUIDES'] === 'write'
const { files } = await readMarkdownFiles()
const NOT_RUN = notRun(files.find(({ path }) => path === 'docs/guides/README.md')?.text ?? '')
const toRun = (block: CommandBlock) => commandsIn(block).filter((command) => !NOT_RUN.has(asListed(command)))
const documents = files.map(({ path, text }) => ({ path, text, blocks: commandBlocks(text) }))
const withCommands = documents.filter(({ blocks }) => blocks.some((block) => toRun(block).length > 0))

describe('each command of a document is answered in a bare shell as it is written', () => {
  let demo: StartedDemo | null = null
  beforeAll(async () => {
    demo = await startDemo()
  }, 120_000)
  afterAll(() => demo?.stop(), 120_000)

  test.each(withCommands)(
    '$path',
    async ({ path, text, blocks }) => {
      if (demo === null) return expect.fail('the demo did not start')
      const shell = await openBareShell(demo.settings)
      const shortened: Shortened = new Map()
      const mended = new Map<CommandBlock, string>()
      try {
        for (const block of blocks.filter((one) => toRun(one).length > 0)) {
          const commands = [...shortened].reduce(
            (soFar, [short, long]) => soFar.replaceAll(short, long),
            toRun(block).join('\n'),
          )
          const answered = await shell.run(demo.here(commands))
          const { written, shown, right } = judged(
            block,
            { ...answered, text: demo.asWritten(answered.text) },
            shortened,
          )
          if (block.answer !== null && REWRITES && !isDeepStrictEqual(written, shown))
            mended.set(block, withoutToday(right, new Date()))
          else expect.soft(shown, `${path}:${block.line}`).toEqual(written)
        }
      } finally {
        await shell.close()
      }
      if (mended.size > 0) writeFileSync(join(ROOT, path), withAnswers(text, mended))
    },
    120_000,
  )
})

test('no command is listed as not run that no document has', () => {
  const there = new Set(documents.flatMap(({ blocks }) => blocks.flatMap(commandsIn)).map(asListed))
  expect([...NOT_RUN.keys()].filter((command) => !there.has(command))).toEqual([])
})

describe('what documents name in passing is there', () => {
  const named = files
    .filter(({ path }) => path !== 'CHANGELOG.md' && !path.startsWith('docs/adr/'))
    .flatMap(({ path, text }) => namedCommands(text).map((command) => ({ path, command })))

  test('the scripts of the root', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }
    const gone = named.filter(({ command }) => {
      const script = scriptOf(command)
      return script !== null && !(script in scripts)
    })
    expect(gone).toEqual([])
    expect(named.length).toBeGreaterThan(50)
  })

  test('the commands of the command line', async () => {
    /** A verb that is not there is answered with the help of its noun, where a verb is missing. */
    const isThere = async (words: readonly string[]) => {
      const { code, out } = await callCli([...words, '--help'])
      return code === 0 && (words.length === 1 || !out.split('\n')[0]?.includes('<verb>'))
    }
    const gone: unknown[] = []
    for (const { path, command } of named) {
      const words = cliWords(command)
      if (words !== null && !(await isThere(words))) gone.push({ path, command })
    }
    expect(gone).toEqual([])
    expect(await isThere(['cases', 'forget'])).toBe(false)
    expect(await isThere(['cases', 'show'])).toBe(true)
  })

  test('nobody needs a pnpm: npm runs it all', () => {
    const ofPnpm = named.filter(({ command }) => /^pnpm (?!install|<)/.test(command))
    expect(ofPnpm.filter(({ path }) => path !== 'services/cli/README.md')).toEqual([])
  })
})

describe('of answers', () => {
  const shown = (written: unknown, answered: unknown) => shownJson(written, answered, new Map())

  test('one that differs is told, and what may vary is not', () => {
    expect(shown({ a: 1, id: '…', '…': '…' }, { id: 'x', a: 2, more: 3 })).toEqual({ a: 2, id: '…', '…': '…' })
    expect(shown({ a: 1 }, { a: 1, more: 3 })).toEqual({ a: 1, more: 3 })
    expect(shown({ a: 1, gone: 2 }, { a: 1 })).toEqual({ a: 1 })
    expect(shown([{ a: '…' }, '…'], [{ a: 1 }, { a: 2 }])).toEqual([{ a: '…' }, '…'])
    expect(shown([1], [1, 2])).toEqual([1, 2])
    expect(shownLines('a …\n…\nz', 'a 1\nb\nc\nz', new Map())).toBe('a …\n…\nz')
    expect(shownLines('a …\n…\nz', 'b 1\nz', new Map())).toBe('b 1\n…\nz')
    expect(shownLines('a', 'a\nb', new Map())).toBe('a\nb')
  })

  test('what begins as it is written is remembered by that text', () => {
    const shortened: Shortened = new Map()
    shownJson({ id: '01…' }, { id: '0199-1' }, shortened)
    expect(shortened).toEqual(new Map([['01…', '0199-1']]))
  })

  test('a block without an answer must succeed, and one with an answer is judged by it', () => {
    const [bare, beside] = commandBlocks('```sh\nfalse\n```\n\n```sh\ncat a\n```\n\n```json\n{ "a": 1 }\n```\n') as [
      CommandBlock,
      CommandBlock,
    ]
    const refused = '{"code":"not_covered","request_id":"1"}'
    expect(judged(bare, { text: '', code: 1 }, new Map()).shown).toBe('it ends with 1:\n')
    expect(judged(bare, { text: refused, code: 0 }, new Map()).shown).toContain('not_covered')
    expect(judged(bare, { text: '', code: 0 }, new Map()).shown).toBe('it succeeds')
    expect(judged(beside, { text: '{"a":2}', code: 0 }, new Map())).toMatchObject({ right: '{ "a": 2 }' })
    expect(withAnswers('```sh\ncat a\n```\n\n```json\n{ "a": 1 }\n```\n', new Map([[beside, '{ "a": 2 }']]))).toContain(
      '"a"',
    )
  })

  test('what is of today is left out when it is written, and what is of the demo stays', () => {
    const now = new Date('2026-11-30T07:00:00Z')
    const text =
      '01a22b5b-bcb5-7150-90b4-a50f29acae08 2026-11-30T06:59:00.1Z 017c3bf0-a880-79b3-bfef-1f2b204d45f1 2021-10-01T00:00:00Z'
    expect(withoutToday(text, now)).toBe('… … 017c3bf0-a880-79b3-bfef-1f2b204d45f1 2021-10-01T00:00:00Z')
  })
})
