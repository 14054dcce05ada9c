/** What a worker tells the process that keeps it. */
export type FromWorker =
  | { readonly kind: 'answers'; readonly port: number }
  /** It cannot start, and a person can mend it. */
  | { readonly kind: 'cannot start'; readonly sentence: string }
  | { readonly kind: 'figures'; readonly ask: number; readonly text: string }
  | { readonly kind: 'figures of all?'; readonly ask: number }

/** What it is told. */
export type ToWorker =
  | { readonly kind: 'figures?'; readonly ask: number }
  | { readonly kind: 'figures of all'; readonly ask: number; readonly text: string }

/** Sends one to the process that keeps this worker; when it is on its way, or cannot be sent any more, it is done. */
export function tellSupervisor(message: FromWorker): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined || !process.connected) return resolve()
    process.send(message, undefined, undefined, () => resolve())
  })
}
