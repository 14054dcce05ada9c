import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { identityOf } from './citizen.ts'
import { readNominalReport } from './nominal-report.ts'
import { OTHER_TEXTS, REGISTRY_TEXTS } from './registry-texts.ts'
import { writeNominalReport } from './write-nominal-report.ts'

const TODAY = Temporal.PlainDate.from('2026-11-22')

const citizen = {
  apellido: 'APELLIDO',
  nombre: 'NOMBRE COMPLETO',
  tipoDocumento: 1,
  numeroDocumento: '34000000',
  sexo: 'F',
  fechaNacimiento: '01-01-2000',
}
const event = {
  idGrupoEvento: 999,
  idEvento: 999,
  idClasificacionManualCaso: 999,
  fechaPapel: '01-01-2020',
  idEstablecimientoCarga: '10064902100000',
}
const charge = { tipoDocumento: 1, numeroDocumento: '20555666', vinculo: 2 }
const home = { idProvincia: 1 }

const of = (ciudadano: object, eventoCasoNominal: object = {}) =>
  readNominalReport(
    { ciudadano: { ...citizen, ...ciudadano }, eventoCasoNominal: { ...event, ...eventoCasoNominal } },
    TODAY,
  )
const keysOf = (ciudadano: object, eventoCasoNominal?: object) =>
  of(ciudadano, eventoCasoNominal).faults.map(({ key }) => key)

describe('a report is read', () => {
  test('with every optional field absent, or null', () => {
    expect(of({}).faults).toEqual([])
    const nothing = { telefono: null, mail: null, domicilio: null, personaACargo: null, seDeclaraPuebloIndigena: null }
    expect(of({ ...nothing, paisEmisionTipoDocumento: null }).report).toEqual(of({}).report)
  })

  test('with numbers as text, and codes as numbers', () => {
    const asText = { idGrupoEvento: '113', idEvento: ' 307 ', idClasificacionManualCaso: '752' }
    const { report } = of(
      { tipoDocumento: '1', numeroDocumento: 34_000_000, paisEmisionTipoDocumento: '200' },
      { ...asText, idEstablecimientoCarga: 10_064_902_100_000 },
    )
    expect(report?.eventoCasoNominal).toMatchObject({
      idGrupoEvento: 113,
      idEvento: 307,
      idClasificacionManualCaso: 752,
      idEstablecimientoCarga: '10064902100000',
    })
    expect(report?.ciudadano).toMatchObject({
      tipoDocumento: 1,
      numeroDocumento: '34000000',
      paisEmisionTipoDocumento: 200,
    })
  })

  test.each(['01-02-2003', '2003-02-01'])('with the birth on %s', (fechaNacimiento) => {
    expect(of({ fechaNacimiento }).report?.ciudadano.fechaNacimiento.toString()).toBe('2003-02-01')
  })

  test.each([
    ['No', 'No'],
    ['NO', 'No'],
    ['Si', 'Sí'],
    ['SÍ', 'Sí'],
    ['si\u0301', 'Sí'],
  ])('%s is %s', (input, text) => {
    expect(of({ seDeclaraPuebloIndigena: input }).report?.ciudadano.seDeclaraPuebloIndigena).toBe(text)
  })

  test('and written again it is the same', () => {
    const { report } = of({
      domicilio: { calle: 'Calle 1', ...home },
      mail: 'a@b.c',
      telefono: '011-4224',
      personaACargo: charge,
      seDeclaraPuebloIndigena: 'Si',
    })
    expect(readNominalReport(writeNominalReport(report!), TODAY).report).toEqual(report)
  })

  test('whatever it is made of', () => {
    const part = fc.oneof(fc.anything(), fc.constantFrom(citizen, event, charge, home))
    const shape = fc.record({ ciudadano: fc.oneof(part, fc.record({ domicilio: part })), eventoCasoNominal: part })
    fc.assert(fc.property(fc.oneof(shape, fc.anything()), (json) => readNominalReport(json, TODAY).faults.length >= 0))
  })
})

