import { createHash } from 'node:crypto'

/** Of the content before it is compressed; weak, because every encoding of it is the same to a reader. */
export function etagOf(body: string | Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

/** Whether the client has it already, by its `If-None-Match`. */
export function isKnown(etag: string, header: string | null | undefined): boolean {
  if (header === null || header === undefined) return false
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag.slice(2))
}
