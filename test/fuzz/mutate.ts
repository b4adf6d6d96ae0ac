import type { Random } from './random.js'

/** Pieces that mean something to one format or another, and that parsers have stumbled over. */
const TOKENS = [
  '\0',
  '<',
  '>',
  '"',
  "'",
  '&',
  '&#x110000;',
  '&amp',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "&a;">]>',
  '<script>',
  '</script>',
  '<svg>',
  '<template>',
  '<table><tr><td>',
  '</div>'.repeat(99),
  '<div>'.repeat(999),
  '<p '.repeat(99),
  'WARC/1.0\r\n',
  '\r\n\r\n',
  '\n\n',
  'Content-Length: 99999999999\r\n',
  'Content-Length: -1\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Content-Encoding: gzip\r\n',
  'ffffffff\r\n',
  'Content-Type: multipart/mixed; boundary=x\n',
  '--x\n',
  '--x--\n',
  'From a@b Mon May 4 09:30:00 2026\n',
  '=?utf-8?B?////?=',
  '\ufeff',
  '\ud800',
  '\u202e',
  '{',
  '}',
  '[',
  '{"id":',
  '\\u0000',
  '\x1f\x8b\x08',
  'PK\x03\x04',
  '9'.repeat(400),
].map((token) => Buffer.from(token))

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer

const flip: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes)
  for (let count = random(8); count >= 0 && copy.length > 0; count--) copy[random(copy.length)] = random(256)
  return copy
}
const cut: Mutation = (bytes, random) => bytes.subarray(0, random(bytes.length + 1))
const remove: Mutation = (bytes, random) => {
  const [begin, end] = range(bytes, random)
  return Buffer.concat([bytes.subarray(0, begin), bytes.subarray(end)])
}
const repeat: Mutation = (bytes, random) => {
  const [begin, end] = range(bytes, random)
  const part = bytes.subarray(begin, end)
  const times = Math.min(1 + random(40), Math.floor(200_000 / (part.length + 1)))
  return Buffer.concat([
    bytes.subarray(0, begin),
    ...Array.from({ length: times + 1 }, () => part),
    bytes.subarray(end),
  ])
}
const insert: Mutation = (bytes, random) => {
  const at = random(bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), TOKENS[random(TOKENS.length)] as Buffer, bytes.subarray(at)])
}
const splice: Mutation = (bytes, random, other) => {
  const [begin, end] = range(other, random)
  const at = random(bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), other.subarray(begin, end), bytes.subarray(at)])
}

const MUTATIONS = [flip, cut, remove, repeat, insert, insert, splice]

/** *bytes* with one to five things done to them; *other* gives pieces to put in. */
export function mutate(bytes: Buffer, random: Random, other: Buffer): Buffer {
  let changed = bytes
  for (let count = random(5); count >= 0; count--)
    changed = (MUTATIONS[random(MUTATIONS.length)] as Mutation)(changed, random, other)
  return changed
}

function range(bytes: Buffer, random: Random): [begin: number, end: number] {
  const begin = random(bytes.length + 1)
  return [begin, Math.min(bytes.length, begin + random(1 + random(4096)))]
}
