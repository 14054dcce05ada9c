export { look } from './look.ts'
export { accept } from './accept.ts'
export { passkeyOptions } from './passkey-options.ts'
export { acceptByPasskey } from './accept-by-passkey.ts'
