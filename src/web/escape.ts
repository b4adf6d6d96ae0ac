const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What HTML gives a meaning, what it does not allow (control characters but tab and line breaks), and half characters. */
const SPECIAL = /[&<>"']|[^\P{Cc}\t\n\r]|\p{Cs}/gu

/** Makes text safe to stand in HTML, between tags and in quoted attributes. Controls become the pictures of them: ␀, ␛. */
export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? pictureOf(character.charCodeAt(0)))
}

function pictureOf(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}
