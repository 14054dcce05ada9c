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

/**
 * The codes of table 38 in its versions of 3.05.00 to 4.03.00, as spans.
 * @source ANS TISS, dm_tipoGlosa: 768 codes
 */
const TABLE_38 = `1001-1025 1101-1104 1201-1218 1301-1323 1401-1438 1501-1509 1601-1615 1701-1749 1801-1840 1901-1918
  2001-2015 2101-2115 2201-2213 2301-2310 2401-2424 2501-2516 2601-2614 2701-2718 2801-2822 2901-2909 3001-3098 3100-3312 5001-5062`
  .split(/\s+/)
  .map((span) => span.split('-').map(Number) as [first: number, last: number])

/** Whether table 38 holds the code. */
export function isGlosaCode(code: string): boolean {
  const number = /^\d{4}$/.test(code) ? Number(code) : 0
  return TABLE_38.some(([first, last]) => number >= first && number <= last)
}
