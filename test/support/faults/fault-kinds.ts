import { setTimeout as sleep } from 'node:timers/promises'
import { hostileFiles } from '@vigencia/spreadsheets/testing/hostile-files.ts'
import { runStatements } from '@vigencia/testing/postgres/make-test-database.ts'
import type { FaultFixture, ProcessName } from './fault-fixture.ts'
import { trickle } from './trickling-uploads.ts'

/** One way in which the world fails, for as long as it is asked to. */
export interface FaultKind {
  readonly name: string
  /** The processes that it kills, whose connections break off. */
  readonly kills?: readonly ProcessName[]
  /** Whether the database says nothing meanwhile. */
  readonly isSilent?: true
  /** Why it cannot be tried here; null where it can. */
  readonly notHere?: (fixture: FaultFixture) => string | null
  /** Fails for so long and then lets all be well again. */
  run(fixture: FaultFixture, ms: number): Promise<void>
}

/** Every fault that is tried. */
export const FAULT_KINDS: readonly FaultKind[] = [
  { name: 'connections closed', run: ({ proxy }, ms) => again(ms, () => proxy.loseAll('closed')) },
  { name: 'connections reset', run: ({ proxy }, ms) => again(ms, () => proxy.loseAll('reset')) },
  {
    name: 'a network that freezes',
    isSilent: true,
    async run({ proxy }, ms) {
      proxy.freeze()
      await sleep(ms)
      proxy.thaw()
    },
  },
  {
    name: 'a slow network',
    async run({ proxy }, ms) {
      proxy.slow(40)
      await sleep(ms)
      proxy.slow(0)
    },
  },
  {
    name: 'a PostgreSQL that freezes',
    isSilent: true,
    async run({ postgres }, ms) {
      await postgres.signal('SIGSTOP')
      await sleep(ms)
      await postgres.signal('SIGCONT')
    },
  },
  {
    name: 'a PostgreSQL that is killed',
    async run({ postgres }, ms) {
      await postgres.kill()
      await sleep(ms)
      await postgres.restart()
    },
  },
  {
    name: 'a database that is read only',
    async run(fixture, ms) {
      await configure(fixture, 'default_transaction_read_only', 'on')
      await sleep(ms)
      await configure(fixture, 'default_transaction_read_only', 'off')
    },
  },
  {
    name: 'a standby that is lost',
    async run(fixture, ms) {
      await configure(fixture, 'synchronous_standby_names', 'lost')
      await sleep(ms)
      await configure(fixture, 'synchronous_standby_names', "''")
    },
  },
  {
    name: 'a disk that is full',
    notHere: ({ disk }) => (disk === null ? 'this account may mount no disk of its own' : null),
    async run({ disk }, ms) {
      await disk?.fill()
      await sleep(ms)
      await disk?.free()
    },
  },
  { name: 'the api is killed', kills: ['other api'], run: (fixture, ms) => killed(fixture, 'other api', ms) },
  { name: 'the reporting service is killed', kills: ['snvs'], run: (fixture, ms) => killed(fixture, 'snvs', ms) },
  { name: 'the registry is killed', kills: ['ws400'], run: (fixture, ms) => killed(fixture, 'ws400', ms) },
  {
    name: 'a clock that jumps',
    async run(fixture, ms) {
      fixture.process('other api').signal('SIGUSR2')
      await sleep(ms)
      fixture.process('other api').signal('SIGUSR2')
    },
  },
  {
    name: 'bodies that trickle',
    run: (fixture, ms) => trickle(`${fixture.url('api')}/v1/scheduling/price-tables/T/import`, fixture.clinic.key, ms),
  },
  { name: 'hostile bodies', run: sendHostileBodies },
]

async function again(ms: number, once: () => void): Promise<void> {
  for (let passed = 0; passed < ms; passed += 250) {
    once()
    await sleep(250)
  }
}

async function killed(fixture: FaultFixture, name: ProcessName, ms: number): Promise<void> {
  await fixture.process(name).kill()
  await sleep(ms)
  await fixture.replace(name)
}

async function configure({ postgres }: FaultFixture, setting: string, value: string): Promise<void> {
  const server = { ...postgres.urls(), logFile: '' }
  await runStatements(server, [
    'set session characteristics as transaction read write',
    `alter system set ${setting} = ${value}`,
    'select pg_reload_conf()',
  ])
}

async function sendHostileBodies(fixture: FaultFixture, ms: number): Promise<void> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const files = hostileFiles(0.02).map(({ bytes }) => new Uint8Array(bytes()))
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const send = async (path: string, contentType: string, body: string | Uint8Array<ArrayBuffer>) => {
    const headers = { 'x-api-key': fixture.clinic.key, 'content-type': contentType }
    await fetch(fixture.url('other api') + path, { method: 'POST', headers, body }).then(
      (response) => response.arrayBuffer(),
      () => undefined,
    )
  }
  for (const until = performance.now() + ms; performance.now() < until;) {
    const sheets = files.map((file) => send('/v1/scheduling/price-tables/H/import', type, file))
    await Promise.all([...sheets, send('/v1/scheduling/convenios', 'application/json', deep)])
  }
}
