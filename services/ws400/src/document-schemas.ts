/** Schemas that the parts of the OpenAPI document share. */
export type Schema = Record<string, unknown>

export const whole: Schema = { type: ['integer', 'string'] }
export const wholeOrNull: Schema = { type: ['integer', 'string', 'null'] }
export const day: Schema = { type: 'string', description: 'dd-MM-yyyy or yyyy-MM-dd' }

export const FAILED: Schema = {
  type: 'object',
  required: ['status', 'timestamp', 'resultado', 'id_caso', 'description', 'errors'],
  properties: {
    status: { type: 'string' },
    timestamp: { type: 'string' },
    resultado: { enum: ['ERROR_DATOS', 'CIUDADANO_NO_ENCONTRADO', null] },
    id_caso: { type: ['integer', 'null'], description: 'Of a duplicate: the case that is there' },
    description: { type: 'string' },
    errors: { type: 'object', additionalProperties: { type: 'string' } },
  },
}

export function json(schema: Schema) {
  return { 'application/json': { schema } }
}