describe('what does not fit is said under its key', () => {
  const long = (length: number) => 'x'.repeat(length)
  test.each<[string, object, object, readonly string[]]>([
    ['one letter', { apellido: 'Z', nombre: 'Z' }, {}, ['ciudadano.apellido', 'ciudadano.nombre']],
    ['two letters', { apellido: 'Zu', nombre: 'Ñú' }, {}, []],
    ['100 letters', { apellido: long(100), nombre: long(100) }, {}, []],
    ['101 letters', { apellido: long(101), nombre: long(101) }, {}, ['ciudadano.apellido', 'ciudadano.nombre']],
    ['no name', { apellido: null, nombre: undefined }, {}, ['ciudadano.apellido', 'ciudadano.nombre']],
    ['half a letter', { apellido: 'ab\ud800' }, {}, ['ciudadano.apellido']],
    ['the zero byte', { apellido: 'ab\0' }, {}, ['ciudadano.apellido']],
    ['document type 10', { tipoDocumento: 10 }, {}, ['ciudadano.tipoDocumento']],
    ['document type -1', { tipoDocumento: -1 }, {}, ['ciudadano.tipoDocumento']],
    ['document type ""', { tipoDocumento: '' }, {}, ['ciudadano.tipoDocumento']],
    ['document type 5', { tipoDocumento: 5 }, {}, []],
    ['15 letters and digits', { numeroDocumento: 'M12345678901234' }, {}, []],
    ['16 of them', { numeroDocumento: 'M123456789012345' }, {}, ['ciudadano.numeroDocumento']],
    ['a dot in the number', { numeroDocumento: '34.000.000' }, {}, ['ciudadano.numeroDocumento']],
    ['the number is ""', { numeroDocumento: '' }, {}, ['ciudadano.numeroDocumento']],
    ['sex I', { sexo: 'I' }, {}, ['ciudadano.sexo']],
    ['sex ""', { sexo: '' }, {}, ['ciudadano.sexo']],
    ['sex A', { sexo: 'A' }, {}, []],
    ['slashes', { fechaNacimiento: '01/01/2000' }, {}, ['.ciudadano.fechaNacimiento']],
    ['one digit', { fechaNacimiento: '1-1-2000' }, {}, ['.ciudadano.fechaNacimiento']],
    ['no such day', { fechaNacimiento: '29-02-2023' }, {}, ['.ciudadano.fechaNacimiento']],
    ['the year 0', { fechaNacimiento: '01-01-0000' }, {}, ['.ciudadano.fechaNacimiento']],
    ['country 1000', { paisEmisionTipoDocumento: 1000 }, {}, ['ciudadano.paisEmisionTipoDocumento']],
    ['country 999', { paisEmisionTipoDocumento: 999 }, {}, []],
    ['perhaps', { seDeclaraPuebloIndigena: 'tal vez' }, {}, ['ciudadano.seDeclaraPuebloIndigena']],
    ['true', { seDeclaraPuebloIndigena: true }, {}, ['ciudadano.seDeclaraPuebloIndigena']],
    ['6 characters', { telefono: '123456' }, {}, ['ciudadano.telefono']],
    ['7 characters', { telefono: '123-456' }, {}, []],
    ['50 characters', { telefono: long(50) }, {}, []],
    ['51 characters', { telefono: long(51) }, {}, ['ciudadano.telefono']],
    ['a mail of 4', { mail: 'a@b.' }, {}, ['ciudadano.mail']],
    ['a mail of 5', { mail: 'a@b.c' }, {}, []],
    ['a mail of 100', { mail: `${long(94)}@b.com` }, {}, []],
    ['a mail of 101', { mail: `${long(95)}@b.com` }, {}, ['ciudadano.mail']],
    ['a mail without @', { mail: 'mail_mail.dominio.com' }, {}, ['ciudadano.mail']],
    ['a street of 200', { domicilio: { calle: long(200) } }, {}, []],
    ['a street of 201', { domicilio: { calle: long(201) } }, {}, ['ciudadano.domicilio.calle']],
    ['an empty street', { domicilio: { calle: '' } }, {}, ['ciudadano.domicilio.calle']],
    ['no street', { domicilio: { calle: null } }, {}, []],
    ['an address in one line', { domicilio: 'Calle 1' }, {}, ['ciudadano.domicilio']],
    ['a province ""', { domicilio: { idProvincia: '' } }, {}, ['ciudadano.domicilio.idProvincia']],
    ['vinculo 16', { personaACargo: { ...charge, vinculo: 16 } }, {}, []],
    ['vinculo 17', { personaACargo: { ...charge, vinculo: 17 } }, {}, ['ciudadano.personaACargo.vinculo']],
    [
      'the document of who answers',
      { personaACargo: { tipoDocumento: 3, numeroDocumento: '', vinculo: 1 } },
      {},
      ['ciudadano.personaACargo.tipoDocumento', 'ciudadano.personaACargo.numeroDocumento'],
    ],
    ['a group in words', {}, { idGrupoEvento: 'Dengue' }, ['eventoCasoNominal.idGrupoEvento']],
    ['half an event', {}, { idEvento: 1.5 }, ['eventoCasoNominal.idEvento']],
    ['no classification', {}, { idClasificacionManualCaso: null }, ['eventoCasoNominal']],
    ['13 digits', {}, { idEstablecimientoCarga: '1006490210000' }, ['eventoCasoNominal.idEstablecimientoCarga']],
    ['a letter', {}, { idEstablecimientoCarga: '1006490210000X' }, ['eventoCasoNominal.idEstablecimientoCarga']],
    ['paper with slashes', {}, { fechaPapel: '01/01/2020' }, ['.eventoCasoNominal.fechaPapel']],
    ['paper of today', {}, { fechaPapel: '22-11-2026' }, []],
    ['paper of tomorrow', {}, { fechaPapel: '23-11-2026' }, ['fechaPapel']],
  ])('%s', (_, ciudadano, eventoCasoNominal, keys) => {
    expect(keysOf(ciudadano, eventoCasoNominal)).toEqual(keys)
  })

  test('a document type that is numbered but not taken is told apart from one out of range', () => {
    expect(of({ tipoDocumento: 3 }).faults).toEqual([OTHER_TEXTS.disabledDocumentType])
    expect(of({ tipoDocumento: 'x' }).faults).toEqual([REGISTRY_TEXTS.documentType])
  })

  test('all of it at once, also of nothing at all', () => {
    const empty = [
      'ciudadano.apellido',
      'ciudadano.nombre',
      'ciudadano.tipoDocumento',
      'ciudadano.sexo',
      '.ciudadano.fechaNacimiento',
      'eventoCasoNominal.idGrupoEvento',
      'eventoCasoNominal.idEvento',
      'eventoCasoNominal',
      '.eventoCasoNominal.fechaPapel',
      'eventoCasoNominal.idEstablecimientoCarga',
    ]
    for (const json of [null, 7, 'x', [], {}, { ciudadano: 'x', eventoCasoNominal: [] }])
      expect(readNominalReport(json, TODAY).faults.map(({ key }) => key)).toEqual(empty)
  })
})

