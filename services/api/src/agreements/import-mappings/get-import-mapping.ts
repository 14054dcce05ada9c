import type { get } from '@vigencia/contracts/import-mappings'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { mappingNotFound, storedMapping } from './find-import-mapping.ts'

export const getImportMapping: UseCase<typeof get> = async (work, { name }) => {
  const found = await storedMapping(work, name)
  if (found === null || found.is_deleted) throw mappingNotFound(name)
  return found
}
