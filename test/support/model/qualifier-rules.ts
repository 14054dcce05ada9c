/** Whom a price, a rule or a table may be narrowed to; each has one value in a story, and the plan is of the apartment. */
export const QUALIFIERS = ['provider', 'specialty', 'plan', 'apartment'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** What is for some alone. None: it is for anybody. */
export interface Qualified {
  by: readonly Qualifier[]
}

/** What a question says of whom, where and under which plan. */
export interface QuestionQualifiers {
  says: readonly Qualifier[]
  /** Of these it says something else, such as another provider, or a ward. */
  differs: readonly Qualifier[]
}

/** Who names the plan and no accommodation has the plan's. */
export function withAccommodation({ says, differs }: QuestionQualifiers): QuestionQualifiers {
  const isImplied = says.includes('plan') && !differs.includes('apartment')
  return { says: isImplied ? [...says, 'apartment'] : says, differs }
}

export function appliesTo({ by }: Qualified, { says }: QuestionQualifiers): boolean {
  return by.every((one) => says.includes(one))
}

/** Of what applies, that with most qualifiers; of as many, that of the provider, else the specialty, else the plan. */
export function bestOf<One extends Qualified>(all: readonly One[], question: QuestionQualifiers): One | undefined {
  const decides = (by: readonly Qualifier[]) => QUALIFIERS.map((one) => (by.includes(one) ? '1' : '0')).join('')
  const rank = ({ by }: One) => `${by.length} ${decides(by)}`
  return all.filter((one) => appliesTo(one, question)).toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))[0]
}

/** What would have to be said beside, so that it applies; none where something else is said. */
export function lackingFor({ by }: Qualified, { says, differs }: QuestionQualifiers): Qualifier[] {
  return by.some((one) => differs.includes(one)) ? [] : by.filter((one) => !says.includes(one))
}
