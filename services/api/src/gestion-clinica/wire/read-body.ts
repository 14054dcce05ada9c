import { boundedBody } from '@vigencia/server/rest/bounded-body.ts'
import { membersOf, NO_MEMBERS, type Members } from './members-of-body.ts'

/** In bytes. The longest DTO takes a few thousand. */
const BODY_LIMIT = 1024 * 1024

/** Bodies from which the old server got no object, and threw. */
export class Unreadable extends Error {
  constructor(why: string) {
    super(`the body ${why}`)
    this.name = 'Unreadable'
  }
}

/**
 * The members of a request's body. `any` also takes what the client sends for nothing: no body, `""` or null.
 * A body that is too long is refused unread.
 * @throws Unreadable
 */
export async function readBody(request: Request, takes: 'dto' | 'any'): Promise<Members> {
  const text = await readText(request)
  const body = text === '' ? null : parsed(text)
  if (body === null || body === '') {
    if (takes === 'any') return NO_MEMBERS
    throw new Unreadable('is empty')
  }
  if (typeof body !== 'object' || Array.isArray(body)) throw new Unreadable('is no object')
  return membersOf(body)
}

async function readText(request: Request): Promise<string> {
  const bytes = await boundedBody(request, BODY_LIMIT)
  if (bytes === null) throw new Unreadable('is too long')
  return decoded(bytes, request.headers.get('content-type'))
}

/** The text in the charset that is named, where it is one; else in UTF-8. */
function decoded(bytes: Uint8Array, contentType: string | null): string {
  const charset = /;\s*charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes).trim()
  } catch {
    throw new Unreadable(`is no text in ${charset}`)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable('is no JSON')
  }
}
