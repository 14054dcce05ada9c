import { refusalOf } from '@vigencia/client'

/** Somebody changed meanwhile what has no revision to send: it was compared with what was read, before it was saved. */
export class ChangedMeanwhile extends Error {}

/** Whether a save failed because somebody else had changed it: by its revision, its preview, or what was read. */
export function isStale(error: unknown): boolean {
  const refusal = refusalOf(error)
  return error instanceof ChangedMeanwhile || refusal?.status === 412 || refusal?.code === 'preview_stale'
}

/**
 * Reads again what is to be saved, where the service has no revision of it.
 * @throws ChangedMeanwhile if it is not what the typing began with
 */
export async function mustBeAsRead<Thing>(read: Thing, readAgain: () => Promise<Thing>): Promise<void> {
  if (JSON.stringify(await readAgain()) !== JSON.stringify(read)) throw new ChangedMeanwhile()
}
