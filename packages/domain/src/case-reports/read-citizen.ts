import { isBefore, type Day } from '../calendar/day.ts'
import type { Address, Citizen, PersonInCharge } from './citizen.ts'
import * as value from './read-value.ts'
import { DOCUMENT_TYPES, RELATIONSHIPS, SEXES, UNDOCUMENTED, type Sex } from './registry-codes.ts'
import { OTHER_TEXTS, REGISTRY_TEXTS } from './registry-texts.ts'
import type { ReportFault } from './report-fault.ts'
import type { ReportReader } from './report-reader.ts'

/** A reading that found nothing wrong has every field of it; else those that could not be read are null. */
export type Draft<T> = { readonly [Field in keyof T]: T[Field] | null }

/**
 * The citizen of a report, and into `reader` what is wrong with it. `fechaPapel` is the day on which the age counts;
 * while that or the birth is unreadable nobody can say whether a document number may be missing, and nothing is said.
 */
export function readCitizen(json: unknown, fechaPapel: Day | null, reader: ReportReader): Draft<Citizen> {
  const given = value.fieldsOf(json) ?? {}
  const apellido = reader.required(given['apellido'], value.textOf(2, 100), REGISTRY_TEXTS.lastName)
  const nombre = reader.required(given['nombre'], value.textOf(2, 100), REGISTRY_TEXTS.firstName)
  const tipoDocumento = documentType(given['tipoDocumento'], 'required', reader, DOCUMENT_TYPE)
  const number = reader.optional(given['numeroDocumento'], value.documentNumber, REGISTRY_TEXTS.documentNumber)
  const sexo = reader.required(given['sexo'], sexOf, REGISTRY_TEXTS.sex)
  const fechaNacimiento = reader.required(given['fechaNacimiento'], value.reportedDay, REGISTRY_TEXTS.birthDate)
  const draft = {
    apellido,
    nombre,
    tipoDocumento,
    numeroDocumento: number,
    sexo,
    fechaNacimiento,
    paisEmisionTipoDocumento: reader.optional(
      given['paisEmisionTipoDocumento'],
      value.numberOf(0, 999),
      REGISTRY_TEXTS.documentCountry,
    ),
    seDeclaraPuebloIndigena: reader.optional(given['seDeclaraPuebloIndigena'], value.noOrYes, OTHER_TEXTS.indigenous),
    domicilio: readAddress(given['domicilio'], reader),
    telefono: reader.optional(given['telefono'], value.textOf(7, 50), REGISTRY_TEXTS.phone),
    mail: reader.optional(given['mail'], value.mailAddress, REGISTRY_TEXTS.mail),
    personaACargo: readPersonInCharge(given['personaACargo'], reader),
  }
  const ages = fechaNacimiento === null || fechaPapel === null ? null : { fechaNacimiento, fechaPapel }
  const fault = whoAnswersFault(given, tipoDocumento, ages)
  if (fault !== null) reader.add(fault)
  return draft
}

function sexOf(given: unknown): Sex | null {
  return SEXES.find((sex) => sex === given) ?? null
}

/** Who has no document needs a person in charge and a province; everyone else needs a document number. */
function whoAnswersFault(
  given: value.Fields,
  tipoDocumento: number | null,
  ages: { fechaNacimiento: Day; fechaPapel: Day } | null,
): ReportFault | null {
  const hasNoNumber = value.isAbsent(given['numeroDocumento'])
  const isUndocumented = tipoDocumento === UNDOCUMENTED
  if (!isUndocumented && (!hasNoNumber || ages === null)) return null
  if (!isUndocumented && ages !== null && !isUnderOneYear(ages.fechaNacimiento, ages.fechaPapel))
    return REGISTRY_TEXTS.documentNumber
  return answersFor(given) ? null : REGISTRY_TEXTS.undocumented
}

/** The first birthday itself is no longer under one year. */
export function isUnderOneYear(birth: Day, day: Day): boolean {
  return isBefore(day, birth.add({ years: 1 }))
}

/** Whether the report names who answers for the citizen, and where; what is wrong with it is said of each field. */
function answersFor(given: value.Fields): boolean {
  const person = value.fieldsOf(given['personaACargo']) ?? {}
  const address = value.fieldsOf(given['domicilio']) ?? {}
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
  given: unknown,
  need: 'required' | 'optional',
  reader: ReportReader,
  { outside, disabled }: DocumentTypeTexts,
): number | null {
  const type = reader[need](given, value.numberOf(0, 9), outside)
  if (type === null || DOCUMENT_TYPES[type] !== undefined) return type
  reader.add(disabled)
  return null
}

function readAddress(json: unknown, reader: ReportReader): Address | null {
  const given = reader.optional(json, value.fieldsOf, OTHER_TEXTS.address)
  if (given === null) return null
  return {
    // an empty street is refused with the words for a long one: so the registry does
    calle: reader.optional(given['calle'], value.textOf(1, 200), OTHER_TEXTS.street),
    idDepartamento: reader.optional(given['idDepartamento'], value.codeOf, OTHER_TEXTS.department),
    idLocalidad: reader.optional(given['idLocalidad'], value.codeOf, OTHER_TEXTS.locality),
    idProvincia: reader.optional(given['idProvincia'], value.codeOf, OTHER_TEXTS.province),
    idPais: reader.optional(given['idPais'], value.numberOf(0, 999), OTHER_TEXTS.country),
  }
}

function readPersonInCharge(json: unknown, reader: ReportReader): PersonInCharge | null {
  const given = reader.optional(json, value.fieldsOf, OTHER_TEXTS.personInCharge)
  if (given === null) return null
  return {
    tipoDocumento: documentType(given['tipoDocumento'], 'optional', reader, CHARGE_DOCUMENT_TYPE),
    numeroDocumento: reader.optional(given['numeroDocumento'], value.documentNumber, OTHER_TEXTS.chargeDocumentNumber),
    vinculo: reader.optional(given['vinculo'], relationship, OTHER_TEXTS.relationship),
  }
}

function relationship(given: unknown): number | null {
  const code = value.codeOf(given)
  return code !== null && RELATIONSHIPS[code] !== undefined ? code : null
}
