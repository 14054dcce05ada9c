import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { proofSize, proofTime, recordProof } from './support/proof-size.ts'

// The machine's own time zone plays no part: a day is the tenant's. `pnpm prove zones` runs every test so.

const STORY = fileURLToPath(new URL('./support/story-of-days.ts', import.meta.url))
/** Short the two between which the day differs most of the time. */
const MACHINES = proofSize({
  short: ['UTC', 'Pacific/Kiritimati'],
  full: ['UTC', 'America/Sao_Paulo', 'America/Lima', 'Pacific/Kiritimati'],
})

interface Told {
  readonly moment: string
  readonly zone: string
  readonly today: string
  readonly priceSince: string
}

async function toldOn(machine: string): Promise<Told[]> {
  const env = { ...process.env, TZ: machine }
  const { stdout } = await promisify(execFile)(process.execPath, [STORY], { env, maxBuffer: 64 * 1024 * 1024 })
  const told = JSON.parse(stdout) as { machine: string; output: Told[] }
  expect(told.machine).toBe(machine)
  return told.output
}

test('on machines in other time zones the service says the same of every day', proofTime, async () => {
  const [first, ...others] = await Promise.all(MACHINES.map(toldOn))
  for (const other of others) expect(other).toEqual(first)
  expect(first?.map(({ moment, zone, today }) => `${moment} ${zone} ${today}`)).toEqual([
    '2018-11-04T02:59:59Z America/Sao_Paulo 2018-11-03',
    '2018-11-04T02:59:59Z America/Lima 2018-11-03',
    '2018-11-04T02:59:59Z Pacific/Kiritimati 2018-11-04',
    '2018-11-04T03:00:00Z America/Sao_Paulo 2018-11-04',
    '2018-11-04T03:00:00Z America/Lima 2018-11-03',
    '2018-11-04T03:00:00Z Pacific/Kiritimati 2018-11-04',
    '2024-02-29T10:00:00Z America/Sao_Paulo 2024-02-29',
    '2024-02-29T10:00:00Z America/Lima 2024-02-29',
    '2024-02-29T10:00:00Z Pacific/Kiritimati 2024-03-01',
    '2026-03-01T02:59:59Z America/Sao_Paulo 2026-02-28',
    '2026-03-01T02:59:59Z America/Lima 2026-02-28',
    '2026-03-01T02:59:59Z Pacific/Kiritimati 2026-03-01',
    '2026-03-01T03:00:00Z America/Sao_Paulo 2026-03-01',
    '2026-03-01T03:00:00Z America/Lima 2026-02-28',
    '2026-03-01T03:00:00Z Pacific/Kiritimati 2026-03-01',
    '2026-12-31T23:59:59Z America/Sao_Paulo 2026-12-31',
    '2026-12-31T23:59:59Z America/Lima 2026-12-31',
    '2026-12-31T23:59:59Z Pacific/Kiritimati 2027-01-01',
  ])
  expect(first?.filter(({ today, priceSince }) => today !== priceSince)).toEqual([])
  recordProof({
    part: 'what is said of days, the same on machines in other time zones',
    size: `${MACHINES.length} time zones of the machine, ${first?.length} of tenants and moments`,
    seed: null,
    facts: {},
  })
})
