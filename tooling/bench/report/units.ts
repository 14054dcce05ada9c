import { grouped } from './markdown-table.ts'

export const MIB = 1024 * 1024

export const perSecond = (value: number): string => `${grouped(value)} /s`
export const inMs = (value: number): string => `${value < 10 ? value.toFixed(3) : grouped(value)} ms`
export const inSeconds = (value: number): string => `${value.toFixed(2)} s`
export const inMib = (bytes: number): string => `${(bytes / MIB).toFixed(1)} MiB`
