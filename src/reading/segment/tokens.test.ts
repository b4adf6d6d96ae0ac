import { describe, expect, it, test } from 'vitest'
import { tokenize } from './tokens.js'

function tokensOf(text: string, from = 0, to = text.length): string[] {
  const tokens = tokenize(text, from, to)
  return Array.from({ length: tokens.length }, (_, i) => text.slice(tokens.begin[i], tokens.end[i]))
}

describe('Tokens', () => {
  test.each<[string, string[]]>([
    ['The ferry is closed.', ['The', 'ferry', 'is', 'closed', '.']],
    ['well-known', ['well', '-', 'known']],
    ['Quill’s “pier”', ['Quill', '’', 's', '“', 'pier', '”']],
    ["don't", ['don', "'", 't']],
    ['U.S.', ['U', '.', 'S', '.']],
    ['$3.20 + 5%', ['$', '3', '.', '20', '+', '5', '%']],
    ['£5 €6 ©', ['£5', '€6', '©']],
    ['... … !?', ['.', '.', '.', '…', '!', '?']],
    ['@quill #tarn a_b', ['@', 'quill', '#', 'tarn', 'a', '_', 'b']],
    ['½ m² №5', ['½', 'm²', '№5']],
  ])('of %j are runs of letters and digits, and single marks', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens)
  })

  test.each<[string, string[]]>([
    ['Ödön Çelik', ['Ödön', 'Çelik']],
    ['ca\u0301fe open', ['ca\u0301fe', 'open']],
    ['Łódź', ['Łódź']],
    ['Москва и Афины', ['Москва', 'и', 'Афины']],
    ['مرحبا', ['مرحبا']],
    ['한국어', ['한국어']],
    ['かな', ['かな']],
  ])('of %j keep their accents and scripts', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens)
  })

  test.each<[string, string[]]>([
    ['東京都', ['東', '京', '都']],
    ['a東b', ['a', '東', 'b']],
    ['\u{20000}\u{2f800}', ['\u{20000}', '\u{2f800}']],
  ])('of %j are single ideographs', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens)
  })

  test.each<[string, string[]]>([
    ['so 🙂 it is', ['so', '🙂', 'it', 'is']],
    ['👩‍👩‍👧', ['👩‍👩‍👧']],
    ['🇳🇴', ['🇳🇴']],
    ['a😀b', ['a😀b']],
  ])('of %j hold whole emoji', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens)
  })

  test.each<[string, string[]]>([
    ['\u200bpier\u200b', ['pier']],
    ['pi\u00ader', ['pi\u00ader']],
    ['pi\u200ber', ['pi\u200ber']],
    ['\u202epier\u202c', ['pier']],
    ['pier\u0000', ['pier']],
    ['pi\u0000er', ['pi\u0000er']],
    ['\ud800pier\udc00', ['pier']],
    ['\ufffd\ufeff\u200e', []],
    ['\u0301 e\u0301', ['e']],
    ['a\u00a0b\u3000c\u2009d', ['a', 'b', 'c', 'd']],
    ['a\tb\nc\r\nd', ['a', 'b', 'c', 'd']],
  ])('of %j leave out what cannot be seen at their edges', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens)
  })

  it('are none in no text', () => {
    expect(tokensOf('')).toEqual([])
    expect(tokensOf(' \n ')).toEqual([])
  })

  it('stay within the stretch that is asked for', () => {
    expect(tokensOf('The old pier is closed.', 4, 12)).toEqual(['old', 'pier'])
  })

  it('have offsets of the whole text', () => {
    const { length, begin, end } = tokenize('😀 The pier', 3)
    expect({ length, begin: [...begin], end: [...end] }).toEqual({ length: 2, begin: [3, 7], end: [6, 11] })
  })
})
