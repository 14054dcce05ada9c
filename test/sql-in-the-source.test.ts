import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { readSourceFiles } from '@vigencia/testing/source-tree/source-files.ts'
import { insertFaults } from './support/sql/insert-faults.ts'
import { parseWithHoles } from './support/sql/parse-with-holes.ts'
import { statementsOf } from './support/sql/statements-of.ts'
import { tenantFaults } from './support/sql/tenant-faults.ts'
import type { Tree } from './support/sql/tree.ts'

// What Citus needs of the statements, so that each goes to the one server that holds its tenant.

const SERVED = /^(packages\/(?!testing\/)|services\/).*(?<!\.test)\.ts$/

/** Statements whose rows bring their tenant with them, which the policy checks. */
const ROWS_WITH_A_TENANT = [
  'services/api/src/insurance-plans/entries/add-entries.ts: into plans.x',
  'services/api/src/insurance-plans/entries/entry-versions.ts: into plans.x_versions',
]

interface Statement {
  readonly path: string
  readonly text: string
  readonly tree: Tree | null
}

let files: Awaited<ReturnType<typeof readSourceFiles>>
let statements: Statement[]
beforeAll(async () => {
  files = (await readSourceFiles(fileURLToPath(new URL('../', import.meta.url)))).filter(({ path }) =>
    SERVED.test(path),
  )
  statements = await parsed(files)
})

function parsed(of: typeof files): Promise<Statement[]> {
  return Promise.all(
    statementsOf(of).map(async ({ path, pieces }) => ({
      path,
      text: pieces.join('…'),
      tree: await parseWithHoles(pieces),
    })),
  )
}

const planted = async (source: string) => {
  const [statement] = await parsed([{ path: 'services/api/src/planted.ts', text: source }])
  return statement?.tree as Tree
}

const faultsBy = (judge: (tree: Tree) => string[]) => [
  ...new Set(
    statements.flatMap(({ path, tree }) => (tree === null ? [] : judge(tree).map((fault) => `${path}: ${fault}`))),
  ),
]

test('every text that names a table is read as PostgreSQL reads it', () => {
  expect(statements.filter(({ tree }) => tree === null).map(({ path, text }) => `${path}: ${text}`)).toEqual([])
  expect(statements.length).toBeGreaterThan(150)
})

describe('tenant', () => {
  test('is named for every table of a statement, by a condition of its own', () => {
    expect(faultsBy(tenantFaults)).toEqual(ROWS_WITH_A_TENANT)
  })

  test('is set by SET LOCAL alone', () => {
    const others = files.filter(({ text }) => /set_config\(\s*'vigencia\.tenant'/.test(text))
    expect(others.map(({ path }) => path)).toEqual([])
  })

  test.each([
    ['is not named', '`select from plans.plans where id = $1`', ['plans.plans plans']],
    [
      'is taken from a neighbour',
      '`select from snvs.cases c join snvs.desks d on d.tenant_id = c.tenant_id where c.tenant_id = $1`',
      ['snvs.desks d'],
    ],
    [
      'is not named within',
      "'select from plans.plans p where p.tenant_id = $1 and exists (select from plans.contacts c where c.id = p.id)'",
      ['plans.contacts c'],
    ],
    ['is one of two', "'delete from plans.plans p where p.tenant_id = $1 or p.id = 3'", ['plans.plans p']],
    ['is another parameter', "'update plans.plans set id = $1 where tenant_id = $2'", ['plans.plans plans']],
    ['is another value', "'insert into plans.plans (id, tenant_id) values ($1, $2)'", ['into plans.plans']],
    [
      'is in no constant',
      'const ALL = `plans.plans p where p.id = 1`\nconst Q = `select * from ${ALL}`',
      ['plans.plans p'],
    ],
    [
      'is in no function',
      'const of = (one: string) => `plans.${one}`\nconst Q = `select * from ${of(x)}`',
      ['plans.x x'],
    ],
  ])('that %s is found', async (_how, source, faults) => {
    expect(tenantFaults(await planted(source))).toEqual(faults)
  })

  test.each([
    '`select from snvs.cases c join snvs.desks d on d.tenant_id = $1 where c.tenant_id = $1`',
    '`with sent as (update snvs.cases set state = 1 where tenant_id = $1 returning id) select * from sent`',
    'const ALL = `plans.plans p where p.tenant_id = $1`\nconst Q = `select * from ${ALL} and ${x} limit 1`',
    '`insert into plans.plans (tenant_id, id) select tenant_id, 1 from plans.plans where tenant_id = $1 returning null`',
  ])('that is named is none of them: %s', async (source) => {
    expect(tenantFaults(await planted(source))).toEqual([])
  })
})

describe('insert', () => {
  test('of a set ends with returning or on conflict', () => {
    expect(faultsBy(insertFaults)).toEqual([])
  })

  test.each([
    'insert into plans.plans (tenant_id, id) select $1, id from jsonb_to_recordset($2) as r (id integer)',
    'insert into plans.plans (tenant_id, id) select $1, id from unnest($2::integer[]) as r (id)',
    'insert into plans.plans (tenant_id, id) select $1, id from pg_temp.staged',
    'with rows as (select 1 as id) insert into plans.plans (tenant_id, id) select $1, id from rows',
  ])('without is found: %s', async (text) => {
    expect(insertFaults(await planted(`\`${text}\``))).toEqual(['plans.plans'])
    expect(insertFaults(await planted(`\`${text} returning null\``))).toEqual([])
    expect(insertFaults(await planted(`\`${text} on conflict do nothing\``))).toEqual([])
  })
})
