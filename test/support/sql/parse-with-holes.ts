import { parse } from 'libpg-query'
import type { Tree } from './tree.ts'

/** What may stand before a piece of a statement. */
const BEGINNINGS = ['', 'select 1 ', 'select 1 from ', 'select 1 from x ', 'select 1 from x where ', 'select 1, ']

/** The statement as PostgreSQL reads it, with something fitting in its holes; null where nothing makes it one. */
export async function parseWithHoles(pieces: readonly string[]): Promise<Tree | null> {
  const filled = pieces.reduce((begun, piece) => begun + fillingBetween(begun, piece) + piece)
  for (const beginning of BEGINNINGS) {
    const tree = await parse(beginning + filled).catch(() => null)
    if (tree !== null) return tree as unknown as Tree
  }
  return null
}

/** Of a name or a number its rest; a query, a table, an assignment, a condition or a value; else nothing. */
function fillingBetween(before: string, after: string): string {
  if (before.endsWith('$')) return '9'
  if (/\$\d+$/.test(before)) return ''
  if (/\b(lateral|from|join|in|exists)\s+\($/i.test(before)) return 'select 1 as x'
  if (/[\w.]$/.test(before) || /^\w/.test(after)) return 'x'
  if (/\b(from|join|into|update)\s+$/i.test(before)) return 'plans.x'
  if (/\bset\s+$/i.test(before)) return 'x = 1'
  if (/\b(and|or|not|where|when|on|having)\s+\(?$/i.test(before)) return 'true'
  return /(\b(select|by|then|else|distinct|limit)|[=(,|*])\s*$/i.test(before) ? 'x' : ''
}
