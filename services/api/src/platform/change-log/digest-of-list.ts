import { createHash } from 'node:crypto'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'

/** A list in the change log: its length and SHA-256 of its canonical JSON, for an entry does not grow with its input. */
export function digestOfList(list: readonly unknown[]): { readonly count: number; readonly digest: string } {
  return { count: list.length, digest: createHash('sha256').update(canonicalJson(list)).digest('hex') }
}
