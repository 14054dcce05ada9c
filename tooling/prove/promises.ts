import {
  BEHIND_NGINX,
  BEHIND_PGBOUNCER,
  BY_PROMTOOL,
  ON_CITUS,
  ON_POSTGRES_15,
  type Elsewhere,
} from './elsewhere/elsewhere.ts'

/** One promise of the project, and the test files that prove it: short in `npm test`, at full size in `pnpm prove`. */
export interface Promised {
  readonly promise: string
  readonly files: readonly string[]
  /** Where it is proven, if not on the embedded PostgreSQL alone. */
  readonly elsewhere?: Elsewhere
}

/** What is checked from outside: every operation, every caller, every race, and what two processes see of each other. */
const OUTSIDE_CHECKS = [
  'test/both-adapters-agree/',
  'test/documented-operations.test.ts',
  'test/route-by-principal/',
  'test/row-level-security.test.ts',
  'test/frozen-rows.test.ts',
  'test/races.test.ts',
  'test/races-across-convenios.test.ts',
  'test/no-stale-quote.test.ts',
  'test/idempotency.test.ts',
  'test/request-deadlines.test.ts',
  'test/prices-never-drift.test.ts',
  'test/change-log.test.ts',
  'test/two-senders.test.ts',
  'test/old-client-on-the-wire.test.ts',
  'test/killed-reajuste.test.ts',
  'services/api/src/agreements/price-tables/',
  'services/cli/src/command-line.test.ts',
  'services/cli/src/prices.test.ts',
  'services/cli/src/tenants-and-keys.test.ts',
  'services/cli/src/verify-log.test.ts',
]

