import type { ReportFault } from './report-fault.ts'

/**
 * The registry's faults of each field, by its keys and in its words. Typos and odd spaces are its own, and clients
 * compare them.
 * Where a text breaks off with "[…]" in the source it is completed.
 * @source SNVS WS400, "Listado de posibles respuestas del servicio"
 */
export const REGISTRY_TEXTS = {
  authentication: {
    key: 'ERROR_AUTENTICACION',
    text: 'El usuario 3Scale no se encuentra habilitado o bien la clave es incorrecta.',
  },
  lastName: {
    key: 'ciudadano.apellido',
    text: 'El apellido debe tener, como mínimo 2 caracteres, y 100 como máximo. ',
  },
  firstName: {
    key: 'ciudadano.nombre',
    text: 'El nombre debe tener, como mínimo 2 caracteres, y 100 como máximo. ',
  },
  documentType: { key: 'ciudadano.tipoDocumento', text: 'Debe indicar un valor entre 0 y 9. ' },
  documentNumber: {
    key: 'ciudadano.numeroDocumento',
    text: 'Debe ser un formato alfanumérico válido de hasta 15 digitos. ',
  },
  sex: { key: 'ciudadano.sexo', text: 'Debe estar contenido en los valores  M|F|A|X' },
  // the dot in front is the registry's
  birthDate: {
    key: '.ciudadano.fechaNacimiento',
    text: 'Debe utilizar un formato de fecha soportado por SISA (dd-MM-yyyy / yyyy-MM-dd)',
  },
  documentCountry: { key: 'ciudadano.paisEmisionTipoDocumento', text: 'Debe indicar un valor entre 0 y 999. ' },
  phone: { key: 'ciudadano.telefono', text: 'Valor válido: mínimo 7 caracteres; máximo 50 caracteres.' },
  mail: { key: 'ciudadano.mail', text: 'Debe informar un valor entre 5 y 100 caracteres. ' },
  undocumented: {
    key: 'ciudadano',
    text:
      'Ciudadano Indocumentado. Nro. de Documento no informado. El/Los siguientes atributos son obnligatorios: ' +
      'Persona a Cargo: persona.personaACargo.tipoDocumento, persona.personaACargo.numeroDocumento,' +
      'persona.personaACargo.vinculo,.persona.domicilio.idProvincia, ',
  },
  group: { key: 'eventoCasoNominal.idGrupoEvento', text: 'idGrupoEvento invalido o inhabilitado' },
  event: { key: 'eventoCasoNominal.idEvento', text: 'idEvento invalido o inhabilitado' },
  classification: {
    key: 'eventoCasoNominal',
    text:
      'El parámetro IdClasificacionManualCaso que se quiere dar de alta no está habilitado ' +
      'o no corresponde al Evento ingresado.',
  },
  // the source says this of fechaNacimiento, and "aplica de igual forma para el campo fechaPapel"
  reportDate: {
    key: '.eventoCasoNominal.fechaPapel',
    text: 'Debe utilizar un formato de fecha soportado por SISA (dd-MM-yyyy / yyyy-MM-dd)',
  },
  futureReportDate: {
    key: 'fechaPapel',
    text: 'La fecha de recoleccion en papel no puede ser mayor que la fecha del día',
  },
  establishment: {
    key: 'eventoCasoNominal.idEstablecimientoCarga',
    text: 'Debe ser un código REFES válido existente en la tabla ORIGEN; numérico de 14 dígitos.',
  },
  department: { key: 'departamento', text: 'EL DEPARTAMENTO NO CORRESPONDE A LA PROVINCIA' },
  locality: { key: 'localidad', text: 'LA LOCALIDAD NO CORRESPONDE AL DEPARTAMENTO' },
} as const satisfies Record<string, ReportFault>

/** Faults that the source does not word. The street's was seen in a client's code, and the others follow their like. */
export const OTHER_TEXTS = {
  street: { key: 'ciudadano.domicilio.calle', text: 'No se debe superar los 200 caracteres.' },
  disabledDocumentType: { key: 'ciudadano.tipoDocumento', text: 'tipoDocumento invalido o inhabilitado' },
  indigenous: {
    key: 'ciudadano.seDeclaraPuebloIndigena',
    text: 'Debe estar contenido en los valores  No|Sí',
  },
  address: { key: 'ciudadano.domicilio', text: 'Debe ser un objeto o null' },
  department: { key: 'ciudadano.domicilio.idDepartamento', text: 'idDepartamento invalido o inhabilitado' },
  locality: { key: 'ciudadano.domicilio.idLocalidad', text: 'idLocalidad invalido o inhabilitado' },
  province: { key: 'ciudadano.domicilio.idProvincia', text: 'idProvincia invalido o inhabilitado' },
  country: { key: 'ciudadano.domicilio.idPais', text: 'Debe indicar un valor entre 0 y 999. ' },
  personInCharge: { key: 'ciudadano.personaACargo', text: 'Debe ser un objeto o null' },
  chargeDocumentType: {
    key: 'ciudadano.personaACargo.tipoDocumento',
    text: REGISTRY_TEXTS.documentType.text,
  },
  disabledChargeDocumentType: {
    key: 'ciudadano.personaACargo.tipoDocumento',
    text: 'tipoDocumento invalido o inhabilitado',
  },
  chargeDocumentNumber: {
    key: 'ciudadano.personaACargo.numeroDocumento',
    text: REGISTRY_TEXTS.documentNumber.text,
  },
  relationship: { key: 'ciudadano.personaACargo.vinculo', text: 'Debe indicar un valor entre 1 y 16. ' },
} as const satisfies Record<string, ReportFault>

/** Faults that the registry does not find, and the reporting service does. */
export const OWN_TEXTS = {
  noNumber: {
    key: 'ciudadano.numeroDocumento',
    text:
      'Ceros, SN, SD, NN y ND no son un número de documento. Si no tiene, informe null: ' +
      'con tipoDocumento 9, o si es menor de un año, y con persona a cargo.',
  },
} as const satisfies Record<string, ReportFault>

/** The case is there already. Its number ends the text, where clients read it. */
export function alreadyReported(idCaso: number): ReportFault {
  return {
    key: 'fechaApertura',
    text:
      'Ya existe en el sistema un caso cargado para ese evento y ciudadano. ' +
      `Incorpore su información ingresando al mismo. ID_SNVS_EVENTO_CASO: ${idCaso}`,
  }
}
