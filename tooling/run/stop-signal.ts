/**
 * Aborts when this process is asked to stop: SIGINT, SIGTERM, SIGHUP, or the end of the process that started it, seen by
 * the channel to it closing. A second signal changes nothing.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort())
  process.on('disconnect', () => controller.abort())
  // The channel alone must not keep this process alive.
  process.channel?.unref()
  // A closed terminal must not make the last lines a fault.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  return controller.signal
}
