import type { EntityManager } from '@mikro-orm/postgresql'
import { entities } from '@vigencia/api/entities.ts'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/make-test-database.ts'
import { makeTestTenant, type MadeTenant } from '../postgres/make-test-tenant.ts'
import { testClock } from './test-clock.ts'

/** What every service of a stack stands on. */
export interface StackBase {
  readonly database: TestDatabase
  readonly readClock: () => Instant
  /** Where `now` stands for every service of the stack; null: the real clock. */
  readonly setNow: (text: string | null) => void
  readonly makeTenant: (timeZone: string) => Promise<MadeTenant>
  /** Leaves the database as it is where it was given. */
  readonly close: () => Promise<void>
}

export async function stackBase(input?: TestDatabase): Promise<StackBase> {
  const database = input ?? (await makeTestDatabase())
  const { readClock, setNow } = testClock()
  const orm = await connectOrm({ url: database.ownerUrl, poolSize: 2 }, entities)
  const owner: EntityManager = orm.em
  return {
    database,
    readClock,
    setNow,
    makeTenant: (timeZone) => makeTestTenant(owner, readClock, timeZone),
    async close() {
      await orm.close(true)
      if (input === undefined) await database.drop()
    },
  }
}
