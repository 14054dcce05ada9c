import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runTool } from './postgres-tools.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tools-'))
})
afterEach(() => rm(folder, { recursive: true }))

const shell = (script: string, ms: number, file?: string) =>
  runTool('/bin/sh', ['-c', script], {}, { ms, ...(file !== undefined && { file }) })

test('a program that falls silent is killed, and what it had said is told with that', async () => {
  const { code, output } = await shell('echo begun; exec sleep 600', 500)
  expect([code, output]).toEqual([-1, 'begun\nIt was killed: for 0.5 s it had said and written nothing.'])
})

test('one that says nothing and writes its file is none', async () => {
  const file = join(folder, 'written')
  const { code, output } = await shell(`for i in $(seq 20); do echo x >> ${file}; sleep 0.2; done`, 3_000, file)
  expect([code, output]).toEqual([0, ''])
  expect(await readFile(file, 'utf8')).toHaveLength(40)
})
