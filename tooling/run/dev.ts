import { readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demoSetting } from './demo-setting.ts'
import { runChild } from './run-child.ts'
import { runMain } from './run-main.ts'
import { withDatabase } from './with-database.ts'

const TURBO = fileURLToPath(new URL('../../node_modules/turbo/bin/turbo', import.meta.url))

await runMain((stop) =>
  withDatabase(async (database) => {
    if (stop.aborted) return 0
    const env = { ...demoSetting(database), ...database.env, ...turboSettings() }
    const code = await runChild({ args: [TURBO, 'run', 'dev', '--env-mode=loose'], env }, stop)
    return stop.aborted ? 0 : code
  }),
)

function turboSettings() {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { packageManager } = JSON.parse(manifest) as { packageManager: string }
  return {
    TURBO_TELEMETRY_DISABLED: '1',
    PACKAGE_MANAGER: packageManager,
    PATH: [fileURLToPath(new URL('bin', import.meta.url)), process.env['PATH']].join(delimiter),
  }
}
