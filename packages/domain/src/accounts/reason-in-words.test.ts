import { expect, test } from 'vitest'
import { justification, type AppealedCut } from './justification.ts'
import { reasonInWords, type JudgedFacts } from './reason-in-words.ts'

const FACTS: JudgedFacts = {
  judgement: 'unjustified',
  cause: null,
  glosaCode: '1705',
  claimCents: 1_600,
  day: '2026-07-01',
  releasedCents: 20_000,
  contractCents: 21_600,
  figure: { by: 'period', periodId: 'A', start: '2026-01-01', end: '2026-06-30' },
}

test.each<[Partial<JudgedFacts>, string]>([
  [
    {},
    'The contract pays 216.00 on 2026-07-01, and 200.00 is released: 16.00 is to be claimed. 200.00 is the price of the period that ended on 2026-06-30.',
  ],
  [
    { figure: { by: 'no_urgency' } },
    'The contract pays 216.00 on 2026-07-01, and 200.00 is released: 16.00 is to be claimed. 200.00 is the price without the addition of urgency.',
  ],
  [{ figure: null }, 'The contract pays 216.00 on 2026-07-01, and 200.00 is released: 16.00 is to be claimed.'],
  [
    { judgement: 'justified', contractCents: 20_000, claimCents: 0 },
    'The contract pays 200.00 on 2026-07-01, and that is released.',
  ],
  [
    { judgement: 'justified', claimCents: 0 },
    'The contract pays 216.00 on 2026-07-01; what is due beyond the 200.00 released is claimed by another cut of the item.',
  ],
  [
    { judgement: 'cannot_tell', cause: 'not_contractual', glosaCode: '1701' },
    'The contract does not answer reason 1701.',
  ],
  [
    { judgement: 'cannot_tell', cause: 'data_needed: access' },
    'The contract has no price to judge by: data_needed: access.',
  ],
  [
    { judgement: 'cannot_tell', cause: 'line_not_found', contractCents: null },
    'No kept line fits this item, or more than one does.',
  ],
])('a reason is said: %#', (more, expected) => {
  expect(reasonInWords({ ...FACTS, ...more })).toBe(expected)
})

const CUT: AppealedCut = {
  day: '2026-07-01',
  contractCents: 123_456,
  releasedCents: 20_000,
  figure: { by: 'assistants_to_2016' },
  revision: 14,
  digest: '0123456789abcdef'.repeat(4),
}

test('an appeal names reason, revision and digest, and in 150 letters what fits of the reason', () => {
  expect(justification(CUT, 500)).toBe(
    `Contrato: R$ 1.234,56 em 01/07/2026. R$ 200,00 é o valor com auxiliares a 30% e 20%, como na CBHPM até 2016, que o contrato não prevê. Revisão 14, SHA-256 ${CUT.digest}.`,
  )
  expect(justification(CUT, 150)).toBe(`Contrato: R$ 1.234,56 em 01/07/2026. Revisão 14, SHA-256 ${CUT.digest}.`)
  const ofPeriod = (start: string | null, end: string | null) =>
    justification({ ...CUT, figure: { by: 'period', periodId: 'A', start, end } }, 500)
  expect(ofPeriod('2026-01-01', '2026-06-30')).toContain('R$ 200,00 é o preço do período encerrado em 30/06/2026.')
  expect(ofPeriod('2026-07-01', null)).toContain('R$ 200,00 é o preço do período que começa em 01/07/2026.')
  expect(ofPeriod(null, null)).toContain('R$ 200,00 é o preço de outro período.')
  expect(justification(CUT, 90)).toBe(`Revisão 14, SHA-256 ${CUT.digest}.`)
})
