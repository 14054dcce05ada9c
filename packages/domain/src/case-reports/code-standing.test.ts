import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { codeStanding, type KnownCodes } from './code-standing.ts'
import { REGISTRY_TEXTS } from './registry-texts.ts'

const LINES = [
  { idGrupoEvento: 107, idEvento: 109, idClasificacionManual: 104 },
  { idGrupoEvento: 113, idEvento: 307, idClasificacionManual: 752 },
]
const standing = (triple: readonly (number | null)[], { lines = LINES, lostOn = null }: Partial<KnownCodes> = {}) => {
  const place = { idEstablecimientoCarga: null, idProvincia: null, idDepartamento: null, idLocalidad: null }
  const [idGrupoEvento = null, idEvento = null, idClasificacionManualCaso = null] = triple
  return codeStanding({ ...place, idGrupoEvento, idEvento, idClasificacionManualCaso }, { lines, lostOn })
}
const { group, event, classification } = REGISTRY_TEXTS

test("group and event that were swapped have all three of the registry's texts, and are not taken for disabled", () => {
  expect(standing([109, 107, 104])).toEqual({ kind: 'wrong', faults: [group, event, classification] })
})

test('a combination that the list has is listed, and without a list nothing is said', () => {
  expect(standing([107, 109, 104])).toEqual({ kind: 'listed' })
  expect(standing([109, 107, 104], { lines: null })).toEqual({ kind: 'not_checked' })
})

test('a combination that the list has lost is disabled since the day on which it was missed', () => {
  const lostOn = Temporal.PlainDate.from('2026-11-20')
  expect(standing([107, 109, 596], { lostOn })).toEqual({
    kind: 'disabled',
    errors: {
      [classification.key]: classification.text,
      code_disabled: expect.stringContaining('has not had 107/109/596 since 2026-11-20'),
    },
  })
})

test('a code that cannot be read is not judged', () => {
  expect(standing([107, null, 104])).toEqual({ kind: 'wrong', faults: [classification] })
  expect(standing([113, null, null])).toEqual({ kind: 'listed' })
})
