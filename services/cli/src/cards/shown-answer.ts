type Row = Readonly<Record<string, unknown>>

interface Shown {
  /** The member of the answer that holds the rows. */
  readonly rows: string
  readonly rowsOf: (row: Row) => readonly Row[]
  /** What the caller has said, which the answer repeats. */
  readonly omits?: readonly string[]
}

/** Answers that people read otherwise: where rows say too much, or hold lists themselves. */
const SHOWN: Readonly<Record<string, Shown>> = {
  'billingStatements.items': { rows: 'items', rowsOf: cutsOfItem },
  'acts.quote': { rows: 'lines', rowsOf: lineOfAct, omits: ['question'] },
}

/** An operation's answer as people read it; programs have the answer itself. */
export function shownAnswer(operation: string, answer: unknown): unknown {
  const shown = SHOWN[operation]
  if (shown === undefined) return answer
  const { rows, rowsOf, omits = [] } = shown
  const members = Object.entries(answer as Row).filter(([name]) => !omits.includes(name))
  return Object.fromEntries(members.map(([name, its]) => [name, name === rows ? (its as Row[]).flatMap(rowsOf) : its]))
}

/** Who is paid what for a line, by which percentages; or why it has no price. */
function lineOfAct(priced: Row): readonly Row[] {
  const { line, role, price_cents, payer_cents, patient_cents } = priced
  const factors = ((priced['parts'] ?? []) as readonly Row[])
    .flatMap((part) => part['factors'] as readonly { rule: string; percent: number }[])
    .filter(({ percent }) => percent !== 100)
    .map(({ rule, percent }) => `${rule} ${percent}%`)
  const refusal = priced['refusal'] as Row | null
  return [
    {
      line,
      code: priced['procedure_code'] ?? priced['code'],
      role,
      quantity: priced['quantity'],
      price_cents,
      payer_cents,
      patient_cents,
      by: [...new Set(factors)].join(', '),
      refusal: refusal === null || refusal === undefined ? null : (refusal['missing'] ?? refusal['code']),
    },
  ]
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
