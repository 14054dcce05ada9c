import { createHash } from 'node:crypto'

// 2021-10-01, when the demo's invented history begins
const MADE_AT = '017c3bf0a880'

/** The id of something invented, by its name: a UUIDv7 that is the same in every demo. So addresses can be printed. */
export function demoId(name: string): string {
  const digest = createHash('sha256').update(`vigencia demo: ${name}`).digest('hex')
  const variant = '89ab'[Number.parseInt(digest.slice(3, 4), 16) % 4]
  return [
    MADE_AT.slice(0, 8),
    MADE_AT.slice(8),
    `7${digest.slice(0, 3)}`,
    `${variant}${digest.slice(4, 7)}`,
    digest.slice(7, 19),
  ].join('-')
}

/** The ids of what one act makes, in that order. The first is that of the act's name. */
export function demoIds(name: string): () => string {
  let made = 0
  return () => demoId(made++ === 0 ? name : `${name} ${made}`)
}
