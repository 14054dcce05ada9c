export { report } from './report.ts'
export { correct } from './correct.ts'
export { resolve } from './resolve.ts'
export { list, get, resend, cancel } from './moves.ts'
