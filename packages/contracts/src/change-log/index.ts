export { list } from './list.ts'
export { listOfPeriod } from './list-of-period.ts'
export { heads } from './heads.ts'
export { verify } from './verify.ts'
