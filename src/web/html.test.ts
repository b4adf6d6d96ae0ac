import { describe, expect, it } from 'vitest'
import { html, joined } from './html.js'

describe('html', () => {
  it.each<[string, string, string]>([
    ['text', html`<p>${'<b> & "q"'}</p>`.markup, '<p>&lt;b&gt; &amp; &quot;q&quot;</p>'],
    ['HTML of ours', html`<p>${html`<b>${'<'}</b>`}</p>`.markup, '<p><b>&lt;</b></p>'],
    [
      'a list',
      html`<ul>${['a', 'b'].map((one) => html`<li>${one}</li>`)}</ul>`.markup,
      '<ul><li>a</li><li>b</li></ul>',
    ],
    ['nothing', html`<p>${null}${undefined}${false}${''}</p>`.markup, '<p></p>'],
    ['numbers', html`${0}${1}`.markup, '01'],
    ['a joined list', joined(['a', '<'], html` · `).markup, 'a · &lt;'],
  ])('writes %s', (_, markup, expected) => {
    expect(markup).toBe(expected)
  })
})
