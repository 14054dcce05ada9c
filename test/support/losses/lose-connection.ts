import type { Loss, ProxyLink, Sender, TcpProxy } from '@vigencia/testing/network/tcp-proxy.ts'

/** How a connection is lost: closed, reset, or its backend is killed. */
export type Manner = Loss | 'killed'

/** Kills the session that the server knows by a port. */
export type KillBackend = (clientPort: number) => Promise<void>

/** What was met on the way. */
export interface LostConnection {
  /** Whether as many chunks passed that it came to a loss. */
  isLost: boolean
  /** Whether the connection that was lost had sent a COMMIT that was not answered. */
  wasCommitting: boolean
}

/** Counts the chunks that a use case sends and is sent. */
export async function countChunks(proxy: TcpProxy, run: () => Promise<unknown>): Promise<number> {
  let chunks = 0
  proxy.watch(() => void (chunks += 1))
  await run()
  proxy.watch(null)
  return chunks
}

/** Loses the connection that the nth chunk from now on is of, before that chunk is passed on. */
export function loseAtChunk(proxy: TcpProxy, nth: number, manner: Manner, kill: KillBackend): LostConnection {
  const met: LostConnection = { isLost: false, wasCommitting: false }
  const committing = new WeakSet<ProxyLink>()
  let chunks = 0
  proxy.watch(async (chunk: Buffer, from: Sender, link: ProxyLink) => {
    if (from === 'client' && isCommit(chunk)) committing.add(link)
    else if (from === 'client') committing.delete(link)
    chunks += 1
    if (chunks !== nth) return
    met.isLost = true
    met.wasCommitting = committing.has(link)
    if (manner === 'killed') await kill(link.clientPort)
    else link.lose(manner)
  })
  return met
}

/** Loses the first COMMIT of a change before it reaches the server, or else the answer to it. */
export function loseCommit(proxy: TcpProxy, before: Sender): void {
  const isOfChange = commitsOfChanges()
  let committing: ProxyLink | null = null
  proxy.watch((chunk, from, link) => {
    if (from === 'client' && isOfChange(chunk, link)) committing ??= link
    if (committing === link && from === before) link.lose('reset')
  })
}

/** Everything falls silent before the first COMMIT of a change reaches the server. */
export function freezeAtCommit(proxy: TcpProxy): void {
  const isOfChange = commitsOfChanges()
  let isFrozen = false
  proxy.watch((chunk, from, link) => {
    if (from !== 'client' || !isOfChange(chunk, link) || isFrozen) return
    isFrozen = true
    proxy.freeze()
  })
}

/** Tells the COMMIT of what wrote in a change log: jobs and counters of a service commit beside it whenever they like. */
function commitsOfChanges(): (chunk: Buffer, link: ProxyLink) => boolean {
  const changing = new WeakSet<ProxyLink>()
  return (chunk, link) => {
    if (chunk.includes('platform.change_log')) changing.add(link)
    return changing.has(link) && isCommit(chunk)
  }
}

/** Whether a chunk of the protocol sends COMMIT. */
export const isCommit = (chunk: Buffer): boolean => /^(Q....|P....\0)commit\0/is.test(chunk.toString('latin1'))
