/** What mail programs put around the message that they quote, from there to its end. */
const CONTAINERS =
  /<(?:div|blockquote|table)\b[^>]*\b(?:class|id)\s*=\s*["']?[^"'>]*\b(?:gmail_quote|moz-cite-prefix|yahoo_quoted|OutlookMessageHeader|divRplyFwdMsg|appendonsend)\b/i
const CITED = /<blockquote\b[^>]*\btype\s*=\s*["']?cite/i

/** The message without the earlier ones that it quotes at its end. A quotation in its text has no such mark, and stays. */
export function withoutQuoted(html: string): string {
  const places = [CONTAINERS, CITED].map((pattern) => html.search(pattern)).filter((at) => at >= 0)
  return places.length === 0 ? html : html.slice(0, Math.min(...places))
}
