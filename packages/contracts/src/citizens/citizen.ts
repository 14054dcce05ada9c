import { z } from 'zod'
import { label } from '../values/text.ts'

export const citizenFields = {
  document: label(15).describe('The document number of the person a case is about, whole'),
}

export const citizenInput = z.strictObject(citizenFields)
