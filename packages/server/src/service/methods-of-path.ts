import { TrieRouter } from 'hono/router/trie-router'

interface Address {
  readonly method: string
  /** With `:names`, as Hono writes it, or with `{names}`, as OpenAPI does. */
  readonly path: string
}

/** The methods that a path takes, for the `Allow` of a 405; none where no address is like it. */
export function methodsOfPaths(addresses: readonly Address[]): (path: string) => string[] {
  const router = new TrieRouter<string>()
  for (const { method, path } of addresses) router.add('ALL', path.replaceAll(/\{(\w+)\}/g, ':$1'), method)
  return (path) => {
    const methods = new Set(router.match('ALL', path)[0].map(([method]) => method))
    // what answers GET answers HEAD too
    if (methods.has('GET')) methods.add('HEAD')
    return [...methods].toSorted()
  }
}
