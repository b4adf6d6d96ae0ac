/** Letters that have no plain form in Unicode’s decomposition. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
}

/** A name as it is compared: no case, no accents, no apostrophes or points, blanks for hyphens. */
export function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ıłøđßæœþð]/g, (letter) => LETTERS[letter] as string)
    .replace(/['’‘`ʿʾ.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * What is left of a name when spellings of other scripts are evened out: `Sergei` and `Sergey`, `Jaafari` and `Ja’afari`,
 * `Mahmud` and `Mahmoud`. Consonants, doubled ones once. A key for finding, never a proof.
 */
export function skeleton(name: string): string {
  const plain = fold(name)
    .replace(/^(?:al|el|bin|ibn|abu) /, '')
    .replace(/(.)\1+/g, '$1')
  return plain
    .replace(/ph/g, 'f')
    .replace(/kh|q|ck|c(?![ei])/g, 'k')
    .replace(/j|dj|g(?=[ei])/g, 'j')
    .replace(/[aeiouyhw ]/g, '')
}

/** Letters to change, put in or take out to make one of the other (Levenshtein 1966); stops counting above *most*. */
export function distance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (before[j] as number) + 1, (row[j - 1] as number) + 1))
    }
    before = row
  }
  return Math.min(before[b.length] as number, most + 1)
}
