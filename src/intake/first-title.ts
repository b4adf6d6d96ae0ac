/** Headlines are shorter. */
const LONGEST = 160
/** A title does not end as a sentence or a clause does. */
const ENDS = /[.:;,]["”’']?$/

/** The first line, where it stands apart from the text below it and is no sentence; null where it does not. */
export function firstLineTitle(text: string): string | null {
  const [, line = '', blank] = /^\s*([^\n]+)\n([ \t\r]*\n)?(?=\s*\S)/.exec(text.slice(0, 4096)) ?? []
  const title = line.trim()
  const isTitle = blank !== undefined && title.length <= LONGEST && /\p{L}/u.test(title) && !ENDS.test(title)
  return isTitle ? title : null
}

/** The first heading of Markdown (`# Title`, or a line underlined with `=`), or the title in a block of fields above the text. */
export function headingTitle(text: string): string | null {
  const start = text.slice(0, 65_536)
  const fields = /^---\r?\n([\s\S]*?)\n---/.exec(start)?.[1] ?? ''
  const given = /^title:[ \t]*["']?(.+?)["']?[ \t]*\r?$/m.exec(fields)?.[1]
  const marked = /^#[ \t]+(.+?)[ \t#]*\r?$/m.exec(start)?.[1]
  const underlined = /^(\S.*?)[ \t]*\r?\n={2,}[ \t]*\r?$/m.exec(start)?.[1]
  return given ?? marked ?? underlined ?? null
}
