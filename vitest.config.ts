import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that need no PostgreSQL: `npm run verify` runs them, in seconds. */
const UNIT = [
  'packages/{domain,contracts,spreadsheets,tiss}/**/*.test.ts',
  'packages/database/src/connections/{database-away,keep-alive}.test.ts',
  'packages/database/src/distribute/*.test.ts',
  'packages/database/src/unit-of-work/*.test.ts',
  'packages/server/src/access/rate-limits.test.ts',
  'packages/server/src/cluster/*.test.ts',
  'packages/server/src/clock/*.test.ts',
  'packages/server/src/metrics/*.test.ts',
  'packages/server/src/transactions/*.test.ts',
  'packages/server/src/rest/streamed-answer.test.ts',
  'packages/server/src/service/held-requests.test.ts',
  'packages/server/src/uploads/*.test.ts',
  'packages/testing/src/network/tcp-proxy.test.ts',
  'services/api/src/agreements/price-tables/price-row.test.ts',
  'services/api/src/agreements/acts/act-inputs.test.ts',
  'services/api/src/agreements/pricing/{book-read,books-of-many,eviction-watch,load-pricings,price-book-cache,price-index-memory,quote-inputs,warm-up}.test.ts',
  'services/api/src/imports/fault-of-file.test.ts',
  'services/cli/src/read-line.test.ts',
  'services/console/**/*.test.ts',
  'services/snvs/src/privacy/vault.test.ts',
  'services/snvs/src/registry/registry-settings.test.ts',
  'test/{architecture,database-clients,documents,operation-groups,sql-in-the-source,unbound-cards,waits-of-tests}.test.ts',
  'tooling/{bench,bootstrap,client,licences,openapi,prove,turbo,verify}/**/*.test.ts',
  'tooling/run/{count-tests,demo-setting,dev-scripts,production-plan,run-services}.test.ts',
]

/** A proof in a place that is slower says a longer one. */
const WAIT_MS = Number(process.env['TEST_WAIT_MS'] ?? 60_000)

/** The files that take longest, the longest first: one that is begun last keeps one processor busy and leaves the others idle. */
const LONGEST = [
  'test/faults-under-load.test.ts',
  'services/snvs/src/demo/demo-reports.test.ts',
  'test/workers.test.ts',
  'test/console/every-screen.test.ts',
  'test/console/cases.test.ts',
  'test/both-adapters-agree/insurance-plans.test.ts',
  'test/silent-database.test.ts',
  'test/replayed-commands.test.ts',
  'test/plans-and-pages.test.ts',
  'test/console/reajuste.test.ts',
  'test/both-adapters-agree/agreements.test.ts',
  'test/lost-connections.test.ts',
  'test/request-deadlines.test.ts',
  'test/acknowledged-is-durable.test.ts',
  'test/console/plans.test.ts',
  'services/api/src/demo/load-demo.test.ts',
  'test/row-level-security.test.ts',
  'test/lost-standby.test.ts',
  'test/route-by-principal/insurance-plans.test.ts',
  'test/faulty-registry.test.ts',
  'test/documented-commands.test.ts',
  'test/small-entries.test.ts',
  'test/both-adapters-agree/platform-and-cases.test.ts',
  'test/openapi.test.ts',
  'test/metrics-port.test.ts',
  'test/console/by-keyboard.test.ts',
  'test/console/period.test.ts',
  'test/no-stale-quote.test.ts',
  'test/route-by-principal/platform-and-cases.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config
    const gone = LONGEST.filter((name) => !existsSync(join(root, name)))
    if (gone.length > 0) throw new Error(`vitest.config.ts names files that are not there: ${gone.join(', ')}`)
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = LONGEST.indexOf(relative(root, moduleId))
      return rank === -1 ? LONGEST.length : rank
    }
    const sorted = await super.sort(files) // eslint-disable-line unicorn/no-array-sort -- vitest's own, of no array
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}

export default defineConfig({
  test: {
    // the files of a worker share one process: what they import is loaded once, and a service is started once
    isolate: false,
    // a test often waits, for its database, for a process or for a time to pass: one worker more keeps the processors busy
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    // no test measures time: these end what hangs, and a busy machine takes ten times as long as a quiet one
    testTimeout: WAIT_MS,
    hookTimeout: WAIT_MS,
    // a condition that is polled for comes late there; the default is one second
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['packages/**/*.test.ts', 'services/**/*.test.ts', 'tooling/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...UNIT],
          globalSetup: ['tooling/vitest/provide-postgres.ts'],
        },
      },
      { extends: true, test: { name: 'unit', include: UNIT } },
    ],
  },
})
