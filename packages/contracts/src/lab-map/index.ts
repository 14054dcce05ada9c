export { list } from './list.ts'
export { importFile } from './import-file.ts'
