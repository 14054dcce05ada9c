import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'

const run = promisify(execFile)
const scriptFor = async (shell: string) => (await callCli(['completion', shell])).out

const pathOf = (shell: string) =>
  (process.env['PATH'] ?? '')
    .split(':')
    .map((folder) => `${folder}/${shell}`)
    .find((path) => existsSync(path))

/** What a bash with the script offers where somebody presses Tab behind these words. */
async function offered(...words: string[]): Promise<string[]> {
  const script = `${await scriptFor('bash')}
    COMP_WORDS=(vigencia "$@"); COMP_CWORD=$#
    _vigencia; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout } = await run('bash', ['--norc', '-c', script, 'bash', ...words])
  return stdout.split('\n').filter((line) => line !== '')
}

describe('in a bash, Tab offers', () => {
  test('nouns, of another name too, and the verbs of one', async () => {
    expect(await offered('contr')).toEqual(['contracts'])
    expect(await offered('')).toEqual(expect.arrayContaining(['convenios', 'cases', 'completion']))
    expect(await offered('codes', 're')).toEqual(['refresh'])
  })

  test('the flags of a command, and the words that one may have', async () => {
    expect(await offered('cases', 'list', '--sta')).toEqual(['--state'])
    expect(await offered('cases', 'list', '--state', 'in')).toEqual(['in_doubt'])
    expect(await offered('cases', 'list', '--state', '=', 're')).toEqual(expect.arrayContaining(['reported']))
  })

  test('nothing where a value is open, so that it offers files, and nothing of what is not there', async () => {
    expect(await offered('report', './')).toEqual([])
    expect(await offered('convenios', 'create', '--name', '')).toEqual([])
    expect(await offered('shipments', 'ra')).toEqual([])
  })

  test('what somebody has typed, and never runs it', async () => {
    expect(await offered('contracts', '$(touch /tmp/vigencia-was-run)', '`touch /tmp/vigencia-was-run`')).toEqual([])
    expect(existsSync('/tmp/vigencia-was-run')).toBe(false)
  })

  test('it to the program by either name', async () => {
    const { stdout } = await run('bash', ['--norc', '-c', `${await scriptFor('bash')}\ncomplete -p vigencia`])
    expect(stdout).toBe('complete -o default -F _vigencia vigencia\n')
  })
})

const OTHERS = { zsh: ['-n'], fish: ['--no-execute'] }
const here = Object.entries(OTHERS).flatMap(([shell, words]) => {
  const path = pathOf(shell)
  return path === undefined ? [] : [{ shell, path, words }]
})
const lacking = Object.keys(OTHERS).filter((shell) => !here.some((one) => one.shell === shell))

test(`each shell has its script; the machine lacks, so not run: ${lacking.join(', ') || 'none'}`, async () => {
  for (const shell of Object.keys(OTHERS)) expect(await scriptFor(shell)).toContain(`/vigencia' __complete `)
  for (const { path, words } of here) {
    const child = run(path, words)
    child.child.stdin?.end(await scriptFor(path.split('/').at(-1) ?? ''))
    expect((await child).stderr).toBe('')
  }
})

test('zsh and other shells learn what each word is, and a word has no colon of its own', async () => {
  const { out } = await callCli(['__complete', 'contracts', 'ren'], { LANG: 'pt_BR.UTF-8' })
  expect(out).toMatch(/^renew\t\S[^\n]*\n$/)
  const words = (await callCli(['__complete', ''])).out.split('\n').map((line) => line.split('\t')[0])
  expect(words.filter((word) => word?.includes(':'))).toEqual([])
})
