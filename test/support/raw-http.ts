import { connect, type Socket } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Writes bytes to a port as they are, and reads the one answer that comes back. */
export function sendRaw(port: number, write: (socket: Socket) => void | Promise<void>): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => void write(socket))
    const finish = () => {
      socket.destroy()
      const answer = parsed(Buffer.concat(parts))
      if (answer !== null) resolve(answer)
      else reject(new Error(`no whole answer came: ${JSON.stringify(Buffer.concat(parts).toString().slice(0, 500))}`))
    }
    socket.on('data', (part: Buffer) => {
      parts.push(part)
      if (parsed(Buffer.concat(parts)) !== null) finish()
    })
    // a server that refuses a long body stops reading it: what it said before is the answer
    socket.on('error', finish)
    socket.on('close', finish)
  })
}

/** Null until the answer is there whole. */
function parsed(bytes: Buffer): RawAnswer | null {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd < 0) return null
  const [statusLine = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n')
  const headers = new Headers(
    lines.map(
      (line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as [string, string],
    ),
  )
  const status = Number(statusLine.split(' ')[1])
  const rest = bytes.subarray(headEnd + 4)
  const body =
    headers.get('transfer-encoding') === 'chunked'
      ? unchunked(rest)
      : upTo(rest, Number(headers.get('content-length') ?? 0))
  return body === null ? null : { status, headers, text: body.toString('utf8') }
}

function upTo(bytes: Buffer, length: number): Buffer | null {
  return bytes.length < length ? null : bytes.subarray(0, length)
}

function unchunked(bytes: Buffer): Buffer | null {
  const chunks: Buffer[] = []
  for (let at = 0; ;) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd < 0) return null
    const length = Number.parseInt(bytes.subarray(at, lineEnd).toString('latin1'), 16)
    if (length === 0) return Buffer.concat(chunks)
    if (bytes.length < lineEnd + 2 + length) return null
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + length))
    at = lineEnd + 2 + length + 2
  }
}
