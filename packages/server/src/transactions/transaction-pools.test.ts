import type { EntityManager } from '@mikro-orm/postgresql'
import type { Pool } from 'pg'
import { expect, test } from 'vitest'
import { OutcomeUnknown } from '@vigencia/database/connections/outcome-unknown.ts'
import { standbyReads } from './standby-reads.ts'
import { transactionPools } from './transaction-pools.ts'

const OF = { tenantId: '00000000-0000-7000-8000-000000000001' }

const manager = (name: string) => ({ name }) as unknown as EntityManager

test('who is told to ask whether a write happened is answered by the primary', async () => {
  const reads = manager('reads')
  const onStandby = manager('standby')
  const at = { query: async () => ({ rows: [{ position: '0/10' }] }) } as unknown as Pool
  const pools = transactionPools(
    { em: reads, size: 2 },
    { em: manager('writes'), size: 2 },
    { isStuck: false, commits: async () => true },
    standbyReads({ primary: at, standby: at, em: onStandby, size: 2 }),
  )
  const whereIsRead = () => pools.newQuery()(OF, async (em) => em)
  expect(await whereIsRead()).toBe(onStandby)
  const lost = pools.write(OF, () => Promise.reject(new OutcomeUnknown(new Error('the connection was lost'))))
  await expect(lost).rejects.toBeInstanceOf(OutcomeUnknown)
  expect(await whereIsRead()).toBe(reads)
  await pools.write(OF, async () => undefined)
  expect(await whereIsRead()).toBe(onStandby)
})
