import { connectedClient } from '../postgres/connected-client.ts'
import { onDatabase, testPostgres, type TestDatabase } from '../postgres/make-test-database.ts'
import { makeLogger } from '@vigencia/server/logging/make-logger.ts'
import { canariesIn, PLANTED } from './canaries.ts'

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal']

/** Looks for personal values where none may be, until a test's service closes. */
export class CanaryWatch {
  readonly #found = new Set<string>()
  /** The first transaction that the last search of a database may not have seen whole, by the database. */
  readonly #unseen = new Map<string, string>()

  /** Something that was said aloud: a line of a log, an answer, figures. */
  hear(where: string, text: string): void {
    for (const canary of canariesIn(text)) this.#found.add(`${where}: ${canary}`)
  }

  /** A service's log, heard down to its debug lines; those of `level` and above are written on. */
  logger(level: string, write: (line: string) => void = (line) => void process.stdout.write(line)) {
    return makeLogger('snvs', 'debug', {
      write: (line) => {
        this.hear('log', line)
        const { level: of } = JSON.parse(line) as { level: string }
        if (level !== 'silent' && LEVELS.indexOf(of) >= LEVELS.indexOf(level)) write(line)
      },
    })
  }

  /**
   * Every row of every table of the database that was written since it was last searched, and all that was heard until
   * now. The files of a worker share a database, and each would search what all before it have left.
   * @throws Error that names where each value was found
   */
  async search(database: TestDatabase): Promise<void> {
    const { lines, unseen } = await canariesInDatabase(database, this.#unseen.get(database.ownerUrl) ?? '0')
    this.#unseen.set(database.ownerUrl, unseen)
    for (const line of lines) this.#found.add(line)
    const found = [...this.#found]
    this.#found.clear()
    if (found.length > 0) throw new Error(`Personal values stand where they must not:\n  ${found.join('\n  ')}`)
  }
}

/** By the catalogue, sealed columns too: what is sealed shows nothing of itself. Bytes are read as text. */
async function canariesInDatabase({ ownerUrl }: TestDatabase, since: string) {
  const name = new URL(ownerUrl).pathname.slice(1)
  const connectionString = onDatabase(testPostgres().superuserUrl, name)
  // what is looked for must not come into the server's log by the search for it
  const client = await connectedClient({
    connectionString,
    options: '-c log_statement=none -c log_min_duration_statement=-1',
  })
  try {
    const lines: string[] = []
    const { rows: horizon } = await client.query<{ unseen: string }>(HORIZON)
    for (const { name: table, line } of (await client.query<Table>(TABLES)).rows) {
      const { rows } = await client.query<{ line: string }>(
        `select line from (select concat_ws(e'\\n', ${line}) as line from ${table} where ${SINCE}) r where ${HOLDS} limit 20`,
        [PLANTED.mark, [...PLANTED.words], [...PLANTED.numbers], since],
      )
      for (const row of rows) lines.push(...canariesIn(row.line).map((canary) => `${table}: ${canary}`))
    }
    return { lines, unseen: horizon[0]?.unseen ?? '0' }
  } finally {
    await client.end()
  }
}

interface Table {
  name: string
  /** Its columns as text, in SQL. */
  line: string
}

const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name,
         string_agg(format(case a.atttypid when 'bytea'::regtype then 'encode(%I, ''escape'')' else '%I::text' end, a.attname), ', ') as line
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relkind in ('r', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
   group by n.nspname, c.relname order by 1`

/** Whatever is older has ended, and is seen by a search that begins now. A test run is too short for these to come round. */
const HORIZON = `select pg_snapshot_xmin(pg_current_snapshot())::text as unseen`
const SINCE = 'xmin::text::bigint >= $4::bigint'

const HOLDS = `line ~* $1
  or exists (select from unnest($2::text[]) word where position(word in line) > 0)
  or exists (select from regexp_matches(line, '\\m[0-9]{8}\\M(?!-)', 'g') number where number[1] = any ($3::text[]))`
