import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { atLeast, compared, notRun, type Figure } from './figure.ts'
import { keepFigures, resultsTable } from './results-table.ts'

const NAMES = ['quote', 'start']

function figure(ours: number): Figure {
  const goal = atLeast(2.5)
  return compared({ what: 'a quote', peer: 'pg', ours: [ours], peers: [10], show: String, goal, size: '1 round' })
}

/** The cells of each row that names what was measured, without their padding. */
function rowsOf(table: string): string[][] {
  const rows = table.split('\n').filter((line) => line.startsWith('| '))
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

test('each figure says ours, its peer, the ratio, the goal, and whether it is met', () => {
  const figures = [figure(30), figure(20)]
  expect(rowsOf(resultsTable(['quote'], { quote: { on: 'a machine', figures } }))).toEqual([
    ['a quote', '30', '10 (pg)', '3.00 x (3.00 to 3.00)', '>= 2.5 x', 'met', '1 round', '`quote`'],
    ['a quote', '20', '10 (pg)', '2.00 x (2.00 to 2.00)', '>= 2.5 x', '**missed**', '1 round', '`quote`'],
  ])
})

test('what was never run, and what was passed over, are named as not run', () => {
  const start = { on: '', figures: [notRun('a fresh start', atLeast(1), 'it installs')] }
  const text = rowsOf(resultsTable(NAMES, { start })).map(([what, , , , , met]) => [what, met])
  expect(text).toEqual([
    ['quote', 'not run'],
    ['a fresh start', 'not run'],
  ])
})

test('one benchmark run again keeps the rows of the others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vigencia-figures-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const results = pathToFileURL(`${folder}/`)
  await keepFigures(results, NAMES, 'quote', { on: 'a machine', figures: [figure(30)] })
  await keepFigures(results, NAMES, 'start', { on: 'a machine', figures: [figure(40)] })
  await keepFigures(results, NAMES, 'start', { on: 'another machine', figures: [figure(50)] })
  const table = await readFile(join(folder, 'table.md'), 'utf8')
  expect(rowsOf(table).map(([, ours]) => ours)).toEqual(['30', '50'])
  expect(table).toContain('- start: another machine')
})
