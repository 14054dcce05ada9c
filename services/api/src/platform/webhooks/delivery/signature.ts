import { createHmac } from 'node:crypto'

/**
 * The header `webhook-signature`: one signature for each secret, so that a receiver may have the old or the new one.
 * @param attemptedAt in seconds since 1970
 * @source Standard Webhooks, "Signature scheme": HMAC-SHA-256 over id, timestamp and body
 */
export function signaturesOf(secrets: readonly string[], id: string, attemptedAt: number, body: string): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
      return `v1,${createHmac('sha256', key).update(`${id}.${attemptedAt}.${body}`).digest('base64')}`
    })
    .join(' ')
}
