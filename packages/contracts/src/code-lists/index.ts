export { list } from './list.ts'
export { refresh } from './refresh.ts'
export { versions } from './versions.ts'
export { diff } from './diff.ts'
