import { availableParallelism, loadavg } from 'node:os'

/** What a figure was taken on, with how busy others kept it when that began. */
export function processors(): string {
  const [load = NaN] = loadavg()
  return `Node ${process.versions.node}, ${availableParallelism()} processors shared by all that runs, load ${load.toFixed(1)} before`
}
