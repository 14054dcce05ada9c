import type { z } from 'zod'
import type { register } from '@vigencia/contracts/passkeys'
import type { Site } from '@vigencia/server/access/browser-access.ts'
import { ALGORITHMS } from './registration-options.ts'
import { webAuthn, type WebAuthn } from './web-authn.ts'

export type SentByDevice = z.output<(typeof register)['input']>

/** What a device has made, where it answers to this page and to a challenge that is open; null where it does not. */
export async function madeByDevice(input: SentByDevice, site: Site, isOpen: (challenge: string) => boolean) {
  const { credential_id: id, client_data, attestation_object } = input
  const library = await webAuthn()
  try {
    if (bringsCertificates(library, attestation_object)) return null
    const { verified, registrationInfo } = await library.verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON: client_data, attestationObject: attestation_object },
        clientExtensionResults: {},
      },
      expectedChallenge: isOpen,
      expectedOrigin: [...site.origins],
      expectedRPID: site.rpId,
      supportedAlgorithmIDs: ALGORITHMS,
      requireUserVerification: true,
    })
    const credential = verified ? registrationInfo.credential : null
    return credential?.id === id ? credential : null
  } catch {
    // the library says by an error what was wrong, which is told to nobody
    return null
  }
}

/** Certificates say which make a device is, which nobody has asked. They name addresses too, that would be read to verify them. */
function bringsCertificates({ decodeAttestationObject, isoBase64URL }: WebAuthn, attestation: string): boolean {
  const decoded = decodeAttestationObject(isoBase64URL.toBuffer(attestation))
  const format = decoded.get('fmt')
  return format !== 'none' && (format !== 'packed' || decoded.get('attStmt').get('x5c') !== undefined)
}
