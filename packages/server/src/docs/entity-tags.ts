/** Whether a tag is among those of `If-None-Match`. By RFC 9110: a list, whose tags may be weak, or `*` for any. */
export function isAmong(tags: string | undefined, etag: string): boolean {
  return tags?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) === true
}
