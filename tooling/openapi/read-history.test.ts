import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readHistory } from './read-history.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'history-'))
})
afterEach(() => rm(folder, { recursive: true }))

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], { cwd: folder, stdio: 'pipe' })

async function commit(text: string) {
  await writeFile(join(folder, 'file'), text)
  git('add', 'file')
  git('commit', '--quiet', '--message', text)
}

test('a branch is compared with where it left the main one, the main one with its last commit', async () => {
  git('init', '--quiet', '--initial-branch', 'main')
  await commit('first')
  git('checkout', '--quiet', '-b', 'work')
  await commit('second')
  await writeFile(join(folder, 'file'), 'third')
  expect(readHistory(folder, '')?.baseText('file')).toBe('first')
  expect(readHistory(folder, 'work')?.baseText('file')).toBe('second')
  expect(readHistory(folder, '')?.baseText('none')).toBeNull()
  git('checkout', '--quiet', '--force', 'main')
  expect(readHistory(folder, '')?.baseText('file')).toBe('first')
})

test('without a history, or without a main branch, there is nothing to compare with', async () => {
  expect(readHistory(folder, '')).toBeNull()
  git('init', '--quiet', '--initial-branch', 'other')
  await commit('first')
  expect(readHistory(folder, '')).toBeNull()
  expect(readHistory(folder, 'no-such-commit')).toBeNull()
})
