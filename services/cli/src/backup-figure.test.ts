import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeBackupFigure } from './backup-figure.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'figures-'))
})
afterEach(() => rm(folder, { recursive: true }))

const fail = (line: string) => expect.fail(line)

test('when the last backup was made is told in one whole file, which others than its account can read', async () => {
  const before = process.umask(0o077)
  try {
    await writeBackupFigure(folder, '2026-11-29T02:30:00Z', fail)
    await writeBackupFigure(folder, '2026-11-30T02:30:00.9Z', fail)
  } finally {
    process.umask(before)
  }
  expect(await readdir(folder)).toEqual(['vigencia-backup.prom'])
  const file = join(folder, 'vigencia-backup.prom')
  expect(await readFile(file, 'utf8')).toBe(
    `# HELP vigencia_backup_last_success_timestamp_seconds When the last backup was made
# TYPE vigencia_backup_last_success_timestamp_seconds gauge
vigencia_backup_last_success_timestamp_seconds 1796005800
`,
  )
  expect((await stat(file)).mode & 0o777).toBe(0o644)
})

test('a folder that is not there is said, and ends no backup', async () => {
  const lines: string[] = []
  await writeBackupFigure(join(folder, 'gone'), '2026-11-30T02:30:00Z', (line) => lines.push(line))
  expect(lines).toEqual([
    expect.stringMatching(/^The backup is whole, .*vigencia-backup\.prom cannot be written \(ENOENT/),
  ])
})
