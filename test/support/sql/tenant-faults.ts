import { tableOf, type Table, type Tree } from './tree.ts'

/** What says whose rows are meant: whether a node does, in a statement with tables of these aliases. */
export type NamesTenant = (node: Tree, aliases: ReadonlySet<string>) => boolean

/** The tables of a statement that have no `tenant_id = $1` of their own, by their names and aliases. */
export function tenantFaults(statement: Tree, namesTenant: NamesTenant = asParameter): string[] {
  const faults: string[] = []
  const aliases = new Set(aliasesIn(statement))
  const isTenant = (node: Tree) => namesTenant(node, aliases)
  visit(statement)
  return faults

  function visit(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node !== 'object' || node === null) return
    for (const [kind, value] of Object.entries(node)) {
      const of = value as Tree
      if (kind === 'SelectStmt') judge([of['fromClause']], of)
      if (kind === 'UpdateStmt') judge([{ RangeVar: of['relation'] }, of['fromClause']], of)
      if (kind === 'DeleteStmt') judge([{ RangeVar: of['relation'] }, of['usingClause']], of)
      if (kind === 'InsertStmt') judgeInsert(of)
      visit(value)
    }
  }

  /** One level of a statement: its tables, and the conditions that all of its rows meet. */
  function judge(places: readonly unknown[], of: Tree): void {
    const [tables, conditions] = [[] as Table[], conjunctsOf(of['whereClause'])]
    places.forEach((place) => gather(place, tables, conditions))
    const owned = tables.filter(({ isOfTenants }) => isOfTenants)
    const named = new Set(conditions.flatMap((condition) => tenantNamed(condition, isTenant)))
    for (const { name, alias } of owned)
      if (!named.has(alias) && !(owned.length === 1 && named.has(''))) faults.push(`${name} ${alias}`)
  }

  /** The row has the tenant of the statement: $1, or that of the row it is made from. */
  function judgeInsert(of: Tree): void {
    const { name, isOfTenants } = tableOf(of['relation'] as Tree)
    if (!isOfTenants) return
    const columns = ((of['cols'] ?? []) as { ResTarget: { name: string } }[]).map(({ ResTarget }) => ResTarget.name)
    const select = (of['selectStmt'] as { SelectStmt?: Tree } | undefined)?.SelectStmt
    const [values] = (select?.['valuesLists'] ?? []) as { List: { items: Tree[] } }[]
    const targets = ((select?.['targetList'] ?? []) as { ResTarget: { val: Tree } }[]).map(
      ({ ResTarget }) => ResTarget.val,
    )
    const value = (values?.List.items ?? targets)[columns.indexOf('tenant_id')]
    if (value === undefined || !(isTenant(value) || columnOf(value)?.at(-1) === 'tenant_id'))
      faults.push(`into ${name}`)
  }
}

function gather(node: unknown, tables: Table[], conditions: unknown[]): void {
  if (Array.isArray(node)) return node.forEach((one) => gather(one, tables, conditions))
  const { RangeVar, JoinExpr } = (node ?? {}) as { RangeVar?: Tree; JoinExpr?: Tree }
  if (RangeVar !== undefined) tables.push(tableOf(RangeVar))
  if (JoinExpr === undefined) return
  gather([JoinExpr['larg'], JoinExpr['rarg']], tables, conditions)
  conditions.push(...conjunctsOf(JoinExpr['quals']))
}

function conjunctsOf(node: unknown): unknown[] {
  const { BoolExpr } = (node ?? {}) as { BoolExpr?: { boolop: string; args: unknown[] } }
  return BoolExpr?.boolop === 'AND_EXPR' ? BoolExpr.args.flatMap(conjunctsOf) : [node]
}

/** Whose tenant a condition names: an alias, or nothing where the column stands alone. */
function tenantNamed(condition: unknown, isTenant: (node: Tree) => boolean): string[] {
  const { A_Expr } = (condition ?? {}) as { A_Expr?: Tree }
  const operator = (A_Expr?.['name'] as { String: { sval: string } }[] | undefined)?.[0]?.String.sval
  if (A_Expr?.['kind'] !== 'AEXPR_OP' || operator !== '=') return []
  const [left, right] = [A_Expr['lexpr'] as Tree, A_Expr['rexpr'] as Tree]
  return [[left, right] as const, [right, left] as const].flatMap(([one, other]) => {
    const column = columnOf(one)
    return column?.at(-1) === 'tenant_id' && isTenant(other) ? [column.at(-2) ?? ''] : []
  })
}

/** `$1`, or the literal that the ORM writes. */
function asParameter(node: Tree): boolean {
  const { ParamRef, TypeCast, A_Const } = node as {
    ParamRef?: { number: number }
    TypeCast?: { arg: Tree }
    A_Const?: Tree
  }
  if (TypeCast !== undefined) return asParameter(TypeCast.arg)
  return ParamRef?.number === 1 || A_Const?.['sval'] !== undefined
}

/** A function's parameter or variable, `tenant`, or a row that is none of the statement's: `new.tenant_id`. */
export function asVariable(node: Tree, aliases: ReadonlySet<string>): boolean {
  const [first, second] = columnOf(node) ?? []
  if (first === undefined) return asParameter(node)
  return second === undefined ? first === 'tenant' : second === 'tenant_id' && !aliases.has(first)
}

/** The tenant of another table: in a view, which has no parameter. */
export function asNeighbour(node: Tree): boolean {
  return columnOf(node)?.at(-1) === 'tenant_id'
}

function aliasesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { aliasname, relname, ctename } = node as Record<string, unknown>
  const own = [aliasname, relname, ctename].filter((name) => typeof name === 'string')
  return [...own, ...Object.values(node).flatMap(aliasesIn)]
}

function columnOf(node: Tree): string[] | null {
  const { ColumnRef } = node as { ColumnRef?: { fields: { String?: { sval: string } }[] } }
  return ColumnRef?.fields.map(({ String: one }) => one?.sval ?? '*') ?? null
}
