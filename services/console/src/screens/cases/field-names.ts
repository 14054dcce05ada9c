import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { EVENT_FIELD } from './faults-by-field.ts'

const CITIZEN: Readonly<Record<string, MessageDescriptor>> = {
  apellido: msg`Last name`,
  nombre: msg`First name`,
  sexo: msg`Sex in the document`,
  fechaNacimiento: msg`Day of birth`,
  tipoDocumento: msg`Kind of document`,
  numeroDocumento: msg`Document number`,
  paisEmisionTipoDocumento: msg`Country of the passport (code)`,
  telefono: msg`Telephone`,
  mail: msg`Mail`,
  seDeclaraPuebloIndigena: msg`Of an indigenous people`,
  'domicilio.calle': msg`Street and number`,
  'domicilio.idLocalidad': msg`Locality (code)`,
  'domicilio.idDepartamento': msg`Department (code)`,
  'domicilio.idProvincia': msg`Province (code)`,
  'domicilio.idPais': msg`Country (code)`,
  'personaACargo.tipoDocumento': msg`Kind of document`,
  'personaACargo.numeroDocumento': msg`Document number`,
  'personaACargo.vinculo': msg`Relationship (code)`,
}

/** What each field of a report is called, by its path in the registry's body. */
export const FIELD_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  ...Object.fromEntries(Object.entries(CITIZEN).map(([path, name]) => [`ciudadano.${path}`, name])),
  [EVENT_FIELD]: msg`Event and classification`,
  'eventoCasoNominal.fechaPapel': msg`Day of the paper form`,
  'eventoCasoNominal.idEstablecimientoCarga': msg`Establishment (REFES)`,
}

export const GROUP_NAMES = {
  person: msg`Person`,
  address: msg`Address`,
  in_charge: msg`Who is in charge of the person`,
  event: msg`Event`,
}
