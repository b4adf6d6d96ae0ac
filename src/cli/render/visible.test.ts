import { expect, it } from 'vitest'
import { oneLine, visible } from './visible.js'

it.each<[string, string]>([
  ['\x1b[2J\x1b]0;title\x07', '␛[2J␛]0;title␇'],
  ['\x9b31m NUL \0 delete \x7f back \b', '\\u009b31m NUL ␀ delete ␡ back ␈'],
  ['a\u202eb\u2066c\u200f', 'a\\u202eb\\u2066c\\u200f'],
  ['half \ud83d, whole 😀', 'half \\ud83d, whole 😀'],
  ['family 👨‍👩‍👧, Scotland 🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'family 👨‍👩‍👧, Scotland 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['soft\u00adhyphen\ufeff \u{13430}', 'soft\\u00adhyphen\\ufeff \\u{13430}'],
  ['Škoda\u0301 漢 “…”\tand\nso', 'Škoda\u0301 漢 “…”\tand\nso'],
])('shows %j safely', (text, shown) => {
  expect(visible(text)).toBe(shown)
})

it('puts text on one line', () => {
  expect(oneLine(' one\r\ntwo\u2028\tthree\x1b ')).toBe('one two three␛')
})
