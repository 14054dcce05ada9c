import { isBefore, type Day } from '../calendar/day.ts'
import type { Address, Citizen, PersonInCharge } from './citizen.ts'
import * as value from './read-value.ts'
import { DOCUMENT_TYPES, RELATIONSHIPS, SEXES, UNDOCUMENTED, type Sex } from './registry-codes.ts'
import { OTHER_TEXTS, REGISTRY_TEXTS } from './registry-texts.ts'
import type { ReportFault } from './report-fault.ts'
import type { ReportReader } from './report-reader.ts'

/** A citizen who was read. Every field is there where nothing was wrong; a field that could not be read is null. */
export type Draft<T> = { readonly [Field in keyof T]: T[Field] | null }

/**
 * Reads the citizen of a report, and puts what is wrong into `reader`. The age counts on the day `fechaPapel`.
 * While that day or the birth cannot be read, neither fault about a missing document number is named.
 */
export function readCitizen(json: unknown, fechaPapel: Day | null, reader: ReportReader): Draft<Citizen> {
  const input = value.fieldsOf(json) ?? {}
  const apellido = reader.required(input['apellido'], value.textOf(2, 100), REGISTRY_TEXTS.lastName)
  const nombre = reader.required(input['nombre'], value.textOf(2, 100), REGISTRY_TEXTS.firstName)
  const tipoDocumento = documentType(input['tipoDocumento'], 'required', reader, DOCUMENT_TYPE)
  const number = reader.optional(input['numeroDocumento'], value.documentNumber, REGISTRY_TEXTS.documentNumber)
  const sexo = reader.required(input['sexo'], sexOf, REGISTRY_TEXTS.sex)
  const fechaNacimiento = reader.required(input['fechaNacimiento'], value.reportedDay, REGISTRY_TEXTS.birthDate)
  const draft = {
    apellido,
    nombre,
    tipoDocumento,
    numeroDocumento: number,
    sexo,
    fechaNacimiento,
    paisEmisionTipoDocumento: reader.optional(
      input['paisEmisionTipoDocumento'],
      value.numberOf(0, 999),
      REGISTRY_TEXTS.documentCountry,
    ),
    seDeclaraPuebloIndigena: reader.optional(input['seDeclaraPuebloIndigena'], value.noOrYes, OTHER_TEXTS.indigenous),
    domicilio: readAddress(input['domicilio'], reader),
    telefono: reader.optional(input['telefono'], value.textOf(7, 50), REGISTRY_TEXTS.phone),
    mail: reader.optional(input['mail'], value.mailAddress, REGISTRY_TEXTS.mail),
    personaACargo: readPersonInCharge(input['personaACargo'], reader),
  }
  const ages = fechaNacimiento === null || fechaPapel === null ? null : { fechaNacimiento, fechaPapel }
  const fault = whoAnswersFault(input, tipoDocumento, ages)
  if (fault !== null) reader.add(fault)
  return draft
}

function sexOf(input: unknown): Sex | null {
  return SEXES.find((sex) => sex === input) ?? null
}

/** A person without a document needs a person in charge and a province. Everyone else needs a document number. */
function whoAnswersFault(
  input: value.Fields,
  tipoDocumento: number | null,
  ages: { fechaNacimiento: Day; fechaPapel: Day } | null,
): ReportFault | null {
  const hasNoNumber = value.isAbsent(input['numeroDocumento'])
  const isUndocumented = tipoDocumento === UNDOCUMENTED
  if (!isUndocumented && (!hasNoNumber || ages === null)) return null
  if (!isUndocumented && ages !== null && !isUnderOneYear(ages.fechaNacimiento, ages.fechaPapel))
    return REGISTRY_TEXTS.documentNumber
  return answersFor(input) ? null : REGISTRY_TEXTS.undocumented
}

/** The first birthday itself is no longer under one year. */
function isUnderOneYear(birth: Day, day: Day): boolean {
  return isBefore(day, birth.add({ years: 1 }))
}

/** Whether the report names a person in charge, and where. Each field has its own faults. */
function answersFor(input: value.Fields): boolean {
  const person = value.fieldsOf(input['personaACargo']) ?? {}
  const address = value.fieldsOf(input['domicilio']) ?? {}
  return [person['tipoDocumento'], person['numeroDocumento'], person['vinculo'], address['idProvincia']].every(
    (field) => !value.isAbsent(field),
  )
}

interface DocumentTypeTexts {
  readonly outside: ReportFault
  readonly disabled: ReportFault
}

const DOCUMENT_TYPE = { outside: REGISTRY_TEXTS.documentType, disabled: OTHER_TEXTS.disabledDocumentType }
const CHARGE_DOCUMENT_TYPE = {
  outside: OTHER_TEXTS.chargeDocumentType,
  disabled: OTHER_TEXTS.disabledChargeDocumentType,
}

function documentType(
  input: unknown,
  need: 'required' | 'optional',
  reader: ReportReader,
  { outside, disabled }: DocumentTypeTexts,
): number | null {
  const type = reader[need](input, value.numberOf(0, 9), outside)
  if (type === null || DOCUMENT_TYPES[type] !== undefined) return type
  reader.add(disabled)
  return null
}

function readAddress(json: unknown, reader: ReportReader): Address | null {
  const input = reader.optional(json, value.fieldsOf, OTHER_TEXTS.address)
  if (input === null) return null
  return {
    // the registry refuses an empty street with the words for a long one
    calle: reader.optional(input['calle'], value.textOf(1, 200), OTHER_TEXTS.street),
    idDepartamento: reader.optional(input['idDepartamento'], value.codeOf, OTHER_TEXTS.department),
    idLocalidad: reader.optional(input['idLocalidad'], value.codeOf, OTHER_TEXTS.locality),
    idProvincia: reader.optional(input['idProvincia'], value.codeOf, OTHER_TEXTS.province),
    idPais: reader.optional(input['idPais'], value.numberOf(0, 999), OTHER_TEXTS.country),
  }
}

function readPersonInCharge(json: unknown, reader: ReportReader): PersonInCharge | null {
  const input = reader.optional(json, value.fieldsOf, OTHER_TEXTS.personInCharge)
  if (input === null) return null
  return {
    tipoDocumento: documentType(input['tipoDocumento'], 'optional', reader, CHARGE_DOCUMENT_TYPE),
    numeroDocumento: reader.optional(input['numeroDocumento'], value.documentNumber, OTHER_TEXTS.chargeDocumentNumber),
    vinculo: reader.optional(input['vinculo'], relationship, OTHER_TEXTS.relationship),
  }
}

function relationship(input: unknown): number | null {
  const code = value.codeOf(input)
  return code !== null && RELATIONSHIPS[code] !== undefined ? code : null
}
