import { parseSync, Visitor, type Expression, type Directive, type Statement } from 'oxc-parser'

/** One `import` or `export … from` of a file. */
export interface Import {
  readonly specifier: string
  /** Erased before the program runs: `import type`, `export type … from`, and `import('…').Type`. */
  readonly isType: boolean
  readonly isReExport: boolean
}

/** What the rules ask of a source file, read from its syntax in one walk. */
export interface SourceFacts {
  /** Statements, dynamic imports and types in place, in the order of the text. */
  readonly imports: readonly Import[]
  /** What `import.meta.resolve('…')` names: a file that is run or read by its place. */
  readonly resolved: readonly string[]
  /** What `new URL('…', import.meta.url)` names. */
  readonly urls: readonly string[]
  /** Dynamic imports of what only the running program knows, as they are written. */
  readonly computedImports: readonly string[]
  readonly identifiers: ReadonlySet<string>
  /** The text without its comments and with every string empty. */
  readonly code: string
  readonly hasDefaultExport: boolean
  /** Whether the file holds nothing but what other files export. */
  readonly isBarrel: boolean
}

const known = new Map<string, SourceFacts>()

/** The facts of a file with this text; a text is parsed once. */
export function factsOf(text: string): SourceFacts {
  const facts = known.get(text) ?? readFacts(text)
  known.set(text, facts)
  return facts
}

function readFacts(text: string): SourceFacts {
  const { program, errors, comments, module } = parsed(text)
  const [error] = errors
  if (error !== undefined) throw new Error(`${error.message}\n${error.codeframe ?? text}`)
  const blanks = comments.map(({ start, end }) => ({ start, end, by: ' ' }))
  const facts = {
    imports: [] as Import[],
    resolved: [] as string[],
    urls: [] as string[],
    computedImports: [] as string[],
    identifiers: new Set<string>(),
  }
  const take = (specifier: string, isType: boolean, isReExport = false) =>
    facts.imports.push({ specifier, isType, isReExport })
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => take(source.value, importKind === 'type'),
    ExportNamedDeclaration: ({ source, exportKind }) =>
      source !== null && take(source.value, exportKind === 'type', true),
    ExportAllDeclaration: ({ source, exportKind }) => take(source.value, exportKind === 'type', true),
    TSImportType: ({ source }) => take(source.value, true),
    ImportExpression: ({ source, start, end }) => {
      const specifier = textOf(source)
      if (specifier === undefined) facts.computedImports.push(text.slice(start, end))
      else take(specifier, false)
    },
    CallExpression: ({ start, arguments: [first] }) => {
      const named = text.startsWith('import.meta.resolve(', start) ? textOf(first) : undefined
      if (named !== undefined) facts.resolved.push(named)
    },
    NewExpression: ({ callee, arguments: [first, base] }) => {
      const isHere = base !== undefined && text.slice(base.start, base.end) === 'import.meta.url'
      const named = isHere && callee.type === 'Identifier' && callee.name === 'URL' ? textOf(first) : undefined
      if (named !== undefined) facts.urls.push(named)
    },
    Literal: ({ value, start, end }) => void (typeof value === 'string' && blanks.push({ start, end, by: "''" })),
    Identifier: ({ name }) => void facts.identifiers.add(name),
  }).visit(program)
  return {
    ...facts,
    code: withBlanks(text, blanks),
    hasDefaultExport:
      program.body.some(({ type }) => type === 'ExportDefaultDeclaration') ||
      module.staticExports.some(({ entries }) => entries.some(({ exportName }) => exportName.name === 'default')),
    isBarrel: program.body.length > 0 && program.body.every(isReExport),
  }
}

/** A text is read as one without tags first: in a file with tags, an arrow function of a type would be one. */
function parsed(text: string) {
  const plain = parseSync('source.ts', text)
  return plain.errors.length > 0 ? parseSync('source.tsx', text) : plain
}

function isReExport(statement: Statement | Directive): boolean {
  return (
    statement.type === 'ExportAllDeclaration' ||
    (statement.type === 'ExportNamedDeclaration' && statement.source !== null)
  )
}

function withBlanks(text: string, blanks: readonly { start: number; end: number; by: string }[]): string {
  let code = ''
  let at = 0
  for (const { start, end, by } of blanks.toSorted((a, b) => a.start - b.start)) {
    code += text.slice(at, start) + by
    at = end
  }
  return code + text.slice(at)
}

function textOf(node: Expression | { readonly type: 'SpreadElement' } | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}
