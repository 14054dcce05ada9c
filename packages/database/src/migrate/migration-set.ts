import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { OperatorError } from '../operator-error.ts'

/** The migrations of one Postgres schema: the `.sql` files of one folder. */
export interface MigrationSet {
  schema: string
  folder: URL
}

export interface Migration {
  /** The file's name without `.sql`: `0001-tenants`. */
  name: string
  sql: string
  /** Whether the release before still works on the schema once this is applied. Null: it does not say. */
  releaseBeforeWorks: boolean | null
  /** The SHA-256 of the text, in hexadecimal. */
  hash: string
}

/** The set's migrations, in the order in which they apply. */
export async function readMigrations(set: MigrationSet): Promise<Migration[]> {
  const folder = new URL(set.folder.href.replace(/\/?$/, '/'))
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()
  const numbers = new Set<string>()
  for (const file of files) {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1]
    if (number === undefined) throw new OperatorError(`The migration ${set.schema}/${file} is not named NNNN-name.sql.`)
    if (numbers.has(number)) throw new OperatorError(`Two migrations of ${set.schema} carry the number ${number}.`)
    numbers.add(number)
  }
  return Promise.all(
    files.map(async (file) => {
      const sql = await readFile(new URL(file, folder), 'utf8')
      const hash = createHash('sha256').update(sql).digest('hex')
      return { name: file.slice(0, -'.sql'.length), sql, releaseBeforeWorks: releaseBeforeWorks(sql), hash }
    }),
  )
}

/** What the first line of a migration says: `-- release-before: works`, or `breaks` and why. */
function releaseBeforeWorks(sql: string): boolean | null {
  const word = /^-- release-before: (works|breaks)\b/.exec(sql)?.[1]
  return word === undefined ? null : word === 'works'
}
