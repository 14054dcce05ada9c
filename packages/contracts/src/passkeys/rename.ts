import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { PERSONAL } from '../values/never-in-the-open.ts'
import { label } from '../values/text.ts'
import { Passkey, PasskeyId } from './passkey.ts'

export const rename = command({
  summary: "Name one of one's own passkeys",
  description: 'So that one knows later which device it is on. A passkey that was removed is not found.',
  route: 'PATCH /v1/passkeys/{passkey_id}',
  scope: 'signed_in',
  input: z.strictObject({
    passkey_id: PasskeyId,
    name: label(60).nullable().describe('What to call it; null: by its browser').meta(PERSONAL),
  }),
  output: Passkey,
  // a name may say whose device it is, and so stands in no kept answer
  isSecret: true,
  withoutRevision: true,
  refusals: ['passkey_not_found'],
})
