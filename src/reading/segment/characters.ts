/** What kind of character a UTF-16 code unit begins, as BERT's tokenizer sees it. */
export enum Kind {
  Space = 0,
  /** A letter, a digit or a symbol: what words are made of. */
  Word = 1,
  /** A mark that stands as a token of its own. */
  Mark = 2,
  /** Control and format characters and accents that stand by themselves: no part of any token's letters. */
  Ignorable = 3,
}

const SPACE = /^[\s\p{Zs}]$/u
const IGNORABLE = /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Mn}\ufffd]$/u
const PUNCTUATION = /^[\p{P}!-/:-@[-`{-~]/u

/** Kinds of the first plane, filled when first asked for: a text of one language uses few of them. */
const KNOWN = new Int8Array(0x10000).fill(-1)

/** The kind of a code point. Tokens agree with the `tokenizers` package's BERT rules, which the verify step holds them to. */
export function kindOf(codePoint: number): Kind {
  if (codePoint >= 0x10000) return classify(codePoint)
  const known = KNOWN[codePoint] as number
  if (known >= 0) return known
  const kind = classify(codePoint)
  KNOWN[codePoint] = kind
  return kind
}

function classify(codePoint: number): Kind {
  const character = String.fromCodePoint(codePoint)
  if (codePoint === 0x85 || (codePoint >= 0x1c && codePoint <= 0x1f) || codePoint === 0xfeff) return Kind.Ignorable
  if (SPACE.test(character)) return Kind.Space
  if (IGNORABLE.test(character)) return Kind.Ignorable
  if (isIdeograph(codePoint) || PUNCTUATION.test(character.normalize('NFD'))) return Kind.Mark
  return Kind.Word
}

/** The blocks in which BERT takes every character for a word of its own. */
function isIdeograph(c: number): boolean {
  return (
    (c >= 0x4e00 && c <= 0x9fff) ||
    (c >= 0x3400 && c <= 0x4dbf) ||
    (c >= 0x20000 && c <= 0x2a6df) ||
    (c >= 0x2a700 && c <= 0x2b73f) ||
    (c >= 0x2b740 && c <= 0x2b81f) ||
    (c >= 0x2b820 && c <= 0x2ceaf) ||
    (c >= 0xf900 && c <= 0xfaff) ||
    (c >= 0x2f800 && c <= 0x2fa1f)
  )
}
