import type { MessageDescriptor } from '@lingui/core'

/** Codes, with a space between them, and what all of them mean to a person. */
export type Meanings = readonly (readonly [codes: string, meaning: MessageDescriptor])[]
