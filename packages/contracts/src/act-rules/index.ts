export { get } from './get.ts'
export { update } from './update.ts'
export { preset } from './preset.ts'
export { presets } from './presets.ts'
