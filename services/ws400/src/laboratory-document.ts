import { json, whole, wholeOrNull, day, FAILED, type Schema } from './document-schemas.ts'
import { RESULTS_PATH, SAMPLES_PATH } from './wire/registry-routes.ts'

const truth: Schema = { type: 'boolean' }
const establishment: Schema = {
  type: ['integer', 'string'],
  description: "SISA's own number, or the 14 digits of the REFES code as text",
}

const SAMPLE = {
  adecuada: truth,
  aislamiento: truth,
  fechaToma: day,
  idEstablecimientoToma: establishment,
  idEventoCaso: { ...whole, description: 'The `id_caso` of the case' },
  idMuestra: whole,
  idtipoMuestra: whole,
  muestra: truth,
}

const RESULT = {
  derivada: truth,
  fechaEmisionResultado: day,
  fechaRecepcion: { ...day, type: ['string', 'null'] },
  idDerivacion: wholeOrNull,
  idEstablecimiento: establishment,
  idEvento: { ...whole, description: 'The code of the event, not the number of the case' },
  idEventoMuestra: { ...whole, description: 'The `id` of the sample' },
  idPrueba: whole,
  idResultado: whole,
  idTipoPrueba: whole,
  noApta: { ...truth, description: 'Every known client sends true' },
  valor: { type: 'string' },
}

const MAY_BE_ABSENT = ['fechaRecepcion', 'idDerivacion', 'valor']

/** Samples and results in the OpenAPI document. */
export const LABORATORY_PATHS = {
  [SAMPLES_PATH]: posted('eventoMuestras', 'Add a sample to a case', SAMPLE),
  [RESULTS_PATH]: posted('pruebaMuestras', 'Add a result to a sample', RESULT),
}

function posted(operationId: string, summary: string, properties: Record<string, Schema>) {
  const required = Object.keys(properties).filter((name) => !MAY_BE_ABSENT.includes(name))
  const answered = { type: 'object', properties: { ...properties, id: { type: 'integer', minimum: 1000 } } }
  return {
    post: {
      operationId,
      summary,
      description:
        "With an account of this service. No source shows how a refusal looks: its words are the stand-in's.",
      requestBody: { required: true, content: json({ type: 'object', required, properties }) },
      responses: {
        200: { description: 'What was sent, and its number.', content: json(answered) },
        400: { description: 'All that is wrong.', content: json(FAILED) },
        401: { description: 'The account or its key is wrong.', content: json(FAILED) },
        413: { description: 'The body is larger than 1 MiB.', content: json(FAILED) },
        503: { description: 'The database does not answer.', content: json(FAILED) },
      },
    },
  }
}
