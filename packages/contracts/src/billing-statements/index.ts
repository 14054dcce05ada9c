export { create } from './create.ts'
export { list } from './list.ts'
export { get } from './get.ts'
export { items } from './items.ts'
