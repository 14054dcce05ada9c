import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBareShell } from './support/documented/bare-shell.ts'
import { commandBlocks, withAnswers, type CommandBlock } from './support/documented/fenced-blocks.ts'
import { judged } from './support/documented/judged-block.ts'
import { asListed, commandsIn, notRun } from './support/documented/not-run.ts'
import type { Shortened } from './support/documented/shown-answer.ts'
import { startDemo, type StartedDemo } from './support/documented/started-demo.ts'
import { readMarkdownFiles, ROOT } from './support/markdown-files.ts'

/** Writes what is answered into the documents, in the place of what differs. */
const REWRITES = process.env['GUIDES'] === 'write'
const { files } = await readMarkdownFiles()
const NOT_RUN = notRun(files.find(({ path }) => path === 'docs/guides/README.md')?.text ?? '')
const toRun = (block: CommandBlock) => commandsIn(block).filter((command) => !NOT_RUN.has(asListed(command)))
const documents = files.map(({ path, text }) => ({ path, text, blocks: commandBlocks(text) }))
const withCommands = documents.filter(({ blocks }) => blocks.some((block) => toRun(block).length > 0))

describe('each command of a document is answered in a bare shell as it is written', () => {
  let demo: StartedDemo
  beforeAll(async () => {
    demo = await startDemo()
  }, 120_000)
  afterAll(() => demo.stop())

  test.each(withCommands)(
    '$path',
    async ({ path, text, blocks }) => {
      const shell = await openBareShell(demo.settings)
      const shortened: Shortened = new Map()
      const mended = new Map<CommandBlock, string>()
      try {
        for (const block of blocks.filter((one) => toRun(one).length > 0)) {
          const commands = [...shortened].reduce(
            (so_far, [short, long]) => so_far.replaceAll(short, long),
            toRun(block).join('\n'),
          )
          const answered = await shell.run(demo.here(commands))
          const { written, shown, right } = judged(
            block,
            { ...answered, text: demo.asWritten(answered.text) },
            shortened,
          )
          if (block.answer !== null && REWRITES && !isDeepStrictEqual(written, shown)) mended.set(block, right)
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
