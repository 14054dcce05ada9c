export { get } from './get.ts'
export { put } from './put.ts'
