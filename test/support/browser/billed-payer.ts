import { expect } from 'vitest'
import { sampleBatch } from '@vigencia/tiss/testing/sample-batch.ts'
import { sampleStatement } from '@vigencia/tiss/testing/sample-statement.ts'
import type { ConsoleInBrowser } from './open-console.ts'

/** A payer with an exam at 108.00, what the clinic billed to it, and what it answered. */
export interface BilledPayer {
  readonly convenio: string
  readonly batch: ChosenFile
  readonly statement: ChosenFile
}

interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const CODE = '40999901'
const DAY = '2026-03-10'

/**
 * One line is billed as agreed and cut by 8.00 against the contract; another is billed by 8.00 too little, which no
 * cut says. Nobody has sent the files yet.
 */
export async function billedPayer(site: ConsoleInBrowser, ansCode = '999999'): Promise<BilledPayer> {
  const must = async (method: string, path: string, body?: unknown) => {
    const answer = await site.rest(method, `/v1/scheduling${path}`, body)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }
  const payer = { name: `Foz Saúde ${ansCode}`, payment_type: 'convenio', ans_code: ansCode }
  const { id } = await must('POST', '/convenios', payer)
  const contracts = `/convenios/${id}/contracts`
  const period = await must('POST', contracts, { start_date: '2026-01-01', end_date: '2026-12-31' })
  const price = { procedure_code: CODE, procedure_name: 'Exame inventado', price_cents: 10_800, fixed: true }
  await must('POST', `${contracts}/${period.id}/overrides`, price)
  await must('PATCH', `${contracts}/${period.id}/activate`)
  const settings = { valid_from: '2026-01-01', version: '4.03.00', provider_code: '000123' }
  await must('PUT', `/convenios/${id}/tiss-settings`, { entries: [settings] })
  const lines = ['108.00', '100.00'].map((total) => ({ code: CODE, day: DAY, total }))
  const cut = { item: '1', day: DAY, code: CODE, informed: '108.00', released: '100.00' }
  const answered = [
    { ...cut, glosas: [['1705', '8.00']] as const },
    { item: '2', day: DAY, code: CODE, informed: '100.00', released: '100.00' },
  ]
  return {
    convenio: id,
    batch: xml(
      'lote.xml',
      sampleBatch({ lot: 'L0077', ansCode, guides: [{ number: 'G0077', lines, total: '208.00' }] }),
    ),
    statement: xml(
      'demonstrativo.xml',
      sampleStatement({
        ansCode,
        issuedOn: '2026-04-10',
        protocols: [{ lot: 'L0077', protocol: '900077', guides: [{ number: 'G0077', items: answered }] }],
      }),
    ),
  }
}

function xml(name: string, buffer: Buffer): ChosenFile {
  return { name, mimeType: 'application/xml', buffer }
}
