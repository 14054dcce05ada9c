import { describe, expect, test } from 'vitest'
import { callCli, runCli } from '@vigencia/testing/processes/run-cli.ts'
import { VIGENCIA_VERSION } from '@vigencia/server/service/vigencia-version.ts'
import { en } from './locale/en.ts'
import { NOUNS } from './nouns.ts'

const words = (line: string) => line.split(' ').filter((word) => word !== '')

const commands = (await Promise.all(NOUNS.map((noun) => noun.load(en)))).flat()
const nameOf = ({ noun, verb }: (typeof commands)[number]) => (verb === null ? noun : `${noun} ${verb}`)

describe('as a process', () => {
  test('help is an answer: exit 0, on stdout', async () => {
    const { code, out, error } = await runCli(['--help'])
    expect({ code, error }).toEqual({ code: 0, error: '' })
    for (const { name } of NOUNS) expect(out).toMatch(new RegExp(`^ {2}${name}[ |,]`, 'm'))
  })

  test('words that say nothing to do are misuse: exit 2, on stderr, with what there is', async () => {
    const { code, out, error } = await runCli(['shipments', 'raise'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toBe('There is no "shipments".\nvigencia --help tells more.\n')
    const nothing = await runCli([])
    expect({ code: nothing.code, out: nothing.out }).toEqual({ code: 2, out: '' })
    expect(nothing.error).toMatch(/^Say what to do\.\n\nUsage: vigencia <noun> <verb>[^]*\n {2}keys /)
  })

  test('the version is the answer to --version, and nothing stands around it', async () => {
    expect(await runCli(['--version'])).toMatchObject({ code: 0, out: `${VIGENCIA_VERSION}\n`, error: '' })
  })

  test('a refusal is one sentence on stderr, and with --json the code on stdout: exit 1', async () => {
    const plain = await runCli(['tenants', 'list'])
    expect(plain).toMatchObject({ code: 1, out: '' })
    expect(plain.error).toBe(
      'DATABASE_OWNER_URL is not set, and no embedded PostgreSQL runs on /nonexistent: set it, or start Vigencia.\n',
    )
    const { code, json } = await runCli(['tenants', 'list', '--json'])
    expect({ code, json }).toEqual({ code: 1, json: { error: { code: 'operator_error', detail: plain.error.trim() } } })
  })

  test('pnpm may put -- before the words', async () => {
    expect((await runCli(['--', 'settings', '--help'])).code).toBe(0)
  })
})

test('each command says how it is used, and all of them are found', async () => {
  expect(commands.length).toBeGreaterThan(200)
  for (const command of commands) {
    const name = nameOf(command)
    const { code, out, error } = await callCli([...words(name), '--help'])
    expect({ name, code, error }).toEqual({ name, code: 0, error: '' })
    const [, verb] = words(name)
    expect(out).toMatch(new RegExp(`^Usage: vigencia \\S+${verb === undefined ? '' : ` ${verb}`}\\b`))
    for (const [option, { isHidden }] of Object.entries(command.options))
      if (isHidden === undefined) expect(out).toMatch(new RegExp(`^ {2}--(\\[no-\\])?${option}\\b`, 'm'))
    for (const argument of Object.keys(command.args)) expect(out).toContain(`  ${argument} `)
  }
})

test.each([
  ['', 'Say what to do.'],
  ['--json', 'Say what to do.'],
  ['keys', 'Say what to do with keys.'],
  ['keys --json', 'Say what to do with keys.'],
  ['keys sell', 'There is no "keys sell".'],
  ['key list', 'There is no "key". Did you mean keys?'],
  ['keys lost', 'There is no "keys lost". Did you mean list?'],
  ['tenants list --jsn', 'There is no option --jsn. Did you mean --json?'],
  ['citizen export --json=12345678', '--json takes no value.'],
  ['tenants create --country BR', '--name is missing.'],
  ['tenants create --name', '--name needs a value.'],
  ['tenants create --name=', '--name is empty.'],
  ['tenants list --all', 'There is no option --all.'],
  ['tenants list everything', 'There are more words than belong here.'],
  ['tenants list --json=yes', '--json takes no value.'],
  ['keys rotate', '<key_id> is missing.'],
  ['keys rotate 1 --grace 2h', '--grace is 0 or 1h or 24h, not "2h".'],
  ['keys create --name x --scopes admin,root --tenant x', 'There is no scope "root"'],
  ['keys list', 'The api asks for a key: set VIGENCIA_KEY, or say --key.'],
  ['keys list --tenant x --key y', '--tenant is the way by the database'],
  ['keys list --key x --url here', '--url should be an address'],
  ['quote --convenio x --procedure y', '--date is missing.'],
  ['quote --convenio x --procedure y --date z --key k --quantity two', '--quantity is a whole number, not "two".'],
  ['quote --convenio x --procedure y --date z --key k --revision -1', '--revision is a whole number, not "-1".'],
  ['tables import 2024', '<file> is missing.'],
])('"%s" is misuse: %s', async (line, sentence) => {
  const { code, out, error } = await callCli(words(line))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error.startsWith(sentence)).toBe(true)
  // all that there is shows the way only where nothing was said: else the sentence would scroll away
  if (sentence.startsWith('Say what')) expect(error).toContain('\n\nUsage: vigencia ')
  else expect(error).toMatch(/^[^\n]+\n(Usage: vigencia [^\n]+\n)?vigencia [\w -]*--help tells more\.\n$/)
})

test.each([
  [
    'a password that is wrong',
    'postgres://vigencia_owner:guess@HOST/postgres',
    /^DATABASE_OWNER_URL \(HOST\/postgres\) does not answer: password authentication failed for user "vigencia_owner"\n$/,
  ],
  [
    'a server that is not there',
    'postgres://owner:secret@127.0.0.1:1/vigencia',
    /^DATABASE_OWNER_URL \(127\.0\.0\.1:1\/vigencia\) does not answer: connect ECONNREFUSED 127\.0\.0\.1:1\n$/,
  ],
  [
    'a host that is not there',
    'postgres://owner:secret@nowhere.invalid/vigencia',
    /^DATABASE_OWNER_URL \(nowhere\.invalid:5432\/vigencia\) does not answer: getaddrinfo \w+ nowhere\.invalid\n$/,
  ],
  ['what is no address', 'postgres://owner:sec ret', /^DATABASE_OWNER_URL is not a PostgreSQL URL: .*\n$/],
])('a database by %s is refused in one sentence without the password', async (_what, url, sentence) => {
  const { host } = new URL((JSON.parse(process.env['VIGENCIA_TEST_POSTGRES'] ?? '{}') as { ownerUrl: string }).ownerUrl)
  const { code, error } = await callCli(['tenants', 'list'], { DATABASE_OWNER_URL: url.replace('HOST', host) })
  expect(code).toBe(1)
  expect(error.replace(host, 'HOST')).toMatch(sentence)
  for (const secret of ['secret', 'sec ret', 'guess']) expect(error).not.toContain(secret)
})

test('where one URL is set, the embedded database is not taken for the other', async () => {
  const { code, error } = await callCli(['tenants', 'list'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' })
  expect({ code, error }).toEqual({
    code: 1,
    error: 'DATABASE_URL is set and DATABASE_OWNER_URL is not: this asks for the owner.\n',
  })
})

test('an api that does not answer is named in one sentence', async () => {
  const { code, error } = await callCli([
    'quote',
    '--convenio',
    'x',
    '--procedure',
    'y',
    '--date',
    'z',
    '--key',
    'k',
    '--url',
    'http://127.0.0.1:4',
  ])
  expect({ code, error }).toEqual({
    code: 1,
    error: 'No Vigencia answers at http://127.0.0.1:4 (ECONNREFUSED): start it, or say --url.\n',
  })
})
