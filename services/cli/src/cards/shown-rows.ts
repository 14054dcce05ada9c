type Row = Readonly<Record<string, unknown>>

/** The rows of a list as people read them, where those of the answer say too much, or hold lists themselves. */
const SHOWN: Readonly<Record<string, (row: Row) => readonly Row[]>> = {
  'billingStatements.items': cutsOfItem,
}

/** The rows of an operation's list for a table; programs have the answer itself. */
export function shownRows(operation: string, rows: readonly unknown[]): readonly unknown[] {
  const shown = SHOWN[operation]
  return shown === undefined ? rows : rows.flatMap((row) => shown(row as Row))
}

/** An item has a row for each of its cuts, with who is right; one without a cut has one row. */
function cutsOfItem(item: Row): readonly Row[] {
  const { item_no, guide, day, code, informed_cents, released_cents, contract_cents } = item
  const of = { item_no, guide, item: item['item'], day, code, informed_cents, released_cents, contract_cents }
  const cuts = item['glosas'] as readonly Row[]
  if (cuts.length === 0) return [of]
  return cuts.map((cut) => ({
    ...of,
    glosa: cut['code'],
    cut_cents: cut['amount_cents'],
    judgement: cut['judgement'],
    claim_cents: cut['claim_cents'],
    cause: cut['cause'],
  }))
}
