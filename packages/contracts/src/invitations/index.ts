export { look } from './look.ts'
export { accept } from './accept.ts'
