export { list } from './list.ts'
export { refresh } from './refresh.ts'
