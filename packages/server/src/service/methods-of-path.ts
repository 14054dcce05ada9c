import { TrieRouter } from 'hono/router/trie-router'

interface Address {
  readonly method: string
  /** As Hono writes it, with `:names`. */
  readonly path: string
}

/** The methods that a path takes, for the `Allow` of a 405; none where no address is like it. */
export function methodsOfPaths(addresses: readonly Address[]): (path: string) => string[] {
  const router = new TrieRouter<string>()
  for (const { method, path } of addresses) router.add('ALL', path, method)
  return (path) => {
    const methods = new Set(router.match('ALL', path)[0].map(([method]) => method))
    // what answers GET answers HEAD too
    if (methods.has('GET')) methods.add('HEAD')
    return [...methods].toSorted()
  }
}
