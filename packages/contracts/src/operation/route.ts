import type { Card, Method } from './operation.ts'

export interface Route {
  readonly method: Method
  /** With `{names}`, as OpenAPI writes it. */
  readonly path: string
  readonly pathNames: readonly string[]
}

export function routeOf(card: Pick<Card, 'route'>): Route {
  const [method = '', path = ''] = card.route.split(' ')
  const pathNames = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)
  return { method: method as Method, path, pathNames }
}
