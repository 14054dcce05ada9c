import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Who sent a chunk: the client that came through the proxy, or the server behind it. */
export type Sender = 'client' | 'server'

/** How a connection is lost: both ends hear an end (FIN), or a reset (RST). */
export type Loss = 'closed' | 'reset'

/** One connection through the proxy. */
export interface ProxyLink {
  /** The port that the server sees the client at, by which PostgreSQL knows the session. */
  readonly clientPort: number
  lose(loss: Loss): void
}

/** Sees a chunk before it is passed on, and may hold it up. */
export type Watcher = (chunk: Buffer, from: Sender, link: ProxyLink) => void | Promise<void>

/** A TCP proxy in front of a server, which a test troubles as networks do. */
export interface TcpProxy {
  /** The same URL, by way of this proxy. */
  through(url: string): string
  /** A link that the watcher loses passes on nothing more, not even the chunk that is seen. */
  watch(see: Watcher | null): void
  loseAll(loss: Loss): void
  /** Passes on nothing and tells nobody, as a network that is cut without a reset; new connections open and stay silent. */
  freeze(): void
  thaw(): void
  /** Holds each chunk back for so long, in milliseconds. */
  slow(ms: number): void
  /** Connections that are open now. */
  readonly open: number
  close(): Promise<void>
}

/** @param server where it leads to, which is looked up for each connection anew */
export async function startTcpProxy(server: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
  const state: ProxyState = { see: null, slowMs: 0, thawed: Promise.resolve(), links: new Set() }
  let thaw = () => {}
  const listener = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ host: server.host, port: server.port, noDelay: true })
    openLink(client, upstream, state)
  })
  await once(listener.listen(0, '127.0.0.1'), 'listening')
  const { port } = listener.address() as AddressInfo
  return {
    through: (url) => Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href,
    watch: (see) => void (state.see = see),
    loseAll: (loss) => [...state.links].forEach((link) => link.lose(loss)),
    freeze: () => void (state.thawed = new Promise((resolve) => (thaw = resolve))),
    thaw: () => thaw(),
    slow: (ms) => void (state.slowMs = ms),
    get open() {
      return state.links.size
    },
    async close() {
      thaw()
      listener.close()
      for (const link of state.links) link.lose('closed')
      await once(listener, 'close')
    },
  }
}

interface ProxyState {
  see: Watcher | null
  slowMs: number
  thawed: Promise<void>
  readonly links: Set<ProxyLink>
}

function openLink(client: Socket, server: Socket, state: ProxyState): void {
  const link: ProxyLink = {
    get clientPort() {
      return server.localPort ?? 0
    },
    lose(loss) {
      if (!state.links.delete(link)) return
      for (const socket of [client, server]) {
        if (loss === 'reset') socket.resetAndDestroy()
        else socket.destroySoon()
      }
    },
  }
  state.links.add(link)
  const pass = async (from: Sender, source: Socket, target: Socket) => {
    for await (const chunk of source) {
      await state.see?.(chunk as Buffer, from, link)
      await state.thawed
      if (state.slowMs > 0) await sleep(state.slowMs)
      if (!state.links.has(link)) return
      if (!target.write(chunk as Buffer)) await Promise.race([once(target, 'drain'), once(target, 'close')])
    }
  }
  // an end or an error of one side ends the other as well
  const end = () => link.lose('closed')
  for (const socket of [client, server]) socket.on('error', end)
  pass('client', client, server).then(end, end)
  pass('server', server, client).then(end, end)
}
