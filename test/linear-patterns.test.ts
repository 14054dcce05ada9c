import { fileURLToPath } from 'node:url'
import { checkSync } from 'recheck'
import { beforeAll, expect, test } from 'vitest'
import { patternsOf } from '@vigencia/testing/source-tree/patterns-of.ts'
import { readSourceFiles, type SourceFile } from '@vigencia/testing/source-tree/source-files.ts'

// A pattern that tries a text again from each of its places takes minutes for what fits into one request.

const SERVED = /^(packages\/(?!testing\/)|services\/)[^/]+\/src\/(?!.*\/testing\/).*(?<!\.test)\.ts$/
/** It ends what hangs: a check that takes a second alone took twenty on a machine that did much else. */
const LONGEST_CHECK_MS = 600_000

/** Patterns that are made from a text: each is looked at by a person, who says here why it is linear. */
const MADE: Readonly<Record<string, string>> = {
  'packages/domain/src/case-reports/open-words.ts': 'one fixed text with a number of bounded length behind it',
  'services/api/src/agreements/snapshots/listed-prices.ts': 'what stands between two marks holds neither of them',
  'services/api/src/platform/change-log/row-claims.ts': 'alternatives of fixed texts, each without repetition',
}

let files: readonly SourceFile[]
beforeAll(async () => {
  const all = await readSourceFiles(fileURLToPath(new URL('../', import.meta.url)))
  files = all.filter(({ path }) => SERVED.test(path))
})

/** What is known of a pattern that is not linear; null of one that is. */
function whyNotLinear(pattern: string, flags: string): string | null {
  // what a class of the flag v holds is the same to this check
  const checked = checkSync(pattern, flags.replace('v', 'u'), { timeout: LONGEST_CHECK_MS, randomSeed: 1 })
  if (checked.status === 'safe') return null
  return checked.status === 'vulnerable' ? checked.complexity.summary : checked.error.kind
}

test('every pattern is linear in the length of its text', { timeout: 2 * LONGEST_CHECK_MS }, () => {
  const places = new Map<string, string>()
  for (const { path, text } of files)
    for (const { pattern, flags } of patternsOf(text).written) places.set(`/${pattern}/${flags}`, path)
  expect(places.size).toBeGreaterThan(50)
  const faults = [...places].flatMap(([written, path]) => {
    const end = written.lastIndexOf('/')
    const why = whyNotLinear(written.slice(1, end), written.slice(end + 1))
    return why === null ? [] : [`${path}: ${written} is ${why}`]
  })
  expect(faults).toEqual([])
})

test('every pattern that is made from a text is known', () => {
  const made = files.filter(({ text }) => patternsOf(text).made.length > 0).map(({ path }) => path)
  expect(made.toSorted()).toEqual(Object.keys(MADE).toSorted())
})

test.each([
  String.raw`"[^"]*"|\[(?!(?:h+|m+|s+)\])[^\]]*\]`, // 200,000 brackets took 53 seconds
  String.raw` - ([^']*)$`,
  '^(a+)+$',
])('a pattern that is not linear is found: %s', (pattern) => {
  expect(whyNotLinear(pattern, 'gi')).toMatch(/polynomial|exponential/)
})
