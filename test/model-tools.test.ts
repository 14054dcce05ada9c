import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { listen, type Listening } from '@vigencia/server/service/listen.ts'
import { operations } from './support/operations.ts'

const MAIN = fileURLToPath(import.meta.resolve('@vigencia/cli/main.ts'))

let api: TestApi
let server: Listening
let clinic: TestTenant
const clients: Client[] = []
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  server = await listen(api.service.app, { host: '127.0.0.1', port: 0, portSetting: 'API_PORT' })
  clinic = await api.newTenant()
})
afterAll(async () => {
  for (const client of clients) await client.close()
  await server.drain(1_000)
  await api.close()
})

const settings = (key: string) => ({ VIGENCIA_URL: `http://127.0.0.1:${server.port}`, VIGENCIA_KEY: key })

async function connect(key = clinic.key): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  clients.push(client)
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [MAIN, 'mcp'], env: settings(key) }))
  return client
}

interface Answer {
  readonly isError?: boolean
  readonly content: readonly { readonly text: string }[]
}

async function call(client: Client, name: string, input: Record<string, unknown> = {}) {
  const { isError = false, content } = (await client.callTool({ name, arguments: input })) as Answer
  return { isError, text: content.map(({ text }) => text).join('\n') }
}

test('a client sees each query of agreements and prices as a tool that reads, and nothing that writes', async () => {
  const { tools } = await (await connect()).listTools()
  const scopes = ['prices:read', 'contracts:read']
  const queries = operations.filter(({ card }) => card.kind === 'query' && scopes.includes(card.scope))
  const expected = queries.filter(({ card }) => card.answersAs === undefined).map(({ name }) => name.replace('.', '_'))
  expect(tools.map(({ name }) => name).toSorted()).toEqual(expected.toSorted())
  expect(tools.length).toBeGreaterThan(20)
  for (const { name, description, annotations, inputSchema } of tools) {
    expect(annotations?.readOnlyHint, name).toBe(true)
    expect(description?.length, name).toBeGreaterThan(10)
    expect([inputSchema.type, inputSchema['additionalProperties']], name).toEqual(['object', false])
  }
})

test('a tool answers what the api answers, and refuses in the sentence of the api', async () => {
  const client = await connect()
  const { body: made } = await clinic.rest('POST', '/v1/scheduling/convenios', {
    name: 'Aurora',
    payment_type: 'convenio',
  })
  const found = await call(client, 'convenios_get', { convenio_id: made.id })
  expect([found.isError, JSON.parse(found.text).name]).toEqual([false, 'Aurora'])
  const none = await call(client, 'pricing_quote', {
    convenio_id: made.id,
    procedure_code: '40109356',
    event_date: '2024-06-14',
  })
  expect(none).toEqual({ isError: true, text: expect.stringMatching(/^[A-Z].* \([a-z_]+\)$/) })
  const odd = await call(client, 'convenios_get', { convenio_id: made.id, colour: 'red' })
  expect(odd).toEqual({ isError: true, text: '"colour": is not a known field; known are convenio_id. (invalid_input)' })
  await expect(client.callTool({ name: 'convenios_create', arguments: {} })).rejects.toThrow('no tool convenios_create')
})

test('a key that lacks the scope is refused by each tool, and an answer that is too long is not cut in silence', async () => {
  const plans = await connect(await clinic.newKey(['plans:read']))
  expect(await call(plans, 'convenios_list')).toEqual({
    isError: true,
    text: 'The key lacks the scope contracts:read. (forbidden)',
  })
  for (let i = 0; i < 40; i++)
    await clinic.rest('POST', '/v1/scheduling/convenios', {
      name: `${i} Long`,
      payment_type: 'convenio',
      notes: 'n'.repeat(2_000),
    })
  const long = await call(await connect(), 'convenios_list', { limit: 100 })
  expect(long).toEqual({
    isError: true,
    text: expect.stringMatching(/^The answer has \d+ characters, more than the 60000/),
  })
})

test('nothing but the protocol is on standard output, and what was asked is answered when the input has ended', async () => {
  const child = spawn(process.execPath, [MAIN, 'mcp'], { env: { ...settings(clinic.key) }, stdio: 'pipe' })
  let out = ''
  child.stdout.on('data', (bytes) => (out += String(bytes)))
  const info = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } }
  const messages = [
    { jsonrpc: '2.0', id: 1, method: 'initialize', params: info },
    { jsonrpc: '2.0', method: 'notifications/initialized' },
    { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'convenios_list', arguments: { limit: 1 } } },
  ]
  child.stdin.end(messages.map((message) => `${JSON.stringify(message)}\n`).join(''))
  expect(await once(child, 'close')).toEqual([0, null])
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map(({ jsonrpc, id, error }) => [jsonrpc, id, error])).toEqual([
    ['2.0', 1, undefined],
    ['2.0', 2, undefined],
  ])
})
