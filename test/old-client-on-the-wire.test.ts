import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeOldClinic, type OldClinic } from '@vigencia/testing/fixtures/gestion-clinica/old-clinic.ts'
import { sendRaw } from './support/raw-http.ts'

let clinic: OldClinic
beforeAll(async () => {
  clinic = await makeOldClinic()
})
afterAll(() => clinic.close())

/** What .NET's HttpWebRequest writes. */
const head = (action: string, length: number, more = '') =>
  `POST /api/${action} HTTP/1.1\r\nContent-Type: application/json\r\nHost: localhost:${clinic.port}\r\nContent-Length: ${length}\r\n${more}\r\n`

/** Collects what a socket says. */
function listen(socket: Socket): { output: () => string; until: (part: RegExp) => Promise<string> } {
  let output = ''
  socket.on('data', (bytes) => void (output += bytes.toString()))
  return {
    output: () => output,
    async until(part) {
      while (!part.test(output) && !socket.destroyed) await pause(5)
      return output
    },
  }
}

test('a client that waits for leave to send its body gets it, and then its answer', async () => {
  const body = JSON.stringify({ c_codigo: 'A', t_razon_social: 'Uno', f_estado: 1 })
  const socket = connect(clinic.port, '127.0.0.1')
  const { until } = listen(socket)
  socket.write(head('CON_CONTACTO/Add', Buffer.byteLength(body), 'Expect: 100-continue\r\n'))
  expect(await until(/\r\n\r\n/)).toBe('HTTP/1.1 100 Continue\r\n\r\n')
  socket.write(body)
  expect(await until(/"Data":/)).toMatch(/HTTP\/1\.1 200 OK[^]*"Message":"Se registró satisfactoriamente\."/)
  socket.destroy()
})

test('one connection takes call after call, and a body in pieces', async () => {
  const socket = connect(clinic.port, '127.0.0.1')
  const { until, output } = listen(socket)
  for (const count of [1, 2, 3]) {
    socket.write(head('CON_CONTACTO/GetAllActives', 2, 'Connection: Keep-Alive\r\n'))
    socket.write('"')
    await pause(20)
    socket.write('"')
    await until(new RegExp(`("Success":true[^]*){${count}}\\]\\}`))
    expect(output().match(/HTTP\/1\.1 200 OK/g)).toHaveLength(count)
  }
  socket.destroy()
})

test('a body that is too long is refused before it comes', async () => {
  const answer = await sendRaw(clinic.port, (socket) => void socket.write(head('CVN_PLAN_SEGURO/Add', 2 ** 31)))
  expect([answer.status, JSON.parse(answer.text)]).toEqual([
    200,
    { Success: false, Warning: false, Message: 'Hubo un error, inténtelo más tarde.', Data: null },
  ])
})

test('a body without an announced length is refused once it is too long', async () => {
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
  const start = `POST /api/CVN_PLAN_SEGURO/Add HTTP/1.1\r\nContent-Type: application/json\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n`
  const answer = await sendRaw(clinic.port, (socket) => void socket.write(start + chunk.repeat(20)))
  expect([answer.status, JSON.parse(answer.text).Success]).toEqual([200, false])
})

test('whoever hangs up half-way changes nothing and is no failure of ours', async () => {
  const socket = connect(clinic.port, '127.0.0.1')
  socket.write(`${head('CON_CONTACTO/Add', 100)}{"c_codigo":"HALF"`)
  await pause(50)
  socket.destroy()
  await pause(50)
  expect((await clinic.post('CON_CONTACTO/GetAllFilters', { c_codigo: 'HALF' })).body.Data).toEqual([])
  const metrics = await (await fetch(`${clinic.url}/metrics`)).text()
  expect(metrics).not.toMatch(/operation="gestionClinica[^}]*outcome="failed"/)
})
