import { z } from 'zod'
import { storedLabel } from '../values/text.ts'

const citizenFields = {
  document: storedLabel(15).describe(
    'The document number of the person, whole: of whom a case is about, or of who is in charge of them',
  ),
}

export const citizenInput = z.strictObject(citizenFields)
