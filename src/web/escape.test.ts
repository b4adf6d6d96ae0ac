import { expect, it } from 'vitest'
import { escapeHtml } from './escape.js'

it.each<[string, string]>([
  [`<script>alert("1" & '2')</script>`, '&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;'],
  ['one\ttwo\nthree', 'one\ttwo\nthree'],
  ['NUL \0, escape \x1b, delete \x7f, C1 \x9b', 'NUL ␀, escape ␛, delete ␡, C1 \ufffd'],
  ['half \ud83d and whole 😀', 'half \ufffd and whole 😀'],
  ['“Škoda” \u202e 漢', '“Škoda” \u202e 漢'],
])('makes %j safe in HTML', (text, html) => {
  expect(escapeHtml(text)).toBe(html)
})
