export { list } from './list.ts'
export { listOfPeriod } from './list-of-period.ts'
export { verify } from './verify.ts'
