import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Language } from '../people/person.ts'
import { CurrentSession } from './session.ts'

export const chooseLanguage = command({
  summary: "Choose one's language",
  description: 'It is kept with the person, so every browser of theirs has it.',
  route: 'PATCH /v1/sessions/current',
  scope: 'signed_in',
  input: z.strictObject({ language: Language }),
  output: CurrentSession,
  // names and addresses stand among people alone, and so in no kept answer
  isSecret: true,
  withoutRevision: true,
  refusals: [],
})
