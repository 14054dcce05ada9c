import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readSourceFiles, type SourceFile } from '@vigencia/testing/source-tree/source-files.ts'

// `pg` ends the process where the error of a connection has no listener. So what runs as a service or a command takes its
// database clients from the places that listen, and makes and checks out none itself. So do the tools of tests.

const LISTENING_PLACES =
  /^packages\/database\/src\/(connections\/|connect-pool\.ts$)|^packages\/testing\/src\/postgres\/connected-client\.ts$/
/** They wrap the statements of the driver as a whole, and make no client. */
const WRAP_THE_DRIVER = ['packages/server/src/telemetry/statement-spans.ts', 'test/support/growth/overheard-plans.ts']
const SERVED = /^(packages|services|test)\//

const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm

const BARE_CLIENT =
  /\.connect\(\s*\)|\bnew\s+pg\.(Client|Pool|Native)|import\s+(?!type\b)[^;'"]*?(?<!type\s)(\b(Client|Pool|pg)\b|\* as \w+)[^;'"]*from\s+'pg'|\bimport\('pg'\)|\brequire\('pg'\)/g

function bareDatabaseClients(files: readonly SourceFile[]): string[] {
  return files
    .filter(
      ({ path }) =>
        SERVED.test(path) &&
        !LISTENING_PLACES.test(path) &&
        !WRAP_THE_DRIVER.includes(path) &&
        !path.endsWith('.test.ts'),
    )
    .flatMap(({ path, text }) =>
      [...text.replaceAll(COMMENT, '').matchAll(BARE_CLIENT)].map(
        ([what]) => `${path}: ${what.replaceAll(/\s+/g, ' ')}`,
      ),
    )
}

test('every database client has a listener for its errors: none is made or checked out elsewhere', async () => {
  expect(bareDatabaseClients(await readSourceFiles(fileURLToPath(new URL('../', import.meta.url))))).toEqual([])
})

describe('a database client without a listener is found', () => {
  test.each([
    'const client = await pool.connect()',
    'await client\n  .connect()',
    "import { Client } from 'pg'\nconst client = new Client(url)",
    "import { type PoolClient, Pool } from 'pg'",
    "import pg from 'pg'",
    "import * as postgres from 'pg'",
    "const { Client } = await import('pg')",
  ])('%s', (text) => {
    expect(bareDatabaseClients([{ path: 'services/api/src/planted.ts', text }])).toHaveLength(1)
  })

  test.each([
    "import type { Client, Pool } from 'pg'",
    "import { escapeIdentifier, type Client } from 'pg'",
    "import { DatabaseError, type Pool, type PoolClient } from 'pg'",
    "import { escapeLiteral } from 'pg'",
  ])('%s is none', (text) => {
    expect(bareDatabaseClients([{ path: 'services/api/src/planted.ts', text }])).toEqual([])
  })
})
