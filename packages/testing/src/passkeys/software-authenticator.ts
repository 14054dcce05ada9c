import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

const PRESENT_AND_VERIFIED = 0x05
const HAS_CREDENTIAL = 0x40

/** In which page a device signs, and what is asked there. */
interface Ceremony {
  readonly challenge: string
  readonly rp_id: string
  readonly origin: string
}

/** A device that keeps one passkey, as WebAuthn has it: what it sends is the input of our operations. */
export interface SoftwareAuthenticator {
  readonly credentialId: string
  /** How often it has signed. A copy of the device is one that is set back. */
  counter: number
  /** Whether it asks for a finger, a face or a PIN. */
  verifiesUser: boolean
  make(at: Ceremony): { credential_id: string; client_data: string; attestation_object: string }
  sign(at: Ceremony): {
    credential_id: string
    client_data: string
    authenticator_data: string
    signature: string
    user_handle: null
  }
}

export function softwareAuthenticator(): SoftwareAuthenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credential = randomBytes(32)
  const credentialId = credential.toString('base64url')
  const dataOf = (rpId: string, flags: number) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(device.counter)
    const shown = device.verifiesUser ? flags : flags & ~0x04
    return Buffer.concat([sha256(rpId), Buffer.from([shown]), counter])
  }
  const device: SoftwareAuthenticator = {
    credentialId,
    counter: 0,
    verifiesUser: true,
    make(at) {
      const attested = Buffer.concat([
        dataOf(at.rp_id, PRESENT_AND_VERIFIED | HAS_CREDENTIAL),
        Buffer.alloc(16),
        Buffer.from([0, credential.length]),
        credential,
        coseOf(publicKey),
      ])
      return {
        credential_id: credentialId,
        client_data: clientData('webauthn.create', at).toString('base64url'),
        attestation_object: attestationOf(attested).toString('base64url'),
      }
    },
    sign(at) {
      device.counter++
      const data = dataOf(at.rp_id, PRESENT_AND_VERIFIED)
      const client = clientData('webauthn.get', at)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return {
        credential_id: credentialId,
        client_data: client.toString('base64url'),
        authenticator_data: data.toString('base64url'),
        signature: signature.toString('base64url'),
        user_handle: null,
      }
    },
  }
  return device
}

function clientData(type: string, { challenge, origin }: Ceremony): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

/** A P-256 key in CBOR: its kind, its algorithm, its curve, and both coordinates. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const coordinate = (label: number, text: string) =>
    Buffer.concat([Buffer.from([label, 0x58, 32]), Buffer.from(text, 'base64url')])
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]),
    coordinate(0x21, x),
    coordinate(0x22, y),
  ])
}

/** `{fmt: "none", attStmt: {}, authData}` in CBOR: a device that does not say which make it is. */
function attestationOf(data: Buffer): Buffer {
  const name = (text: string) => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
  return Buffer.concat([
    Buffer.from([0xa3]),
    name('fmt'),
    name('none'),
    name('attStmt'),
    Buffer.from([0xa0]),
    name('authData'),
    Buffer.from([0x58, data.length]),
    data,
  ])
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest()
}
