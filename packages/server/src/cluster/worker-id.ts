import cluster from 'node:cluster'

/** The environment variable that tells a worker its id. */
export const WORKER_ID_SETTING = 'VIGENCIA_WORKER'

/**
 * The id, from 1 on, of this process among the workers on one port; null where it answers alone.
 * A worker that replaces another has its id.
 */
export const WORKER_ID = workerIdIn(process.env)

function workerIdIn(environment: NodeJS.ProcessEnv): number | null {
  const workerId = environment[WORKER_ID_SETTING]
  // Another process manager may cluster too, and its workers have no id of ours.
  return cluster.isWorker && workerId !== undefined ? Number(workerId) : null
}
