import type { AddressInfo } from 'node:net'
import { connectPool } from '@vigencia/database/connect-pool.ts'
import { checkDurability } from '@vigencia/database/migrate/check-durability.ts'
import { checkRole } from '@vigencia/database/migrate/check-role.ts'
import { checkSchema } from '@vigencia/database/migrate/check-schema.ts'
import { migrate } from '@vigencia/database/migrate/migrate.ts'
import { drain, listen } from '@vigencia/server/service/listen.ts'
import { runUntilStopped } from '@vigencia/server/service/run-until-stopped.ts'
import { makeApiService } from './api-service.ts'
import { migrationSets } from './migrations.ts'
import { readApiSettings, type ApiSettings } from './settings.ts'

const DRAIN_MS = 10_000

await runUntilStopped(async () => {
  const settings = readApiSettings(process.env)
  await checkDatabase(settings)
  const service = await makeApiService(settings)
  const server = await listen(service.app, {
    host: settings.API_HOST,
    port: settings.API_PORT,
    portSetting: 'API_PORT',
  })
  process.stdout.write(`api on http://${settings.API_HOST}:${(server.address() as AddressInfo).port}, docs at /docs\n`)
  return {
    async stop() {
      service.leave()
      await drain(server, DRAIN_MS)
      await service.close()
    },
  }
})

/** Migrates where the owner is known, then holds the schema, the role and the server's durability against what they must be. */
async function checkDatabase(settings: ApiSettings): Promise<void> {
  if (settings.DATABASE_OWNER_URL !== undefined)
    await migrate({ ownerUrl: settings.DATABASE_OWNER_URL, sets: migrationSets })
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
