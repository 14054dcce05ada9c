import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countTests } from './count-tests.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'))
})

afterAll(() => rm(folder, { recursive: true }))

test.each([
  ['all passed', [file('passed', 'passed', 'passed')], 0, '2 passed, 0 failed'],
  ['one failed', [file('failed', 'passed', 'failed')], 1, '1 passed, 1 failed'],
  ['some skipped', [file('passed', 'passed', 'skipped', 'todo')], 0, '1 passed, 0 failed, 2 skipped'],
  ['a file that cannot be loaded', [file('passed', 'passed'), file('failed')], 1, '1 passed, 1 failed'],
  ['a fault outside any test', [file('passed', 'passed')], 1, '1 passed, 1 failed'],
  ['nothing but skipped tests', [file('passed', 'skipped')], 0, '0 passed, 1 failed, 1 skipped'],
  ['no test at all', [], 0, '0 passed, 1 failed'],
])('%s', async (_, testResults, exitCode, line) => {
  const report = join(folder, 'report.json')
  await writeFile(report, JSON.stringify({ testResults }))
  expect((await countTests(report, exitCode)).line).toBe(line)
})

test('a report that is missing or cut off counts as a failure', async () => {
  expect(await countTests(join(folder, 'none.json'), 0)).toEqual({ failed: 1, line: '0 passed, 1 failed' })
  await writeFile(join(folder, 'cut.json'), '{"testResults": [{')
  expect(await countTests(join(folder, 'cut.json'), 0)).toEqual({ failed: 1, line: '0 passed, 1 failed' })
})

function file(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((test) => ({ status: test })) }
}