/** Every promise that is proven by tests, by the name it is asked for. */
export const PROMISES: Readonly<Record<string, Promised>> = {
  overlaps: {
    promise: 'No two periods share a day, under any race',
    files: ['test/races.test.ts', 'test/races-across-convenios.test.ts'],
  },
  prices: {
    promise: 'Prices never drift, and no job decides a price',
    files: ['test/prices-never-drift.test.ts', 'test/particular-prices-do-not-drift.test.ts'],
  },
  visits: { promise: 'A visit is one event, to the céntimo', files: ['test/random-visits.test.ts'] },
  acts: {
    promise: 'A whole act costs what its rules say, to the centavo, reckoned a second time from the rules alone',
    files: [
      'packages/domain/src/acts/random-acts-and-reckoner.test.ts',
      'packages/domain/src/acts/acts-and-quotes.test.ts',
    ],
  },
  accounts: {
    promise: 'A line of a batch is what its act costs, asked for alone, and what a late reajuste makes of it',
    files: ['test/batches-equal-acts.test.ts', 'test/late-reajuste-on-billed-lines.test.ts'],
  },
  tables: { promise: 'A quote is what the tables say', files: ['test/quotes-equal-the-tables.test.ts'] },
  growth: { promise: 'Growth leaves plans and pages as they are', files: ['test/plans-and-pages.test.ts'] },
  workers: { promise: 'Workers that die are replaced', files: ['test/workers.test.ts'] },
  missed: { promise: 'Missed lifecycle runs are caught up with', files: ['test/missed-lifecycle-runs.test.ts'] },
  year: {
    promise: 'A year of late and corrected work costs what was worked out by hand, at every revision',
    files: ['test/year-of-contract-work.test.ts'],
  },
  mistyped: { promise: 'A mistyped reajuste can be undone', files: ['test/mistyped-reajuste.test.ts'] },
  whole: { promise: 'All or nothing: a killed reajuste leaves no half', files: ['test/killed-reajuste.test.ts'] },
  durable: { promise: 'What was acknowledged is durable', files: ['test/acknowledged-is-durable.test.ts'] },
  stale: { promise: 'No quote is stale, with two processes', files: ['test/no-stale-quote.test.ts'] },
  standby: {
    promise: 'A standby that is behind stales no quote and hides no write',
    files: ['test/standby-reads.test.ts'],
  },
  books: {
    promise: 'Price books fit, and a restarted process has them before it answers',
    files: ['services/api/src/agreements/pricing/books-of-many.test.ts', 'test/warm-restart.test.ts'],
  },
  once: { promise: 'Sent twice, done once', files: ['test/idempotency.test.ts'] },
  log: { promise: 'The change log proves itself', files: ['test/change-log.test.ts', 'test/small-entries.test.ts'] },
  days: { promise: "A day is the tenant's, whatever the machine's time zone", files: ['test/every-time-zone.test.ts'] },
  cases: {
    promise: 'Cases: never lost, never doubled, never silently failed',
    files: [
      'test/killed-senders.test.ts',
      'test/killed-laboratory.test.ts',
      'test/faulty-registry.test.ts',
      'test/undocumented-people.test.ts',
      'test/two-senders.test.ts',
    ],
  },
  outages: {
    promise: 'An outage of the gateway is not charged to each case that meets it',
    files: ['test/cases-in-outages.test.ts'],
  },
  skins: { promise: 'Both skins agree', files: ['test/both-adapters-agree/'] },
  callers: { promise: 'Who may not is told nothing, and changes nothing', files: ['test/route-by-principal/'] },
  imports: { promise: 'No file ends a process', files: ['test/imports-at-once.test.ts'] },
  losses: { promise: 'A lost connection ends no process', files: ['test/lost-connections.test.ts'] },
  faults: {
    promise: 'No fault ends a process, loses what was acknowledged, or leaves a caller waiting',
    files: ['test/faults-under-load.test.ts'],
  },
  pgbouncer: { promise: 'The same behind PgBouncer', files: OUTSIDE_CHECKS, elsewhere: BEHIND_PGBOUNCER },
  'postgres-15': { promise: 'The same on PostgreSQL 15', files: OUTSIDE_CHECKS, elsewhere: ON_POSTGRES_15 },
  citus: { promise: 'The same with tenants spread over servers by Citus', files: OUTSIDE_CHECKS, elsewhere: ON_CITUS },
  deadlines: {
    promise: 'No request waits for ever',
    files: ['test/request-deadlines.test.ts', 'test/trickling-uploads.test.ts', 'test/long-held-locks.test.ts'],
  },
  rolling: {
    promise: 'A rolling restart fails no request',
    files: ['test/rolling-restart.test.ts', 'test/production-files.test.ts'],
    elsewhere: BEHIND_NGINX,
  },
  backup: {
    promise: 'A dump is restored into another server, whole, and sends nothing by itself',
    files: ['test/backup-and-restore.test.ts'],
    elsewhere: ON_POSTGRES_15,
  },
  alerts: {
    promise: 'Trouble wakes an operator, and nothing else does',
    files: ['test/alert-rules.test.ts'],
    elsewhere: BY_PROMTOOL,
  },
  console: {
    promise: 'Everybody can read every screen of the console, in each state, language, theme and width',
    files: ['test/browser-harness.test.ts', 'test/console/every-screen.test.ts', 'test/console/every-state.test.ts'],
  },
  journeys: {
    promise: 'People do their work by mouse and by the keyboard alone, and nothing that they typed is lost',
    files: [
      'by-mouse',
      'by-keyboard',
      'clerk',
      'period',
      'price-tables',
      'reajuste',
      'cases',
      'laboratory',
      'log',
      'lost-session',
      'signing-in',
    ].map((name) => `test/console/${name}.test.ts`),
  },
  fuzz: { promise: 'No input breaks it', files: ['test/fuzzed-input.test.ts', 'test/hostile-input/'] },
}

/** The whole suite in several time zones, by this name. */
export const ZONES_NAME = 'zones'
export const ZONES = ['UTC', 'America/Sao_Paulo', 'America/Lima', 'Pacific/Kiritimati']

/** What is promised and was not run by this command, each with its reason. */
export const NOT_RUN: readonly (readonly [what: string, why: string])[] = [
  ['Images and containers, built and run', 'no container engine is on this machine: their files are read and checked'],
  ['Units under systemd itself', 'systemd does not run here: what a unit says of start and stop is played'],
  [
    'The drill of backups on PostgreSQL 18',
    'Debian here has pg_dump of 15, and no registry that is reached has one of 18',
  ],
  ['Mutation score of `domain`', 'Stryker is not set up yet'],
]
