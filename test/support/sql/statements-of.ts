import { dirname, join } from 'node:path/posix'
import type { SourceFile } from '@vigencia/testing/source-tree/source-files.ts'
import { constantsOf, type Constant, type Constants } from './constants-of.ts'
import { ANY_TENANT_SCHEMA } from './tenant-schemas.ts'

/** A text of SQL in the source. What is only known when it runs is a hole in it. */
export interface SourceText {
  readonly path: string
  readonly pieces: readonly string[]
}

const NAMES_A_SCHEMA = new RegExp(String.raw`\b${ANY_TENANT_SCHEMA}\.|\$\{\w*[tT]able`)
const NAMES_A_TABLE = new RegExp(
  String.raw`\b(from|join|into|update)\s+(only\s+)?${ANY_TENANT_SCHEMA}\.|^\s*${ANY_TENANT_SCHEMA}\.\w+ (\w+ )?where `,
  'i',
)

/**
 * Every text that names a table of ours, with the constants and functions that it is put together from. A parameter
 * of a function and a value of the moment stay holes.
 */
export function statementsOf(files: readonly SourceFile[]): SourceText[] {
  const sources = new Map(files.map((file) => [file.path, file]))
  const parsed = new Map<string, Constants | null>()
  return files
    .filter(({ text }) => NAMES_A_SCHEMA.test(text))
    .flatMap(({ path }) =>
      (constantsAt(path)?.texts ?? []).flatMap((text) => {
        const whole = textOf(text, path, new Map(), 0)
        return whole !== null && NAMES_A_TABLE.test(whole) ? [{ path, pieces: whole.split('\0') }] : []
      }),
    )

  function constantsAt(path: string): Constants | null {
    const known = parsed.get(path)
    if (known !== undefined) return known
    const file = sources.get(path)
    const made = file === undefined ? null : constantsOf(file)
    parsed.set(path, made)
    return made
  }

  /** The text with `\0` for each hole; null for what is no text. */
  function textOf(one: Constant, path: string, bound: ReadonlyMap<string, string>, depth: number): string | null {
    if (depth > 12) return null
    switch (one.kind) {
      case 'text':
        return one.parts
          .map((part) => (typeof part === 'string' ? part : (textOf(part, path, bound, depth + 1) ?? '\0')))
          .join('')
      case 'name': {
        const value = bound.get(one.name)
        if (value !== undefined) return value
        const [found, at] = lookUp(one.name, path)
        return found === undefined ? null : textOf(found, at, new Map(), depth + 1)
      }
      case 'call': {
        const [found, at] = lookUp(one.name, path)
        if (found?.kind !== 'function') return null
        const inner = new Map<string, string>()
        for (const [place, { name, initial }] of found.parameters.entries()) {
          const value = one.values[place]
          const text = value ? textOf(value, path, bound, depth + 1) : initial && textOf(initial, at, inner, depth + 1)
          inner.set(name, text ?? '\0')
        }
        return textOf(found.body, at, inner, depth + 1)
      }
      case 'function':
      case 'unknown':
        return null
    }
  }

  /** What a name stands for in a file, or in the one that it is imported from. */
  function lookUp(name: string, path: string): [Constant | undefined, string] {
    const here = constantsAt(path)
    const own = here?.named.get(name)
    const imported = here?.imported.get(name)
    if (own !== undefined || imported === undefined) return [own, path]
    const at = join(dirname(path), imported)
    return [constantsAt(at)?.named.get(name), at]
  }
}
