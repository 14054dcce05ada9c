import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readSourceFiles, type SourceFile } from '@vigencia/testing/source-tree/source-files.ts'

// A busy machine makes every pause too short. So a test waits for what it waits for, within a time that it says and that is long, and
// holds a lock until it has seen enough, not for as long as a statement sleeps. Playwright's waits have a time of theirs.

const SLEEPING_HOLDER = /(?:for update|lock table)[^`'"]*pg_sleep/gi

/** What ends a wait is there for what hangs: no test fails because a machine was slow. */
const LEAST_MS = 30_000

/** The calls of `vi.waitFor`, `vi.waitUntil` and `expect.poll`, each to its last parenthesis. */
function waitsOf(text: string): string[] {
  return [...text.matchAll(/\b(?:vi\.wait(?:For|Until)|expect\s*\.poll)\(/g)].map(({ index, 0: begin }) => {
    let end = index + begin.length
    for (let open = 1; open > 0 && end < text.length; end++) open += { '(': 1, ')': -1 }[text[end] as string] ?? 0
    return text.slice(index, end)
  })
}

/** `expect.poll` has a time by the configuration. */
const saysHowLong = (wait: string) => wait.startsWith('expect') || /\btimeout\b|,\s*[\d_]+\s*,?\s*\)$/.test(wait)

/** A time that several waits share. */
const PATIENCE = /\bPATIENCE(?:_MS)? = (?:\{ timeout: [\d_]+|[\d_]+)/g

function isHasty(wait: string): boolean {
  const [, text = ''] =
    /(?:\btimeout:\s*|^PATIENCE(?:_MS)? = )([\d_]+)/.exec(wait) ?? /^vi[^]*,\s*([\d_]+)\s*,?\s*\)$/.exec(wait) ?? []
  return text !== '' && Number(text.replaceAll('_', '')) < LEAST_MS
}

function guessedWaits(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    [
      ...waitsOf(text).filter((wait) => !saysHowLong(wait) || isHasty(wait)),
      ...(/\.test\.ts$|^test\//.test(path) ? (text.match(PATIENCE) ?? []) : []).filter(isHasty),
      ...(text.match(SLEEPING_HOLDER) ?? []),
    ].map((what) => `${path}: ${what}`),
  )
}

test('a test says how long it waits for something, and holds nothing by sleeping', async () => {
  const files = await readSourceFiles(fileURLToPath(new URL('../', import.meta.url)))
  expect(files.flatMap(({ text }) => waitsOf(text)).length).toBeGreaterThan(20)
  expect(guessedWaits(files.filter(({ path }) => path !== 'test/waits-of-tests.test.ts'))).toEqual([])
})

describe('a wait that is guessed is found', () => {
  test.each([
    'await vi.waitFor(() => expect(closed).toBe(true))',
    'await vi.waitFor(async () => expect(await titleOf(page.of(1))).toBe(1))',
    'await vi.waitUntil(() => open() === 0, { interval: 20 })',
    'await vi.waitFor(() => expect(closed).toBe(true), { timeout: 5_000, interval: 20 })',
    'await vi.waitFor(async () => expect(await last()).toBe(1), 15_000)',
    'const PATIENCE = { timeout: 10_000 }',
    'await expect.poll(() => held.busySessions(), { timeout: 29_999 }).toBe(1)',
    "query('select from a.rows where id = 1 for update; select pg_sleep(3)')",
  ])('%s', (text) => {
    expect(guessedWaits([{ path: 'test/planted.test.ts', text }])).toHaveLength(1)
  })
})