describe('without a document number', () => {
  const born = (fechaNacimiento: string) => ({ numeroDocumento: null, fechaNacimiento })
  test.each<[string, object, object, readonly string[]]>([
    ['one year old on the day', born('01-01-2019'), {}, ['ciudadano.numeroDocumento']],
    ['a day younger', born('02-01-2019'), {}, ['ciudadano']],
    ['a day younger, in charge of somebody', { ...born('02-01-2019'), personaACargo: charge, domicilio: home }, {}, []],
    ['nobody in charge', { ...born('02-01-2019'), domicilio: home }, {}, ['ciudadano']],
    ['no province', { ...born('02-01-2019'), personaACargo: charge }, {}, ['ciudadano']],
    ['born on a 29 February, the day before', born('29-02-2016'), { fechaPapel: '27-02-2017' }, ['ciudadano']],
    ['its 28th', born('29-02-2016'), { fechaPapel: '28-02-2017' }, ['ciudadano.numeroDocumento']],
    ['undocumented', { tipoDocumento: 9, numeroDocumento: null }, {}, ['ciudadano']],
    [
      'undocumented, in charge of somebody',
      { tipoDocumento: 9, numeroDocumento: null, personaACargo: charge, domicilio: home },
      {},
      [],
    ],
    ['undocumented with a number', { tipoDocumento: 9, numeroDocumento: '1' }, {}, ['ciudadano']],
    ['when nobody can say how old', born('2019'), {}, ['.ciudadano.fechaNacimiento']],
    ['newborn with a number', { fechaNacimiento: '01-01-2020' }, {}, []],
    [
      'in charge of somebody wrong',
      { ...born('02-01-2019'), personaACargo: { ...charge, vinculo: 99 }, domicilio: home },
      {},
      ['ciudadano.personaACargo.vinculo'],
    ],
  ])('%s', (_, ciudadano, eventoCasoNominal, keys) => {
    expect(keysOf(ciudadano, eventoCasoNominal)).toEqual(keys)
  })

  test('nobody is taken for somebody else', () => {
    const { report } = of({ tipoDocumento: 9, numeroDocumento: null, personaACargo: charge, domicilio: home })
    expect(identityOf(report!.ciudadano)).toBe(null)
    expect(identityOf(of({ numeroDocumento: 'm20555666' }).report!.ciudadano)).toEqual({
      tipoDocumento: 1,
      numeroDocumento: 'M20555666',
      sexo: 'F',
    })
  })
})
