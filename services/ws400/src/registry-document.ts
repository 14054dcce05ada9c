import { DOCUMENT_TYPES, RELATIONSHIPS, SEXES } from '@vigencia/domain/case-reports/registry-codes.ts'
import { day, FAILED, json, whole, wholeOrNull, type Schema } from './document-schemas.ts'
import { LABORATORY_PATHS } from './laboratory-document.ts'
import { CLOSE_PATH, EVENT_CODES_PATH, REPORT_PATH } from './wire/registry-routes.ts'

/** The OpenAPI document, written by hand: the registry's wire takes more shapes than a card could describe. */
export function registryDocument(): Record<string, unknown> {
  return {
    openapi: '3.1.1',
    info: {
      title: 'WS400: SNVS nominal cases, version 2',
      version: '2.0',
      description: "The registry's stand-in, for development, training and tests.",
    },
    security: [{ appId: [], appKey: [] }],
    paths: {
      [REPORT_PATH]: {
        post: {
          operationId: 'altaCasoNominal',
          summary: 'Report a nominal case',
          requestBody: { required: true, content: json(REPORT) },
          responses: {
            200: { description: 'The case was opened.', content: json(ACCEPTED) },
            400: { description: 'All that is wrong, or the case that is there already.', content: json(FAILED) },
            401: { description: 'The account or its key is wrong.', content: json(FAILED) },
            413: { description: 'The body is larger than 1 MiB.', content: json(FAILED) },
            503: { description: 'The database does not answer.', content: json(FAILED) },
          },
        },
      },
      [EVENT_CODES_PATH]: {
        get: {
          operationId: 'codificacionAuxiliar',
          summary: 'Group, event and classification that may be reported together',
          security: [
            { appId: [], appKey: [] },
            { usuario: [], clave: [] },
          ],
          responses: {
            200: { description: 'The list.', content: json({ type: 'array', items: EVENT_CODE }) },
            401: { description: 'The account or its key is wrong.', content: json(FAILED) },
          },
        },
      },
      [CLOSE_PATH.replace(':id', '{id}')]: {
        post: {
          operationId: 'closeCase',
          summary: 'Close a case, so that its citizen can have another one of its event',
          description: 'The registry has no such address: people close cases in its pages.',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
          responses: {
            200: { description: 'The case is closed.', content: json(ACCEPTED) },
            401: { description: 'The account or its key is wrong.', content: json(FAILED) },
            404: { description: 'There is no such case.', content: json(FAILED) },
          },
        },
      },
      ...LABORATORY_PATHS,
    },
    components: { securitySchemes: SECURITY },
  }
}

const header = (name: string) => ({ type: 'apiKey', in: 'header', name })
const SECURITY = {
  appId: header('APP_ID'),
  appKey: header('APP_KEY'),
  usuario: header('Usuario'),
  clave: header('Clave'),
}

const textOrNull: Schema = { type: ['string', 'null'] }
const listed = (codes: Readonly<Record<number, string>>) =>
  Object.entries(codes)
    .map(([code, name]) => `${code} ${name}`)
    .join(', ')

const REPORT: Schema = {
  type: 'object',
  required: ['ciudadano', 'eventoCasoNominal'],
  properties: {
    ciudadano: {
      type: 'object',
      required: ['apellido', 'nombre', 'tipoDocumento', 'sexo', 'fechaNacimiento'],
      properties: {
        apellido: { type: 'string', minLength: 2, maxLength: 100 },
        nombre: { type: 'string', minLength: 2, maxLength: 100 },
        tipoDocumento: { ...whole, description: listed(DOCUMENT_TYPES) },
        numeroDocumento: { ...textOrNull, description: 'Letters and digits, at most 15' },
        sexo: { enum: SEXES },
        fechaNacimiento: day,
        paisEmisionTipoDocumento: wholeOrNull,
        seDeclaraPuebloIndigena: { ...textOrNull, description: 'No, Si or Sí' },
        domicilio: {
          type: ['object', 'null'],
          properties: {
            calle: { ...textOrNull, maxLength: 200 },
            idDepartamento: wholeOrNull,
            idLocalidad: wholeOrNull,
            idProvincia: wholeOrNull,
            idPais: wholeOrNull,
          },
        },
        telefono: { ...textOrNull, minLength: 7, maxLength: 50 },
        mail: { ...textOrNull, minLength: 5, maxLength: 100 },
        personaACargo: {
          type: ['object', 'null'],
          properties: {
            tipoDocumento: wholeOrNull,
            numeroDocumento: textOrNull,
            vinculo: { ...wholeOrNull, description: listed(RELATIONSHIPS) },
          },
        },
      },
    },
    eventoCasoNominal: {
      type: 'object',
      required: ['idGrupoEvento', 'idEvento', 'idClasificacionManualCaso', 'fechaPapel', 'idEstablecimientoCarga'],
      properties: {
        idGrupoEvento: whole,
        idEvento: whole,
        idClasificacionManualCaso: whole,
        fechaPapel: day,
        idEstablecimientoCarga: { type: ['string', 'integer'], description: 'REFES, 14 digits' },
      },
    },
  },
}

const ACCEPTED: Schema = {
  type: 'object',
  required: ['status', 'timestamp', 'resultado', 'id_caso'],
  properties: {
    status: { const: 'OK' },
    timestamp: { type: 'string', description: 'dd-MM-yyyy HH:mm:ss, Buenos Aires' },
    resultado: { const: 'OK' },
    id_caso: { type: 'integer' },
  },
}

const EVENT_CODE: Schema = {
  type: 'object',
  properties: {
    grupoEvento: { type: 'string' },
    evento: { type: 'string' },
    idEvento: { type: 'integer' },
    idGrupoEvento: { type: 'integer' },
    idClasificacionManual: { type: 'integer' },
    clasificacionManual: { type: 'string' },
  },
}
