export { get } from './get.ts'
export { getSignIn } from './get-sign-in.ts'
export { setSignIn } from './set-sign-in.ts'
export { removeSignIn } from './remove-sign-in.ts'
