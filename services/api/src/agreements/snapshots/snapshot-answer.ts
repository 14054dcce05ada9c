import type { z } from 'zod'
import type { Snapshot } from '@vigencia/contracts/snapshots/snapshot.ts'

/** A snapshot as it is sent. */
export type SnapshotAnswer = z.input<typeof Snapshot>
