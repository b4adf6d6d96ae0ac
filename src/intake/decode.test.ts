import { describe, expect, it } from 'vitest'
import { decode } from './decode.js'

const WORDS = 'The mill is closed, she said.'

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

describe('decode', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from('“Škoda” 🏭'), '“Škoda” 🏭'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffWords'), 'Words'],
    ['UTF-16LE with a mark', Buffer.from('\ufeffŠkoda', 'utf16le'), 'Škoda'],
    ['UTF-16BE with a mark', utf16be('\ufeffŠkoda'), 'Škoda'],
    ['UTF-16LE without a mark', Buffer.from(WORDS, 'utf16le'), WORDS],
    ['UTF-16BE without a mark', utf16be(WORDS), WORDS],
    ['Latin-1', Buffer.from('café à Orléans', 'latin1'), 'café à Orléans'],
    ['Windows-1252', Buffer.from('\x93Yes,\x94 she said \x96 \x80 5', 'latin1'), '“Yes,” she said – € 5'],
    ['a file that is empty', Buffer.alloc(0), ''],
  ])('reads %s', (_, bytes, text) => {
    expect(decode(bytes)).toBe(text)
  })

  it('keeps NULs and other stray control characters in good text', () => {
    expect(decode(Buffer.from('One\0two \x1b[31mthree'))).toBe('One\0two \x1b[31mthree')
  })

  it('keeps lone surrogates of UTF-16', () => {
    expect(decode(Buffer.from('\ufeffone \ud800 two \udc00', 'utf16le'))).toBe('one \ud800 two \udc00')
  })

  it('replaces a few broken bytes in UTF-8 and keeps the rest of it', () => {
    const cut = Buffer.from('“Škoda” is closed é').subarray(0, -1)
    expect(decode(cut)).toBe('“Škoda” is closed \ufffd')
  })

  it('leaves out the odd byte at the end of UTF-16 that was cut off', () => {
    expect(decode(Buffer.from(WORDS, 'utf16le').subarray(0, -1))).toBe(WORDS.slice(0, -1))
  })

  it.each<[string, Buffer]>([
    ['zeros', Buffer.alloc(1000)],
    ['every byte there is', Buffer.from(Array.from({ length: 1024 }, (_, at) => (at * 37) % 256))],
    ['machine code', Buffer.from('7f454c460201010000000000000000000300b7000100000000', 'hex')],
    ['UTF-32', Buffer.from([...WORDS].flatMap((c) => [c.charCodeAt(0), 0, 0, 0]))],
  ])('finds no text in %s', (_, bytes) => {
    expect(decode(bytes)).toBeNull()
  })
})
