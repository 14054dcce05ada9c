export { exportCases } from './export-cases.ts'
export { erase } from './erase.ts'
