import { z } from 'zod'

const MOST_BYTES = 16 * 1024

/** Free structured data, at most 16 KiB as JSON. Kept and given back, never interpreted. */
export const Metadata = z
  .record(z.string(), z.json())
  .refine((value) => isStorable(value), `must be at most ${MOST_BYTES} bytes as JSON, without NUL or broken Unicode`)

function isStorable(value: unknown): boolean {
  const json = JSON.stringify(value)
  return Buffer.byteLength(json) <= MOST_BYTES && !json.includes(String.raw`\u0000`) && !/\\ud[89a-f]/i.test(json)
}
