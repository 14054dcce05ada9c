import type { EntityManager } from '@mikro-orm/postgresql'
import type { Pool } from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { standbyReads, type StandbyReads } from './standby-reads.ts'

const TENANT = '00000000-0000-7000-8000-000000000001'

/** Where the primary writes, and how far the standby has replayed. */
let written: string
let replayed: () => Promise<string | null>
let reads: StandbyReads

beforeEach(() => {
  written = '0/10'
  replayed = async () => '0/10'
  reads = standbyReads({
    primary: answering(async () => written),
    standby: answering(() => replayed()),
    em: {} as EntityManager,
    size: 1,
  })
})

function answering(position: () => Promise<string | null>): Pool {
  return { query: async () => ({ rows: [{ position: await position() }] }) } as unknown as Pool
}

test('a standby is read once it has what the tenant wrote', async () => {
  await reads.noteWrite(TENANT)
  replayed = async () => '0/F'
  expect(await reads.hasReplayed(TENANT, null)).toBe(false)
  replayed = async () => '0/10'
  expect(await reads.hasReplayed(TENANT, null)).toBe(true)
})

test('what is written while an earlier write is waited for is not forgotten', async () => {
  await reads.noteWrite(TENANT)
  replayed = async () => {
    written = '0/20'
    await reads.noteWrite(TENANT)
    return '0/10'
  }
  await reads.hasReplayed(TENANT, null)
  replayed = async () => '0/10'
  expect(await reads.hasReplayed(TENANT, null)).toBe(false)
})

test('what a caller sends back is waited for, and what no position is, is never there', async () => {
  expect(await reads.hasReplayed(TENANT, '0/10')).toBe(true)
  expect(await reads.hasReplayed(TENANT, '1/0')).toBe(false)
  expect(await reads.hasReplayed(TENANT, 'nowhere')).toBe(false)
})

test('a write that may have happened is on no standby, until a later one is told', async () => {
  reads.noteDoubt(TENANT)
  expect(await reads.hasReplayed(TENANT, null)).toBe(false)
  await reads.noteWrite(TENANT)
  expect(await reads.hasReplayed(TENANT, null)).toBe(true)
})

test('a write whose position the primary does not tell is on no standby, and a promoted server has replayed nothing', async () => {
  replayed = async () => null
  await reads.noteWrite(TENANT)
  expect(await reads.hasReplayed(TENANT, null)).toBe(false)
  replayed = async () => 'FFFFFFFF/FFFFFFFF'
  written = ''
  await reads.noteWrite(TENANT)
  expect(await reads.hasReplayed(TENANT, null)).toBe(false)
})
