import { createHash } from 'node:crypto'
import { CONTENTS } from '@vigencia/contracts/billing-appeals/evidence-contents.ts'
import { compared, type Check } from '../verify-quote/check-quote.ts'
import type { EvidenceFile } from './read-evidence-file.ts'

/** Whether every file is the one that the evidence names, and none is there beside them. */
export function checkFiles({ files, contents }: EvidenceFile): readonly Check[] {
  const named = Object.entries(contents.files)
  const beside = [...files.keys()].filter((name) => name !== CONTENTS && !Object.hasOwn(contents.files, name))
  return [
    ...named.map(([name, digest]) => {
      const content = files.get(name)
      return compared(`file ${name}`, digest, content === undefined ? 'missing' : sha256(content))
    }),
    ...beside.map((name) => compared(`file ${name}`, 'not named', 'there')),
    compared('appeal file_digest', contents.appeal.file_digest, sha256(files.get('appeal.xml') ?? Buffer.alloc(0))),
  ]
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
