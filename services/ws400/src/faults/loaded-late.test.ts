import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** A server that is up before what breaks answers off is loaded, and a caller of it. */
const LATE = `
import { request } from 'node:http'
import { Hono } from 'hono'
import { listen } from '@vigencia/server/service/listen.ts'
const app = new Hono()
const { port } = await listen(app, { host: '127.0.0.1', port: 0, portSetting: 'WS400_PORT' })
const { breakOff } = await import('./broken-answers.ts')
app.get('/', (http) => breakOff(http, new Response('what is cut in two')))
const end = (text) => process.exit(console.log(text))
request({ port, agent: false }, (answer) => answer.resume().on('error', ({ message }) => end(message)))
  .on('error', ({ message }) => end(message))
  .end()
`

test('an answer breaks off in its midst, also where another server of the process was started before', async () => {
  const args = ['--input-type=module', '-e', LATE]
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname })
  expect({ stdout, stderr }).toEqual({ stdout: 'aborted\n', stderr: '' })
})
