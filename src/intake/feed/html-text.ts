import { Parser } from 'htmlparser2'

/** The words of a piece of HTML in one line, as a title or a summary has them. */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return inOneLine(html)
  let text = ''
  const parser = new Parser({
    ontext: (words) => {
      text += words
    },
    onopentag: () => {
      text += ' '
    },
  })
  parser.end(html)
  return inOneLine(text)
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
