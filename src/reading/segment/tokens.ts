import { Kind, kindOf } from './characters.js'

/** Words and single marks in the order of the text; `begin[i]` and `end[i]` are UTF-16 offsets. */
export interface Tokens {
  readonly length: number
  readonly begin: Int32Array
  readonly end: Int32Array
}

/**
 * Splits a stretch of text into runs of letters, digits and symbols on one hand and single punctuation marks on the other.
 * A token is at least one character that is neither space nor ignorable; ignorable ones at its edges are left out.
 */
export function tokenize(text: string, from = 0, to = text.length): Tokens {
  const begin: number[] = []
  const end: number[] = []
  let open = -1
  let last = -1
  const close = () => {
    if (open >= 0) {
      begin.push(open)
      end.push(last)
      open = -1
    }
  }
  for (let i = from; i < to; ) {
    const codePoint = text.codePointAt(i) as number
    const next = i + (codePoint > 0xffff ? 2 : 1)
    const kind = kindOf(codePoint)
    if (kind === Kind.Word) {
      if (open < 0) open = i
      last = next
    } else if (kind !== Kind.Ignorable) {
      close()
      if (kind === Kind.Mark) {
        begin.push(i)
        end.push(next)
      }
    }
    i = next
  }
  close()
  return { length: begin.length, begin: Int32Array.from(begin), end: Int32Array.from(end) }
}
