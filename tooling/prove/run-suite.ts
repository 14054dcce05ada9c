import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connectedClient } from '@vigencia/testing/postgres/connected-client.ts'
import { startTestPostgres } from '@vigencia/testing/postgres/start-test-postgres.ts'
import { countTests, type TestCount } from '../run/count-tests.ts'
import { runChild } from '../run/run-child.ts'

/** What one run of vitest came to. */
export interface SuiteRun extends TestCount {
  readonly seconds: number
  /** PostgreSQL's own version. */
  readonly postgres: string
  readonly files: readonly FileRun[]
  /** What the proofs recorded of themselves: lines of JSON. */
  readonly records: string
}

/** One test file: its path from the root, and the sentences that did not hold. */
export interface FileRun {
  readonly path: string
  readonly seconds: number
  readonly passed: number
  readonly failed: readonly string[]
}

interface Report {
  testResults: {
    name: string
    startTime: number
    endTime: number
    status: string
    message: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs')

/** Runs test files, or all of them, on a PostgreSQL of their own, which is the embedded one unless another is said. */
export async function runSuite(
  files: readonly string[],
  env: NodeJS.ProcessEnv,
  stop: AbortSignal,
  startPostgres = startTestPostgres,
): Promise<SuiteRun> {
  const postgres = await startPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'vigencia-proof-'))
  const [report, records] = [join(folder, 'report.json'), join(folder, 'records')]
  const started = performance.now()
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await runChild(
      {
        args: [VITEST, 'run', ...reporters, ...files],
        env: { ...env, PROOF_RECORDS: records, VIGENCIA_TEST_POSTGRES: JSON.stringify(postgres) },
      },
      stop,
    )
    return {
      ...(await countTests(report, code)),
      seconds: (performance.now() - started) / 1000,
      postgres: await versionAt(postgres.superuserUrl),
      files: await filesOf(report),
      records: await readFile(records, 'utf8').catch(() => ''),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await postgres.stop()
  }
}

async function versionAt(url: string): Promise<string> {
  const client = await connectedClient({ connectionString: url })
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  await client.end()
  return rows[0]?.server_version ?? 'unknown'
}

async function filesOf(report: string): Promise<FileRun[]> {
  const text = await readFile(report, 'utf8').catch(() => '{"testResults":[]}')
  return (JSON.parse(text) as Report).testResults.map((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
    const broken = file.status === 'failed' && failed.length === 0 ? ['the file could not be run'] : []
    return {
      path: file.name.replace(ROOT, ''),
      seconds: (file.endTime - file.startTime) / 1000,
      passed: file.assertionResults.filter(({ status }) => status === 'passed').length,
      failed: [...failed, ...broken],
    }
  })
}
