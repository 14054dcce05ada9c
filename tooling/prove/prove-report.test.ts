import { access } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { PROMISES, ZONES_NAME } from './promises.ts'
import { proveReport } from './prove-report.ts'
import type { SuiteRun } from './run-suite.ts'

const facts = { day: '2026-11-22', size: 'full', seed: 7, node: '26.10.0', processors: 2 }
const held: SuiteRun = {
  failed: 0,
  line: '3 passed, 0 failed',
  seconds: 90,
  postgres: '18.1',
  files: [{ path: 'test/races.test.ts', seconds: 80, passed: 3, failed: [] }],
  records: `${JSON.stringify({ part: 'sixteen at once', size: '500 rounds', seed: 7, facts: { won: 500 } })}\n`,
}
const broken: SuiteRun = {
  ...held,
  failed: 1,
  line: '2 passed, 1 failed',
  files: [{ path: 'test/races.test.ts', seconds: 80, passed: 2, failed: ['one is carried out'] }],
}

test('every promise names test files that are there', async () => {
  const files = Object.values(PROMISES).flatMap((one) => one.files)
  await Promise.all(files.map((file) => access(new URL(`../../${file}`, import.meta.url))))
  expect(Object.keys(PROMISES)).not.toContain(ZONES_NAME)
})

describe('the report of a run', () => {
  test('says what was done, at what size, from which seed, and on what', () => {
    const text = proveReport(facts, [{ name: 'overlaps', run: held }], [])
    expect(text).toContain('# Proofs of 2026-11-22')
    expect(text).toContain('Node 26.10.0, PostgreSQL 18.1, 2 processors, full size, seed 7. 1 of 1 runs held.')
    expect(text).toMatch(/\| No two periods share a day, under any race \| +holds \| 3 passed, 0 failed \| +1\.5 \|/)
    expect(text).toContain('- sixteen at once: 500 rounds, seed 7; won: 500')
  })

  test('names what did not hold', () => {
    const text = proveReport(facts, [{ name: 'overlaps', run: broken }], [{ zone: 'America/Lima', run: broken }])
    expect(text).toContain('0 of 2 runs held.')
    expect(text).toContain('- **Failed** in test/races.test.ts: one is carried out')
    expect(text).toContain('- **Failed** in America/Lima, test/races.test.ts: one is carried out')
  })

  test('names what was not run, each with its reason', () => {
    const text = proveReport(facts, [{ name: 'overlaps', run: held }], [])
    expect(text).toMatch(/- The same behind PgBouncer: (not asked for this time|pgbouncer is not on this machine)\./)
    const citus = process.env['CITUS_URL'] === undefined ? 'CITUS_URL is not set' : 'not asked for this time'
    expect(text).toContain(`- The same with tenants spread over servers by Citus: ${citus}.`)
    expect(text).toContain('- Mutation score of `domain`: ')
    expect(text).toContain('- No quote is stale, with two processes: not asked for this time.')
    expect(text).not.toContain('- No two periods share a day, under any race: not asked')
  })
})
