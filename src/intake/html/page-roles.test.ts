import { describe, expect, it, test } from 'vitest'
import type { PassageRole } from '../../reading/types.js'
import { fragmentText } from './index.js'

const PARAGRAPH = 'The council of Tarn voted on Monday to close the ferry that has crossed the sound for ninety years.'

/** The role of the first passage of HTML before a paragraph. */
function roleOf(html: string): PassageRole | undefined {
  return fragmentText(`${html}<p>${PARAGRAPH}</p>`, 'x').passages[0]?.role
}

describe('A block', () => {
  test.each<[PassageRole, string]>([
    ['paragraph', '<p>Nobody came.</p>'],
    ['paragraph', '<p>Share this bread, the abbot said.</p>'],
    ['paragraph', '<p>By noon the quay was empty.</p>'],
    ['paragraph', '<p>Correction of the map took the surveyors nine years.</p>'],
    ['paragraph', '<p class="share-price">Shares in the cannery fell by a third on Monday, the exchange said.</p>'],
    ['heading', '<h2>What happens now</h2>'],
    ['item', '<ul><li>a plan of the landing stage</li></ul>'],
    ['quote', '<blockquote><p>I ask only that somebody climbs the stairs.</p></blockquote>'],
    ['caption', '<figure><figcaption>The ferry at Tarn.</figcaption></figure>'],
    ['caption', '<p class="wp-caption-text">The ferry at Tarn.</p>'],
    ['credit', '<p>Photo: Ada Quill/Agence Sund</p>'],
    ['credit', '<span class="photo-credit">Ada Quill</span>'],
    ['byline', '<p>By Ada Quill and Tom Holt in Tarn</p>'],
    ['byline', '<div class="byline">Ada Quill</div>'],
    ['byline', '<p>May 4, 2031</p>'],
    ['byline', '<p>Updated 3 hours ago</p>'],
    ['byline', '<p>(Reporting by Ada Quill; editing by Tom Holt)</p>'],
    ['dateline', `<p>TARN, May 4 (Agence Sund) — ${PARAGRAPH}</p>`],
    ['dateline', `<p>(Agence Sund) - ${PARAGRAPH}</p>`],
    ['dateline', `<p>SUND CITY – ${PARAGRAPH}</p>`],
    ['correction', '<p>Correction: The ferry is ninety years old, not eighty.</p>'],
    ['correction', '<p>An earlier version of this article misstated the age of the ferry.</p>'],
    ['note', '<p>Editor’s note: The names are withheld.</p>'],
    ['note', '<p>This article was originally published in the Holm Gazette.</p>'],
    ['furniture', '<p>Advertisement</p>'],
    ['furniture', '<p><a href="/x">Read more: The last ferryman</a></p>'],
    ['furniture', '<div>Facebook | Twitter | Email</div>'],
    ['furniture', '<h3>Related stories</h3>'],
    ['furniture', '<p>Sign up for our newsletter</p>'],
    ['furniture', '<p>Subscribe to continue reading</p>'],
    ['furniture', '<p><a href="/x">The last ferryman of Tarn</a></p>'],
  ])('is a %s: %s', (role, html) => {
    expect(roleOf(html)).toBe(role)
  })
})

describe('The text of a piece of HTML', () => {
  it('has one space for white space, a line for <br>, a passage for two of them', () => {
    const { text } = fragmentText('One\n  two&nbsp;three<br>four<br><br>fi&shy;ve <b>s</b>ix\u200b', 'x')
    expect(text).toBe('One two three\nfour\n\nfive six')
  })

  it('keeps quotation marks, joiners and marks of direction', () => {
    const words = '‘a’ “b” «c» – — \u200e\u200f\u2066d\u2069 \u200d'
    expect(fragmentText(`<p>${words} e</p>`, 'x').text).toBe(`${words} e`)
  })

  it('has spans of its passages and nothing else but the gaps', () => {
    const { text, passages } = fragmentText(`<h2>Now</h2><p>TARN (AS) — ${PARAGRAPH}</p>`, 'x')
    expect(passages.map(({ span }) => text.slice(...span))).toEqual(['Now', 'TARN (AS) —', PARAGRAPH])
  })
})
