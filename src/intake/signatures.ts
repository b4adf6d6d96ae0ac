import { decode } from './decode.js'

/** What the first bytes of a document say that it is. */
export type Kind = 'html' | 'feed' | 'warc' | 'mail' | 'mbox' | 'zip' | 'tar' | 'json' | 'json-feed' | Unsupported

/** A kind of file that cannot be read, in words for a message. */
export interface Unsupported {
  readonly unsupported: string
  readonly remedy: string
}

const AS_TEXT = 'give its text as .txt or as JSON Lines'

/** Kinds of file that hold no text as it stands, by their first bytes. */
const SIGNATURES: readonly (readonly [unsupported: string, remedy: string, ...begins: string[]])[] = [
  ['a PDF, which cannot be read yet', AS_TEXT, '%PDF-'],
  ['an office document', AS_TEXT, '\xd0\xcf\x11\xe0', '{\\rtf'],
  ['a picture', 'leave it out', '\x89PNG', '\xff\xd8\xff', 'GIF8'],
  ['compressed in another way than gzip', 'unpack it', 'BZh', '\xfd7zXZ', '\x28\xb5\x2f\xfd', '7z\xbc\xaf', 'Rar!'],
]
const ZIP = ['PK\x03\x04', 'PK\x05\x06']
/** The first entry of what office programs and e-books pack, where its name stands in a ZIP. */
const OFFICE = /^.{26}[\s\S]{4}(?:mimetype|\[Content_Types\]\.xml|_rels\/|word\/|xl\/|ppt\/|META-INF\/)/s
const TAR = { magic: 'ustar', at: 257 }
const WARC = /^(?:\r?\n)*WARC\/[01]\.\d/
/** The elements by which browsers know a page without a doctype, and those that pages begin with in the wild. */
const HTML =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|script|style|link|div|table|article|main|section|header|h[1-6]|p|br|iframe|font)\b/i
const XML = /^\s*<(?:\?xml|!doctype|!--|rss|feed|rdf:rdf)/i
const PROLOGUE = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype[^[>]*(?:\[[\s\S]*?\]\s*)?>/gi
const FEED_ROOT = /^\s*<(?:[\w-]+:)?(rss|feed|rdf)\b/i
const ENVELOPE = /^From \S+ .*\b\d{1,2}:\d{2}\b.*\b\d{4}\b/
const JSON_OBJECT = /^\s*\{\s*["}]/
const JSON_FEED = /^\s*\{\s*"version"\s*:\s*"https:\/\/jsonfeed\.org\/version\//

/** Null for what is text and nothing else, or no text at all. */
export function kindOf(head: Buffer): Kind | null {
  return kindOfBytes(head.toString('latin1')) ?? kindOfText(decode(head) ?? head.toString('latin1'))
}

function kindOfBytes(bytes: string): Kind | null {
  for (const [unsupported, remedy, ...begins] of SIGNATURES) {
    if (begins.some((begin) => bytes.startsWith(begin))) return { unsupported, remedy }
  }
  if (ZIP.some((begin) => bytes.startsWith(begin))) {
    return OFFICE.test(bytes) ? { unsupported: 'an office document or e-book', remedy: AS_TEXT } : 'zip'
  }
  if (bytes.startsWith(TAR.magic, TAR.at)) return 'tar'
  return WARC.test(bytes) ? 'warc' : null
}

function kindOfText(text: string): Kind | null {
  if (HTML.test(text)) return 'html'
  if (XML.test(text)) return kindOfXml(text)
  if (JSON_OBJECT.test(text)) return JSON_FEED.test(text) ? 'json-feed' : 'json'
  if (ENVELOPE.test(text)) return 'mbox'
  return isMail(text) ? 'mail' : null
}

function kindOfXml(text: string): Kind | null {
  const root = text.replace(PROLOGUE, '').trimStart()
  if (FEED_ROOT.test(root)) return 'feed'
  if (HTML.test(root)) return 'html'
  const name = /^<([\w:-]+)/.exec(root)?.[1]
  return { unsupported: `an XML document${name ? ` <${name}>` : ''} and no feed`, remedy: AS_TEXT }
}

/** Headers that every message has, and those that transport adds. */
const FIRST =
  /^(?:from|to|subject|date|message-id|mime-version|received|return-path|delivered-to|x-[\w-]+|dkim-signature|arc-[\w-]+|reply-to|sender|list-[\w-]+|content-[\w-]+):/i
const NEEDED = [/^from:/im, /^(?:date|message-id|mime-version|received):/im]

/** Header lines before the first blank one, and among them a sender and what only messages have. */
function isMail(text: string): boolean {
  if (!FIRST.test(text)) return false
  const [headers = ''] = text.split(/\r?\n\r?\n/, 1)
  const lines = headers.split(/\r?\n/)
  const areHeaders = lines.slice(0, -1).every((line) => /^(?:[!-9;-~]+:|[ \t])/.test(line))
  return areHeaders && NEEDED.every((pattern) => pattern.test(headers))
}
