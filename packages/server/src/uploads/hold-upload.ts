import type { UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import { withUpload, type UploadRules } from './read-upload.ts'

/** The file of a request whose answer is written while the file is read. All of it has come. */
export interface HeldUpload {
  readonly file: UploadedFile
  /** Lets go of the file. It lies on the disk until then. */
  close(): Promise<void>
}

/**
 * Takes the one file of a request, and holds it until it is closed.
 * @param slot in which the file is taken and held, such as one of the imports of a tenant
 * @throws Refusal as `withUpload` does
 */
export async function holdUpload(
  slot: (work: () => Promise<void>) => Promise<void>,
  request: Request,
  rules: UploadRules,
): Promise<HeldUpload> {
  const opened = Promise.withResolvers<UploadedFile>()
  const closed = Promise.withResolvers<void>()
  const held = slot(() =>
    withUpload(request, rules, ({ file }) => {
      opened.resolve(file)
      return closed.promise
    }),
  )
  held.catch(opened.reject)
  const file = await opened.promise
  return {
    file,
    close() {
      closed.resolve()
      return held
    },
  }
}
