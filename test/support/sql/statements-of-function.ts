import { parse, parsePlPgSQL } from 'libpg-query'
import { parseWithHoles } from './parse-with-holes.ts'
import type { Tree } from './tree.ts'

/**
 * The statements and expressions of a function in PL/pgSQL, from its definition. A text that it gives to `execute` is
 * one of them, with holes for the names that `format` writes into it.
 */
export async function statementsOfFunction(definition: string): Promise<Tree[]> {
  const statements: Tree[] = []
  for (const query of textsIn(await parsePlPgSQL(definition), 'query')) {
    const tree = await parsed(query)
    if (tree === null) throw new Error(`PostgreSQL does not read ${query}`)
    statements.push(tree)
    for (const text of textsIn(tree, 'sval').filter((one) => /\b(from|join|update|into)\s/i.test(one))) {
      const executed = await parseWithHoles(text.split(/%(?:\d+\$)?[ILs]/))
      if (executed !== null) statements.push(executed)
    }
  }
  return statements
}

/** A statement, an expression, or an assignment of one. */
async function parsed(query: string): Promise<Tree | null> {
  const value = query.replace(/^[\w.[\] ]+:=/, '')
  const tree = await parse(query).catch(() => parse(`select ${value}`).catch(() => null))
  return tree as Tree | null
}

/** The strings under a name, however deep. */
function textsIn(node: unknown, name: string): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === name && typeof value === 'string' ? [value] : textsIn(value, name),
  )
}
