import { z } from 'zod'
import { CSV, XLSX } from './uploaded-file.ts'

export const exportInput = { format: z.enum(['csv', 'xlsx']).default('csv').describe('The form of the file') }

/** For cards whose answer is a file of rows, over REST alone. */
export const exportAnswer = { output: z.string(), answersAs: [CSV, XLSX], isLong: true } as const
