import { execFileSync } from 'node:child_process'

/** The branches that work begins from, the first that is there. */
const MAIN_BRANCHES = ['origin/main', 'main']

/** A checkout whose history is asked. */
export interface History {
  /** The text of a file in the commit that the work began from; null where it was not there. */
  baseText(path: string): string | null
}

/**
 * What the work is compared with: the commit that `VERIFY_BASE` names, else where this branch left the main one, which is
 * the last commit on the main branch itself. Nothing without git or its history (an archive, a shallow clone).
 */
export function readHistory(folder: string, named = process.env['VERIFY_BASE']): History | null {
  const base = named ? commit(named) : mergeBase()
  if (base === null) return null
  return { baseText: (path) => git('show', `${base}:${path}`) }

  function mergeBase(): string | null {
    const main = MAIN_BRANCHES.find((branch) => commit(branch) !== null)
    return main === undefined ? null : (git('merge-base', 'HEAD', main)?.trim() ?? null)
  }

  function commit(name: string): string | null {
    return git('rev-parse', '--verify', '--quiet', `${name}^{commit}`)?.trim() ?? null
  }

  function git(...args: string[]): string | null {
    try {
      const options = { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' } as const
      return execFileSync('git', args, options)
    } catch {
      return null
    }
  }
}
