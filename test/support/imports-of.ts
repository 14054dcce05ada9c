/** One `import` or `export … from` of a file. */
export interface Import {
  readonly specifier: string
  /** Erased before the program runs: `import type`, `export type … from`, and `import('…').Type`. */
  readonly isType: boolean
  readonly isReExport: boolean
}

// statements begin a line; what is between the keyword and `from` holds no quote
const STATEMENT = /^(import|export)\s+(type\s+(?!from\s))?(?:[^'"`;()=]*?\bfrom\s*)?['"]([^'"\n]+)['"]/gm
const CALL = /\bimport\s*\(\s*['"]([^'"\n]+)['"]\s*\)(\s*\.\s*[A-Z])?/g

/** What a source file imports, read from its text: statements of several lines, dynamic imports and types in place too. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text)
  const statements = [...code.matchAll(STATEMENT)].map(([, keyword, type, specifier]) => ({
    specifier: specifier as string,
    isType: type !== undefined,
    isReExport: keyword === 'export',
  }))
  const calls = [...code.matchAll(CALL)].map(([, specifier, member]) => ({
    specifier: specifier as string,
    isType: member !== undefined,
    isReExport: false,
  }))
  return [...statements, ...calls]
}

/** Text without comments. Strings stay: a `//` in one is told from a comment by the quotes before it. */
export function withoutComments(text: string): string {
  return text.replaceAll(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_, stored: string | undefined) => stored ?? ' ',
  )
}

/** Whether a file holds nothing but what other files export. */
export function isBarrel(text: string): boolean {
  const code = withoutComments(text).trim()
  const reExports = /export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"][^'"]+['"];?/g
  return code !== '' && code.replaceAll(reExports, '').trim() === ''
}
