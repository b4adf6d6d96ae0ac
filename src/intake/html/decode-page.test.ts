import { describe, expect, it } from 'vitest'
import { decodePage } from './decode-page.js'

const WORDS = '“Škoda” – café'
const page = (charset: string, words: string) => `<!doctype html><meta charset="${charset}"><p>${words}`
const cp1252 = Buffer.from('<p>\x93caf\xe9\x94 \x96', 'latin1')

describe('A page’s encoding', () => {
  it.each<[string, Buffer, string | undefined, string]>([
    ['the byte order mark before the header', Buffer.from(`\ufeff<p>${WORDS}`), 'windows-1252', WORDS],
    ['UTF-16 by its mark', Buffer.from(`\ufeff<p>${WORDS}`, 'utf16le'), undefined, WORDS],
    ['UTF-16 without one', Buffer.from('<!doctype html><p>The mill', 'utf16le'), undefined, 'The mill'],
    ['the header', Buffer.from('<p>\xb9ko\xbea', 'latin1'), 'iso-8859-2', 'škoža'],
    ['<meta>', Buffer.from(page('windows-1251', '\xcf\xee'), 'latin1'), undefined, 'По'],
    [
      'a <meta> after the first kilobyte',
      Buffer.from(`<!--${'x'.repeat(2000)}-->${page('koi8-r', '\xd0')}`, 'latin1'),
      undefined,
      'п',
    ],
    ['its bytes where nothing is declared', Buffer.from(`<p>${WORDS}`), undefined, WORDS],
    ['Windows-1252 where they are no UTF-8', cp1252, undefined, '“café” –'],
    ['Shift-JIS', Buffer.from([...Buffer.from(page('shift_jis', '')), 0x82, 0xa0]), undefined, 'あ'],
  ])('is told by %s', (_, bytes, charset, words) => {
    expect(decodePage(bytes, charset).split('<p>').at(-1)).toBe(words)
  })

  it.each<[string, Buffer]>([
    ['Latin-1 and is UTF-8', Buffer.from(page('iso-8859-1', WORDS))],
    ['something that nobody knows', Buffer.from(page('klingon', WORDS))],
    ['UTF-16 in a tag that is ASCII', Buffer.from(page('utf-16', WORDS))],
  ])('that is declared as %s is mended', (_, bytes) => {
    expect(decodePage(bytes)).toContain(WORDS)
  })

  it('that is declared as UTF-8 and is Windows-1252 is mended', () => {
    expect(decodePage(cp1252, 'utf-8')).toContain('“café”')
  })

  it('leaves out NULs', () => {
    expect(decodePage(Buffer.from('<p>one\0two'))).toBe('<p>onetwo')
  })
})
