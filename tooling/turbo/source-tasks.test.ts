import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readManifests } from './read-manifests.ts'
import { sourceTasks } from './source-tasks.ts'

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url))

test('what only tests take makes no cycle', () => {
  const tasks = sourceTasks([
    { name: 'rules', dependencies: { zod: '1' }, devDependencies: { fixtures: 'workspace:*' } },
    { name: 'fixtures', dependencies: { rules: 'workspace:*' } },
  ])
  expect(Object.fromEntries(Object.entries(tasks).map(([name, { dependsOn }]) => [name, dependsOn]))).toEqual({
    'rules#sources': [],
    'rules#checked': ['sources', 'fixtures#sources'],
    'fixtures#sources': ['rules#sources'],
    'fixtures#checked': ['sources'],
  })
})

test('turbo.json has the tasks that the manifests ask for (`npm run tasks` writes them)', () => {
  const { tasks } = JSON.parse(readFileSync(`${CHECKOUT}turbo.json`, 'utf8')) as { tasks: Record<string, unknown> }
  const written = Object.entries(tasks).filter(([name]) => /#(sources|checked)$/.test(name))
  expect(Object.fromEntries(written)).toEqual(sourceTasks(readManifests(CHECKOUT).values()))
})

test('every package is tested, linted and typechecked by turbo', () => {
  for (const [folder, { scripts }] of readManifests(CHECKOUT)) {
    const up = folder.includes('/') ? '../..' : '..'
    expect(scripts, folder).toMatchObject({
      test: `vitest run --passWithNoTests --root ${up} ${folder}/`,
      lint: 'oxlint',
      typecheck: 'tsc --project tsconfig.package.json',
    })
    expect(existsSync(`${CHECKOUT}${folder}/tsconfig.package.json`), folder).toBe(true)
  }
})
