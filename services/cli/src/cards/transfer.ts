import { routeOf } from '@vigencia/contracts/operation/route.ts'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { Input } from './read-input.ts'

/** Where REST has an operation: its path without the slash before it, with the rest of the input as its query. */
export function addressOf(card: Operation, input: Input): string {
  const { path, pathNames, method } = routeOf(card)
  const at = path.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  if (method !== 'GET' && card.streams === undefined) return at
  const rest = Object.entries(input).filter(([name, value]) => !pathNames.includes(name) && value !== null)
  const query = new URLSearchParams(rest.map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? at : `${at}?${query}`
}

/** The body of an operation that takes one, as JSON. */
export function bodyOf(card: Operation, input: Input): string | undefined {
  const { method, pathNames } = routeOf(card)
  if (method === 'GET' || card.streams !== undefined) return undefined
  return JSON.stringify(Object.fromEntries(Object.entries(input).filter(([name]) => !pathNames.includes(name))))
}
