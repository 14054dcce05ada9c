import { expect, test } from 'vitest'
import { codeListDifference, readCodeList } from './code-list.ts'

const SAMPLE = {
  grupoEvento: 'Accidente por Animal Ponzoñoso - Lepidópteros - Lonomía',
  evento: 'Araneísmo sin especificar especie',
  idEvento: 295,
  idGrupoEvento: 183,
  idClasificacionManual: 73,
  clasificacionManual: 'Caso sospechoso',
}
const read = (json: unknown) => readCodeList(new TextEncoder().encode(JSON.stringify(json)))

test('a list is read as the source shows its entries, in the order of its numbers, each once', () => {
  const other = { ...SAMPLE, idGrupoEvento: '113', idEvento: '307' }
  expect(read([SAMPLE, other, SAMPLE])).toEqual([
    expect.objectContaining({ group_id: 113, event_id: 307, classification_id: 73 }),
    {
      group_id: 183,
      group_name: SAMPLE.grupoEvento,
      event_id: 295,
      event_name: SAMPLE.evento,
      classification_id: 73,
      classification_name: SAMPLE.clasificacionManual,
    },
  ])
})

test.each([
  ['an empty list, which would stop every report', []],
  ['one entry by itself', SAMPLE],
  ['an entry without a number among others', [SAMPLE, { ...SAMPLE, idEvento: null }]],
  ['an error', { status: 'UNAUTHORIZED' }],
  ['text', 'list'],
])('%s is no list', (_, json) => {
  expect(read(json)).toBeNull()
})

test('a difference says what came, what went and what is worded otherwise', () => {
  const [one] = read([SAMPLE]) ?? []
  if (one === undefined) throw new Error('no code')
  const [two, three] = [
    { ...one, event_id: 2 },
    { ...one, event_id: 3 },
  ]
  const renamed = { ...two, event_name: 'Otro' }
  expect(codeListDifference([one, two], [renamed, three])).toEqual({
    added: [three],
    removed: [one],
    changed: [{ before: two, after: renamed }],
  })
  expect(codeListDifference([one], [one])).toEqual({ added: [], removed: [], changed: [] })
})
