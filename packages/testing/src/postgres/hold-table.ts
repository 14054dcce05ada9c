import { asSuperuser } from './as-superuser.ts'
import { holdLock, type HeldLock } from './hold-lock.ts'
import type { TestDatabase } from './make-test-database.ts'

export interface HeldTable extends HeldLock {
  /** Sessions of the service that have a transaction open. */
  busySessions(): Promise<number>
}

/** Holds a table against everybody, so that whoever reads or writes it waits. */
export async function holdTable({ database }: { readonly database: TestDatabase }, table: string): Promise<HeldTable> {
  const { pathname, username } = new URL(database.serviceUrl)
  const lock = await holdLock({ database }, `lock table ${table} in access exclusive mode`)
  return {
    release: () => lock.release(),
    async busySessions() {
      // the holder's own transaction would see the sessions as they were when it first looked
      const [found] = await asSuperuser<{ busy: number }>(
        { database },
        `select count(*)::integer as busy from pg_stat_activity
          where datname = $1 and usename = $2 and state <> 'idle'`,
        [pathname.slice(1), username],
      )
      return found?.busy ?? 0
    },
  }
}
