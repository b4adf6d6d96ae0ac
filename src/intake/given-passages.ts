import { type Passage, READ_ROLES, UNREAD_ROLES } from '../reading/types.js'
import { isObject, notAReport, shown } from './json-values.js'

const ROLES: readonly string[] = [...READ_ROLES, ...UNREAD_ROLES]

/** The passages that JSON brings for *text*, checked: known roles, whole spans in the text, in its order. Throws `not-a-report`. */
export function passagesOf(value: unknown, text: string, name: string): Passage[] | undefined {
  if (value === undefined || value === null) return undefined
  if (!Array.isArray(value)) throw notAReport(name, `has the passages ${shown(value)}`, 'write them as a list')
  let last = 0
  return value.map((item: unknown) => {
    if (!isPassage(item, last, text.length)) {
      const remedy = 'a passage is {"span": [begin, end], "role"}, after the one before it and within the text'
      throw notAReport(name, `has the passage ${shown(item)}`, remedy)
    }
    last = item.span[1]
    return { span: item.span, role: item.role, ...(item.entry !== undefined && { entry: item.entry }) }
  })
}

function isPassage(value: unknown, from: number, to: number): value is Passage {
  if (!isObject(value) || !Array.isArray(value.span) || value.span.length !== 2) return false
  const [begin, end] = value.span
  const isSpan = Number.isInteger(begin) && Number.isInteger(end) && from <= begin && begin < end && end <= to
  return isSpan && ROLES.includes(String(value.role)) && (value.entry === undefined || Number.isInteger(value.entry))
}
