import { Agent, request } from 'node:http'
import type { LoadOrder, LoadTaken } from './load-orders.ts'

// Asks for prices at a steady rate, in a process of its own. A request is as old as the moment it was due, sent or not: a
// server that stalls is charged with everybody who waited for it. Who waits is a number here: as requests they would
// fill the memory while the machine is busy with something else.

const TICK_MS = 5

let paths: readonly string[] = []
let [url, headers] = ['', {}]
let agent = new Agent()
let connections = 0
let took: number[] = []
let failed = 0
let next = 0
let stopPacing = () => {}

process.channel?.ref()
process.on('message', (order: LoadOrder) => void obey(order).then((answer) => process.send?.(answer)))

async function obey(order: LoadOrder): Promise<LoadTaken> {
  if (order.kind === 'ask') {
    ;({ url, headers, paths, connections } = order)
    agent = new Agent({ keepAlive: true, maxSockets: connections })
  } else if (order.kind === 'as fast as it goes') await asFastAsItGoes(order.connections, order.seconds)
  else if (order.kind === 'steadily') steadily(order.perSecond)
  else if (order.kind === 'stop') stopPacing()
  const taken = { took: Float32Array.from(took), failed }
  took = []
  failed = 0
  return taken
}

async function asFastAsItGoes(connections: number, seconds: number): Promise<void> {
  const until = performance.now() + seconds * 1000
  const loop = async () => {
    while (performance.now() < until) await ask(performance.now())
  }
  await Promise.all(Array.from({ length: connections }, loop))
}

function steadily(perSecond: number): void {
  const from = performance.now()
  let sent = 0
  let free = connections
  let isOver = false
  const isDue = () => !isOver && sent < ((performance.now() - from) / 1000) * perSecond
  const askWhatIsDue = async () => {
    free -= 1
    while (isDue()) await ask(from + (sent++ / perSecond) * 1000)
    free += 1
  }
  const pacing = setInterval(() => {
    for (let i = free; i > 0 && isDue(); i--) void askWhatIsDue()
  }, TICK_MS)
  stopPacing = () => {
    isOver = true
    clearInterval(pacing)
  }
}

function ask(dueAt: number): Promise<void> {
  const path = paths[(next = (next + 1) % paths.length)] as string
  return new Promise((resolve) => {
    const done = (isGood: boolean) => {
      took.push(performance.now() - dueAt)
      if (!isGood) failed += 1
      resolve()
    }
    request(url + path, { agent, headers }, (response) => {
      response.resume()
      response.on('end', () => done(response.statusCode === 200))
      response.on('error', () => done(false))
    })
      .on('error', () => done(false))
      .end()
  })
}
