import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import type { BoundOperation } from '../operations/bind.ts'
import { bodyLimitOf } from '../request/body-limit.ts'
import { parsedBy } from '../request/parsed-by.ts'
import type { RequestContext } from '../request/request-context.ts'
import { withUpload } from './read-upload.ts'

/** A request with a file, whose caller is admitted. */
export interface UploadRequest {
  readonly raw: Request
  /** The input beside the file. */
  readonly fromUrl: Record<string, unknown>
  readonly request: RequestContext
  readonly principal: Principal
}

/**
 * Answers an operation that takes a file. What is wrong in the address is told before the file is taken.
 * The file is whole before the operation begins, so no connection to the database waits for a caller.
 */
export function uploadAnswerer(
  operation: BoundOperation,
  mediaTypes: readonly string[],
): (upload: UploadRequest) => Promise<unknown> {
  const besideFile = operation.card.input.omit({ file: true })
  const rules = { mediaTypes, limit: bodyLimitOf(operation.card) }
  return async ({ raw, fromUrl, request, principal }) => {
    parsedBy(besideFile, fromUrl)
    return request.context.imports.run(principal.tenant.id, () =>
      withUpload(raw, rules, (upload) => {
        if (upload.mapping !== undefined && Object.hasOwn(fromUrl, 'mapping')) throw twice('mapping')
        return operation.answer(request, principal, parsedBy(operation.input, { ...fromUrl, ...upload }))
      }),
    )
  }
}

function twice(field: string): Refusal {
  return new Refusal('invalid_input', `"${field}" is in the query and in the form.`, [
    { path: [field], message: 'is given more than once' },
  ])
}
