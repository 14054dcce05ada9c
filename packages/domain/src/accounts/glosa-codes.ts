/**
 * The reasons of glosas that a contract alone answers, by what they are about. Of any other reason the contract cannot
 * tell.
 * @source ANS TISS, table 38 (tipoGlosa)
 */
const BY_SUBJECT = {
  validity: ['1201', '1212'],
  repeated: ['1702', '2607', '2614'],
  amount: ['1705', '1706', '1714', '1715', '3088', '3092'],
  table: ['1707', '1708'],
  addition: ['1716', '1746'],
  urgency: ['1703', '1723', '1748', '1828', '2718'],
  accommodation: ['1747', '1833'],
  anaesthesia: ['1832', '1834'],
  access: ['1837', '2605'],
  participation: ['1838', '2610'],
  package: ['1704', '1711', '1734', '1735', '2011', '2111', '2211', '2413', '2804', '2805'],
  per_diem: ['1902', '1905', '1914', '2405'],
} as const

/** What a contract is asked about by a glosa. */
export type GlosaSubject = keyof typeof BY_SUBJECT

const SUBJECTS: ReadonlyMap<string, GlosaSubject> = new Map(
  (Object.entries(BY_SUBJECT) as [GlosaSubject, readonly string[]][]).flatMap(([subject, codes]) =>
    codes.map((code) => [code, subject] as const),
  ),
)

/** What a glosa's reason asks the contract about; null: nothing that it answers. */
export function subjectOf(code: string): GlosaSubject | null {
  return SUBJECTS.get(code) ?? null
}
