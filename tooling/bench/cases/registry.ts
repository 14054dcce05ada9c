import { createServer } from 'node:http'

// A registry that takes every report and answers after a while: its time is all that is waited for.
const { REGISTRY_PORT, REGISTRY_MS } = process.env
let made = 0

createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    setTimeout(() => {
      made += 1
      const answer = { status: 'OK', timestamp: '22-11-2026 12:00:00', resultado: 'OK', id_caso: made }
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
    }, Number(REGISTRY_MS))
  })
}).listen(Number(REGISTRY_PORT), '127.0.0.1')
