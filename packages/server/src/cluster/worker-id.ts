import cluster from 'node:cluster'

/** In a worker's environment: its number. */
export const WORKER_ID_SETTING = 'VIGENCIA_WORKER'

/** The number, from 1 on, of this process among those that answer on one port; null where it answers alone. A worker that replaces another has its number. */
export const WORKER_ID = workerIdIn(process.env)

function workerIdIn(environment: NodeJS.ProcessEnv): number | null {
  const workerId = environment[WORKER_ID_SETTING]
  // somebody else's process manager may cluster too: its workers have no number of ours
  return cluster.isWorker && workerId !== undefined ? Number(workerId) : null
}
