import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countTests } from './count-tests.ts'
import { runChild } from './run-child.ts'
import { runMain } from './run-main.ts'
import { startTestPostgres } from '@vigencia/testing/postgres/start-test-postgres.ts'
import { canariesInLog } from '@vigencia/testing/oracles/canaries-in-log.ts'

await runMain(async (stop) => {
  const postgres = await startTestPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'vigencia-report-'))
  try {
    const report = join(folder, 'report.json')
    const code = await runChild(vitest(report, JSON.stringify(postgres)), stop)
    if (stop.aborted) return 130
    const count = await countTests(report, code)
    const leaks = await canariesInLog(postgres.logFile)
    for (const leak of leaks) console.log(`PostgreSQL's log holds a personal value of the tests: ${leak}`)
    console.log(`\n${count.line}`)
    return count.failed + leaks.length === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
    await postgres.stop()
  }
})

function vitest(report: string, postgres: string) {
  const cli = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { args: [cli, 'run', ...reporters, ...process.argv.slice(2)], env: { VIGENCIA_TEST_POSTGRES: postgres } }
}
