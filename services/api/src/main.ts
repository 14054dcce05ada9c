import { connectPool } from '@vigencia/database/connect-pool.ts'
import { checkDurability } from '@vigencia/database/migrate/check-durability.ts'
import { checkRole } from '@vigencia/database/migrate/check-role.ts'
import { checkSchema } from '@vigencia/database/migrate/check-schema.ts'
import { migrate } from '@vigencia/database/migrate/migrate.ts'
import { roleAt } from '@vigencia/database/role-at.ts'
import { listen } from '@vigencia/server/service/listen.ts'
import { runUntilStopped } from '@vigencia/server/service/run-until-stopped.ts'
import { makeApiService } from './api-service.ts'
import { demoLines } from './demo/demo-lines.ts'
import { demoOwnerUrl } from './demo/demo-owner-url.ts'
import { loadDemo } from './demo/load-demo.ts'
import { migrationSets } from './migrations.ts'
import { readApiSettings, type ApiSettings } from './settings.ts'

const DRAIN_MS = 10_000

await runUntilStopped(async () => {
  const settings = readApiSettings(process.env)
  const demoOwner = settings.DEMO ? demoOwnerUrl(settings) : null
  await checkDatabase(settings)
  if (demoOwner !== null) await loadDemo(demoOwner, say)
  const service = await makeApiService(settings)
  const listening = await listen(service.app, {
    host: settings.API_HOST,
    port: settings.API_PORT,
    portSetting: 'API_PORT',
  })
  const host = settings.API_HOST.includes(':') ? `[${settings.API_HOST}]` : settings.API_HOST
  const url = `http://${host}:${listening.port}`
  say(`api  ${url}  docs ${url}/docs`)
  if (settings.DEMO) for (const line of demoLines(url)) say(line)
  say('Ctrl-C stops everything.')
  return {
    async stop() {
      service.leave()
      await listening.drain(DRAIN_MS)
      await service.close()
    },
  }
})

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Migrates where the owner is known, then holds the schema, the role and the server's durability against what they must be. */
async function checkDatabase(settings: ApiSettings): Promise<void> {
  const serviceRole = await roleAt('DATABASE_URL', settings.DATABASE_URL)
  const ownerUrl = settings.DATABASE_OWNER_URL
  if (ownerUrl !== undefined) {
    await roleAt('DATABASE_OWNER_URL', ownerUrl)
    await migrate({ ownerUrl, serviceRole, sets: migrationSets })
  }
  const pool = connectPool(settings.DATABASE_URL, 1, () => undefined)
  try {
    await checkSchema(pool, migrationSets)
    await checkRole(pool)
    // a test's database is thrown away, so it need not survive a crash
    if (settings.NODE_ENV !== 'test') await checkDurability(pool)
  } finally {
    await pool.end()
  }
}
