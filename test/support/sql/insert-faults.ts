import { tableOf, type Tree } from './tree.ts'

/**
 * The tables of tenants into which a statement inserts the rows of a set without `returning` or `on conflict` behind.
 * Citus copies such rows to their servers by COPY, which row-level security refuses.
 */
export function insertFaults(statement: Tree): string[] {
  const faults: string[] = []
  visit(statement)
  return faults

  function visit(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node !== 'object' || node === null) return
    for (const [kind, value] of Object.entries(node)) {
      if (kind === 'InsertStmt') judge(value as Tree)
      visit(value)
    }
  }

  function judge(of: Tree): void {
    const table = tableOf(of['relation'] as Tree)
    const { SelectStmt } = of['selectStmt'] as { SelectStmt: Tree }
    const isSet = SelectStmt['valuesLists'] === undefined
    if (table.isOfTenants && isSet && of['returningClause'] === undefined && of['onConflictClause'] === undefined)
      faults.push(table.name)
  }
}
