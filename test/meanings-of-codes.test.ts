import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FILE_FINDINGS } from '@vigencia/contracts/billing-statements/statement.ts'
import { BATCH_FINDINGS } from '@vigencia/domain/accounts/batch-findings.ts'
import { ITEM_FINDINGS } from '@vigencia/domain/accounts/statement-findings.ts'
import { FINDING_CODES } from '@vigencia/domain/agreements/findings/finding.ts'
import { PLAN_FINDING_CODES } from '@vigencia/domain/insurance-plans/plan-findings.ts'
import { kindsOfProblems } from '@vigencia/server/request/problem.ts'
import { ROOT } from './support/markdown-files.ts'

const FOLDER = join(ROOT, 'services/console/src/meanings')

/** The codes that the console has words for: the texts themselves are compiled into its pages alone. */
function codesWithWords(): string[] {
  const files = readdirSync(FOLDER).filter((name) => name.startsWith('of-') && name.endsWith('.ts'))
  const rows = files.flatMap((name) => [
    ...readFileSync(join(FOLDER, name), 'utf8').matchAll(/\[\s*'([a-z0-9_ ]+)',\s*msg`/g),
  ])
  return rows.flatMap(([, codes = '']) => codes.split(' '))
}

/** A warning of a plan that is no finding of the regulator's list. */
const WARNINGS = ['earlier_days_unchanged']

const CODES: readonly string[] = [
  ...kindsOfProblems().map(({ code }) => code),
  ...FINDING_CODES,
  ...PLAN_FINDING_CODES,
  ...BATCH_FINDINGS,
  ...ITEM_FINDINGS,
  ...FILE_FINDINGS,
  ...WARNINGS,
]

test('every code of a refusal or a finding is told to people (`services/console/src/meanings`)', () => {
  const told = codesWithWords()
  expect(told.length).toBeGreaterThan(100)
  expect(CODES.filter((code) => !told.includes(code))).toEqual([])
})

test('no words are left of a code that is gone, and none has words twice', () => {
  const told = codesWithWords()
  expect(told.filter((code) => !CODES.includes(code))).toEqual([])
  expect(told.filter((code, place) => told.indexOf(code) !== place)).toEqual([])
})
