import { ActQuote } from '@vigencia/contracts/acts/act-answer.ts'
import { Snapshot } from '@vigencia/contracts/snapshots/snapshot.ts'
import { checkAct } from '../verify-act/check-act.ts'
import type { ReadAct } from '../verify-act/recompute-act.ts'
import { compared, type Check } from '../verify-quote/check-quote.ts'
import type { ExportedTable } from '../verify-quote/read-table-export.ts'
import { snapshotDigest } from '../verify-quote/snapshot-digest.ts'
import { jsonOf, type EvidenceFile } from './read-evidence-file.ts'

export interface CheckedActs {
  readonly checks: readonly Check[]
  readonly acts: ReadonlyMap<string, ReadAct>
}

/** Reckons each act again from its snapshots and the rows of their tables. */
export function checkActs({ files, contents }: EvidenceFile, tables: readonly ExportedTable[]): CheckedActs {
  const acts = new Map<string, ReadAct>()
  const checks: Check[] = []
  for (const { digest, file, snapshots: names } of contents.acts) {
    const json = jsonOf(files.get(file))
    const act = ActQuote.safeParse(json)
    const snapshots = names.flatMap((name) => {
      const read = jsonOf(files.get(name))
      const snapshot = Snapshot.safeParse(read)
      if (snapshot.success) return [{ snapshot: snapshot.data, digest: snapshotDigest(read as object), tables }]
      checks.push(compared(name, 'a snapshot', 'none'))
      return []
    })
    if (!act.success) checks.push(compared(file, 'an act', 'none'))
    else if (snapshots.length === 0) checks.push(compared(file, 'snapshots of its periods', 'none'))
    else {
      acts.set(digest, act.data)
      const name = `act ${digest.slice(0, 12)}`
      checks.push(compared(`${name}: name`, digest, act.data.digest))
      const found = checkAct({ act: act.data, json: json as object, snapshots })
      checks.push(...found.map((one) => ({ ...one, check: `${name}: ${one.check}` })))
    }
  }
  return { checks, acts }
}
