import { expect, test } from 'vitest'
import { labBodyFrom, labTextsOf } from './lab-texts.ts'

const SAMPLE = { fechaToma: '12-04-2026', idMuestra: 9, idtipoMuestra: 3, adecuada: true, of_a_newer_service: 'x' }

test('what nobody touched is sent as it was reported, and what is not known here is left out', () => {
  const texts = labTextsOf('sample', SAMPLE)
  expect(labBodyFrom('sample', SAMPLE, texts, false)).toEqual({
    fechaToma: '12-04-2026',
    idMuestra: 9,
    idtipoMuestra: 3,
    adecuada: true,
  })
})

test('what was typed takes the place of what was reported, and an emptied field is left out', () => {
  const texts = { ...labTextsOf('sample', SAMPLE), fechaToma: ' 13-04-2026 ', idMuestra: '', adecuada: 'false' }
  expect(labBodyFrom('sample', SAMPLE, texts, false)).toEqual({
    fechaToma: '13-04-2026',
    idtipoMuestra: 3,
    adecuada: false,
  })
})

test('another item brings its own codes, but for those that were typed', () => {
  const texts = { ...labTextsOf('sample', SAMPLE), idMuestra: '11' }
  expect(labBodyFrom('sample', SAMPLE, texts, true)).toEqual({
    fechaToma: '12-04-2026',
    idMuestra: '11',
    adecuada: true,
  })
})
