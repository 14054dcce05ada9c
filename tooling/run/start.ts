import { demoSetting } from './demo-setting.ts'
import { runChild } from './run-child.ts'
import { runMain } from './run-main.ts'
import { SERVICES } from './services.ts'
import { withDatabase } from './with-database.ts'

await runMain((stop) =>
  withDatabase(async (database) => {
    if (stop.aborted) return 0
    // the stand-in is where this run has put it
    const { WS400_PORT = '3002', SNVS_REGISTRY_STAND_IN_URL = `http://127.0.0.1:${WS400_PORT}` } = process.env
    const env = { ...demoSetting(database), ...database.env, SNVS_REGISTRY_STAND_IN_URL }
    const together = new AbortController()
    const anyStop = AbortSignal.any([stop, together.signal])
    const ended: string[] = []
    const runs = SERVICES.map(async ({ name, main }) => {
      const code = await runChild({ args: [main], env }, anyStop)
      // one that ends by itself ends all
      if (!anyStop.aborted) ended.push(`The ${name} ended by itself (code ${code}), so everything is stopped.`)
      together.abort()
    })
    await Promise.all(runs)
    if (stop.aborted) return 0
    console.error(`\n${ended.join('\n')}`)
    return 1
  }),
)
