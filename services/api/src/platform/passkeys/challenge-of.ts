import { z } from 'zod'

const ClientDataJson = z.object({ challenge: z.string() })

/** The challenge that a device has signed; null where what it sent is none of its kind. */
export function challengeOf(clientData: string): string | null {
  try {
    return ClientDataJson.parse(JSON.parse(Buffer.from(clientData, 'base64url').toString())).challenge
  } catch {
    return null
  }
}
