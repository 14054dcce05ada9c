import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { readNominalReport, type ReportedCodes } from './nominal-report.ts'
import { REGISTRY_TEXTS } from './registry-texts.ts'
import { descriptionOf, errorsOf } from './report-fault.ts'
import { eventFaults, eventListSays, tableFaults } from './table-faults.ts'

const LIST = [
  { idGrupoEvento: 113, idEvento: 307, idClasificacionManual: 752 },
  { idGrupoEvento: 113, idEvento: 329, idClasificacionManual: 792 },
  { idGrupoEvento: 107, idEvento: 109, idClasificacionManual: 104 },
  { idGrupoEvento: 168, idEvento: 109, idClasificacionManual: 104 },
  { idGrupoEvento: 168, idEvento: 109, idClasificacionManual: 596 },
]
const NOTHING = {
  idGrupoEvento: null,
  idEvento: null,
  idClasificacionManualCaso: null,
  idEstablecimientoCarga: null,
  idProvincia: null,
  idDepartamento: null,
  idLocalidad: null,
} satisfies ReportedCodes

test.each<[number | null, number | null, number | null, readonly string[]]>([
  [113, 307, 752, []],
  [107, 307, 752, ['eventoCasoNominal.idEvento']],
  [113, 307, 792, ['eventoCasoNominal']],
  [113, 110, 752, ['eventoCasoNominal.idEvento', 'eventoCasoNominal']],
  [112, 307, 752, ['eventoCasoNominal.idGrupoEvento']],
  [307, 113, 752, ['eventoCasoNominal.idGrupoEvento', 'eventoCasoNominal.idEvento', 'eventoCasoNominal']],
  // of an event in two groups, a classification of the other one
  [168, 109, 596, []],
  [107, 109, 596, ['eventoCasoNominal']],
  [null, null, null, []],
])('group %j, event %j and classification %j', (idGrupoEvento, idEvento, idClasificacionManualCaso, keys) => {
  const codes = { ...NOTHING, idGrupoEvento, idEvento, idClasificacionManualCaso }
  expect(eventFaults(codes, eventListSays(LIST, codes)).map(({ key }) => key)).toEqual(keys)
})

test('of a locality, a department and a province only those pairs are judged that are given', () => {
  const say = {
    ...eventListSays(LIST, NOTHING),
    hasEstablishment: true,
    isDepartmentOfProvince: false,
    isLocalityOfDepartment: false,
  }
  const keys = (codes: Partial<ReportedCodes>) => tableFaults({ ...NOTHING, ...codes }, say).map(({ key }) => key)
  expect(keys({ idProvincia: 1 })).toEqual([])
  expect(keys({ idDepartamento: 1 })).toEqual([])
  expect(keys({ idLocalidad: 1 })).toEqual([])
  expect(keys({ idProvincia: 1, idLocalidad: 1 })).toEqual([])
  expect(keys({ idProvincia: 1, idDepartamento: 1 })).toEqual(['departamento'])
  expect(keys({ idDepartamento: 1, idLocalidad: 1 })).toEqual(['localidad'])
  expect(keys({ idProvincia: 1, idDepartamento: 1, idLocalidad: 1 })).toEqual(['departamento', 'localidad'])
})

test('an establishment that no table knows is refused, one that cannot be read is so already', () => {
  const say = {
    ...eventListSays(LIST, NOTHING),
    hasEstablishment: false,
    isDepartmentOfProvince: true,
    isLocalityOfDepartment: true,
  }
  expect(tableFaults({ ...NOTHING, idEstablecimientoCarga: '10064902100000' }, say)).toEqual([
    REGISTRY_TEXTS.establishment,
  ])
  expect(tableFaults(NOTHING, say)).toEqual([])
  expect(readNominalReport({}, Temporal.PlainDate.from('2026-11-22')).codes).toEqual(NOTHING)
})

test('faults are told as the registry tells them', () => {
  expect(descriptionOf([REGISTRY_TEXTS.department, REGISTRY_TEXTS.locality])).toBe(
    'el departamento no corresponde a la provincia, la localidad no corresponde al departamento,',
  )
  expect(descriptionOf([REGISTRY_TEXTS.event, REGISTRY_TEXTS.lastName])).toBe(
    'idEvento invalido o inhabilitado, El apellido debe tener, como mínimo 2 caracteres, y 100 como máximo. ,',
  )
  expect(descriptionOf([])).toBe('')
  expect(errorsOf([REGISTRY_TEXTS.locality])).toEqual({ localidad: 'LA LOCALIDAD NO CORRESPONDE AL DEPARTAMENTO' })
})
