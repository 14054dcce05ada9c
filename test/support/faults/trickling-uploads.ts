import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const UPLOADS = 10

/** Ten uploads at once that send two bytes a second, and are hung up on after so long. */
export async function trickle(url: string, key: string, ms: number): Promise<void> {
  const { hostname, port, pathname } = new URL(url)
  const uploads = Array.from({ length: UPLOADS }, () => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {}).resume()
    socket.write(
      `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}\r\nx-api-key: ${key}\r\ncontent-type: text/csv\r\ncontent-length: 1000000\r\n\r\n`,
    )
    return socket
  })
  for (let passed = 0; passed < ms; passed += 500) {
    for (const socket of uploads) sendByte(socket)
    await sleep(500)
  }
  for (const socket of uploads) socket.destroy()
}

function sendByte(socket: Socket): void {
  if (socket.writable) socket.write('p')
}
