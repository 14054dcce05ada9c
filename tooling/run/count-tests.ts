import { readFile } from 'node:fs/promises'

export interface TestCount {
  failed: number
  /** `N passed, N failed`, and `, N skipped` if any. */
  line: string
}

interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** Counts vitest's JSON report. A run that says nothing, runs nothing or fails outside a test counts as a failure. */
export async function countTests(report: string, exitCode: number): Promise<TestCount> {
  const files = await readReport(report)
  const tests = files.flatMap((file) => file.assertionResults.map(({ status }) => status))
  const passed = tests.filter((status) => status === 'passed').length
  const failedTests = tests.filter((status) => status === 'failed').length
  // A file that cannot be loaded fails without a test in it.
  const failedFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  const skipped = tests.length - passed - failedTests
  const found = failedTests + failedFiles
  const failed = found === 0 && (exitCode !== 0 || passed === 0) ? 1 : found
  return { failed, line: `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}` }
}

async function readReport(path: string): Promise<Report['testResults']> {
  try {
    return (JSON.parse(await readFile(path, 'utf8')) as Report).testResults
  } catch {
    return []
  }
}
