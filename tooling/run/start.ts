import { buildConsoleBeside } from './build-console-beside.ts'
import { demoSetting } from './demo-setting.ts'
import { runTogether } from './run-services.ts'
import { runMain } from './run-main.ts'
import { SERVICES } from './services.ts'
import { startProduction } from './start-production.ts'
import { withDatabase } from './with-database.ts'

await runMain((stop) =>
  process.env['NODE_ENV'] === 'production'
    ? startProduction(process.env, stop, console.error)
    : withDatabase(async (database) => {
        if (stop.aborted) return 0
        // the stand-in is where this run has put it
        const { WS400_PORT = '3002', SNVS_REGISTRY_STAND_IN_URL = `http://127.0.0.1:${WS400_PORT}` } = process.env
        const { SNVS_PORT = '3001', SNVS_URL = `http://127.0.0.1:${SNVS_PORT}` } = process.env
        const env = { ...demoSetting(database), ...database.env, SNVS_REGISTRY_STAND_IN_URL, SNVS_URL }
        const built = buildConsoleBeside(stop, console.error)
        const ended = await runTogether(SERVICES, env, stop)
        if (stop.aborted) await built
        if (stop.aborted) return 0
        console.error(`\n${ended.join('\n')}`)
        return 1
      }),
)
