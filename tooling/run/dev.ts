import { demoSetting } from './demo-setting.ts'
import { runChild } from './run-child.ts'
import { runMain } from './run-main.ts'
import { TURBO, turboEnvironment } from './turbo-environment.ts'
import { withDatabase } from './with-database.ts'

await runMain((stop) =>
  withDatabase(async (database) => {
    if (stop.aborted) return 0
    const env = { ...demoSetting(database), ...database.env, ...turboEnvironment() }
    const code = await runChild({ args: [TURBO, 'run', 'dev', '--env-mode=loose', '--concurrency=10'], env }, stop)
    return stop.aborted ? 0 : code
  }),
)
