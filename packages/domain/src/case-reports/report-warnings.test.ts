import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { readNominalReport, type NominalReport } from './nominal-report.ts'
import { reportWarnings } from './report-warnings.ts'

const TODAY = Temporal.PlainDate.from('2026-11-22')
const OURS = '10064902100000'

function warned(citizen: object, event: object = {}, establishment: string | null = OURS) {
  const { report, faults } = readNominalReport(
    {
      ciudadano: {
        apellido: 'PÉREZ',
        nombre: 'ANA',
        tipoDocumento: 1,
        numeroDocumento: '30111222',
        sexo: 'F',
        fechaNacimiento: '05-04-1983',
        ...citizen,
      },
      eventoCasoNominal: {
        idGrupoEvento: 113,
        idEvento: 307,
        idClasificacionManualCaso: 752,
        fechaPapel: '20-11-2026',
        idEstablecimientoCarga: OURS,
        ...event,
      },
    },
    TODAY,
  )
  expect(faults).toEqual([])
  return reportWarnings(report as NominalReport, { today: TODAY, establishment }).map(({ code, field }) => [
    code,
    field,
  ])
}
const BORN = 'ciudadano.fechaNacimiento'
const PAPER = 'eventoCasoNominal.fechaPapel'

test.each<[string, object, object, string[][]]>([
  ['as it should be', {}, {}, []],
  ['born today, on the day of the paper', { fechaNacimiento: '22-11-2026' }, { fechaPapel: '22-11-2026' }, []],
  ['born in four years', { fechaNacimiento: '01-01-2030' }, {}, [['born_after_today', BORN]]],
  ['born tomorrow', { fechaNacimiento: '23-11-2026' }, { fechaPapel: '22-11-2026' }, [['born_after_today', BORN]]],
  ['born a day after the paper', { fechaNacimiento: '21-11-2026' }, {}, [['born_after_paper_date', BORN]]],
  ['a paper of a year ago', {}, { fechaPapel: '22-11-2025' }, []],
  ['a paper of a year and a day ago', {}, { fechaPapel: '21-11-2025' }, [['old_paper_date', PAPER]]],
  ['a name of blanks', { nombre: '   ' }, {}, [['name_without_letters', 'ciudadano.nombre']]],
  ['a last name of digits and dots', { apellido: '12 ..' }, {}, [['name_without_letters', 'ciudadano.apellido']]],
  ['a name in another script', { apellido: '王小', nombre: 'Ñu' }, {}, []],
  [
    'another establishment',
    {},
    { idEstablecimientoCarga: '10580352167033' },
    [['other_establishment', 'eventoCasoNominal.idEstablecimientoCarga']],
  ],
])('%s', (_, citizen, event, expected) => {
  expect(warned(citizen, event)).toEqual(expected)
})

test('a desk without an establishment of its own knows no other one', () => {
  expect(warned({}, { idEstablecimientoCarga: '10580352167033' }, null)).toEqual([])
})
