import { createServer } from 'node:http'

// A registry that takes every report and answers after a while: its time is all that is waited for. A GET tells how many
// reports it has taken, and the most that were with it at once: from when one has come to when its answer leaves.
const { REGISTRY_PORT, REGISTRY_MS } = process.env
let made = 0
let here = 0
let most = 0

createServer((request, response) => {
  request.resume()
  const answer = (body: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  if (request.method === 'GET') return void answer({ made, most })
  most = Math.max(most, (here += 1))
  request.on('end', () => {
    setTimeout(() => {
      here -= 1
      made += 1
      answer({ status: 'OK', timestamp: '22-11-2026 12:00:00', resultado: 'OK', id_caso: made })
    }, Number(REGISTRY_MS))
  })
}).listen(Number(REGISTRY_PORT), '127.0.0.1')
