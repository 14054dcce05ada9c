import { demoSetting } from './demo-setting.ts'
import { runChild } from './run-child.ts'
import { runMain } from './run-main.ts'
import { withDatabase } from './with-database.ts'

const API = 'services/api/src/main.ts'

await runMain((stop) =>
  withDatabase(async (database) => {
    if (stop.aborted) return 0
    const code = await runChild({ args: [API], env: { ...demoSetting(database), ...database.env } }, stop)
    if (stop.aborted) return 0
    console.error(`\nThe api ended by itself (code ${code}), so everything is stopped.`)
    return 1
  }),
)
