/** A Markdown text without its comments, code blocks and code spans: what is read as prose. */
function proseOf(text: string): string {
  return text
    .replace(/<!--.*?-->/gs, '')
    .replace(/^(```+|~~~+).*?^\1$/gms, '')
    .replace(/(`+).+?\1/g, '')
}

/** The targets of links and pictures that stay within the repository. */
export function relativeLinks(text: string): string[] {
  const targets = [
    ...proseOf(text).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|<(?:img|a)\s[^>]*?(?:src|href)="([^"]+)"/g),
  ]
  return targets.map((match) => match[1] ?? match[2] ?? '').filter((target) => !/^(?:[a-z]+:|\/\/)/i.test(target))
}

/** The contents of code blocks (of one *language*, where one is asked for). */
export function codeBlocks(text: string, language?: string): string[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .filter(([, written]) => language === undefined || written === language)
    .map((match) => match[2] ?? '')
}

/** Code blocks and code spans. */
export function codeOf(text: string): string[] {
  const spans = text.replace(/^```.*?^```$/gms, '').matchAll(/`([^`\n]+)`/g)
  return [...codeBlocks(text), ...[...spans].map((match) => match[1] ?? '')]
}

/** The anchors of a text's headings, as GitHub makes them: lower case, no punctuation, `-` for each space. */
export function anchorsOf(text: string): string[] {
  const headings = [...text.replace(/^```.*?^```$/gms, '').matchAll(/^#{1,6} +(.+?)\s*$/gm)]
  return headings.map((match) => slugOf(match[1] ?? ''))
}

function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-')
}
