import type { InventedAccount, InventedLine } from './invented-account.ts'

const DAY = '2026-03-10'
const RING = { code: '30999901', name: 'Plastia do anel serrano por vídeo', day: DAY, access: '1' } as const
const FOLD = { code: '30999902', name: 'Ressecção da prega azul', day: DAY, access: '2' } as const
const STAY = { card: '0881000000014', stay: 'AZ-I-0042' }

const line = (
  of: Pick<InventedLine, 'code' | 'name' | 'day' | 'access'>,
  degree: string,
  totalCents: number,
  cut?: InventedLine['cut'],
): InventedLine => ({ ...of, degree, unitCents: totalCents, totalCents, ...(cut && { cut }) })

/** One act of two procedures by one access, billed by its surgeon, its first assistant and its anaesthetist. */
export const SERRA_AZUL_ACCOUNT: InventedAccount = {
  word: 'serra azul',
  ansCode: '999088',
  providerCode: '000871',
  settings: { valid_from: '2026-02-01', version: '4.03.00', plan_map: { '0881': 'AZ-E', '0882': 'AZ-A' } },
  kind: 'fees',
  lot: 'AZ-2603',
  billedOn: '2026-04-01',
  guides: [
    { ...STAY, number: 'AZ-0101', payerNumber: '5500101', lines: [line(RING, '00', 71_136), line(FOLD, '00', 27_000)] },
    {
      ...STAY,
      number: 'AZ-0102',
      payerNumber: '5500102',
      lines: [line(RING, '01', 13_061, [['1716', 6_531]]), line(FOLD, '01', 1_924, [['1716', 962]])],
    },
    {
      ...STAY,
      number: 'AZ-0103',
      payerNumber: '5500103',
      lines: [line(RING, '06', 13_714), line(FOLD, '06', 2_283, [['2607', 2_283]])],
    },
  ],
  statement: { number: 'D0415', protocol: '260388', issuedOn: '2026-04-10' },
  appeal: null,
}
