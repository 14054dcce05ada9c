/** Calls that the stand-in answers as they stand here; the test beside it makes them. */
export const REPORT = {
  ciudadano: {
    apellido: 'APELLIDO',
    nombre: 'NOMBRE COMPLETO',
    tipoDocumento: 1,
    numeroDocumento: '34000000',
    sexo: 'F',
    fechaNacimiento: '01-01-2000',
    paisEmisionTipoDocumento: null,
    seDeclaraPuebloIndigena: 'No',
    domicilio: { calle: 'Calle número 8000', idDepartamento: 74014000, idLocalidad: 69, idProvincia: 1, idPais: 200 },
    telefono: '011-4224-0099',
    mail: 'mail_mail@dominio.com',
    personaACargo: { tipoDocumento: null, numeroDocumento: null, vinculo: null },
  },
  eventoCasoNominal: {
    idGrupoEvento: 999,
    idEvento: 999,
    idClasificacionManualCaso: 999,
    fechaPapel: '01-01-2000',
    idEstablecimientoCarga: '10064902100000',
  },
}

export const REPORTED = { status: 'OK', timestamp: '17-06-2021 12:50:04', resultado: 'OK', id_caso: 2106719 }

export const EVENT_CODES = [
  {
    grupoEvento: 'Accidente por Animal Ponzoñoso - Lepidópteros - Lonomía',
    evento: 'Araneísmo sin especificar especie',
    idEvento: 295,
    idGrupoEvento: 183,
    idClasificacionManual: 73,
    clasificacionManual: 'Caso sospechoso',
  },
]

export const SAMPLE = {
  adecuada: true,
  aislamiento: false,
  fechaToma: '2021-06-16',
  idEstablecimientoToma: 107093,
  idEventoCaso: 2106719,
  idMuestra: 272,
  idtipoMuestra: 4,
  muestra: true,
}

export const ADDED_SAMPLE = { ...SAMPLE, id: 1000 }

export const RESULT = {
  derivada: false,
  fechaEmisionResultado: '2021-06-17',
  fechaRecepcion: null,
  idDerivacion: null,
  idEstablecimiento: 107093,
  idEvento: 307,
  idEventoMuestra: 1000,
  idPrueba: 1076,
  idResultado: 4,
  idTipoPrueba: 727,
  noApta: true,
  valor: '',
}

export const ADDED_RESULT = { ...RESULT, id: 1000 }
