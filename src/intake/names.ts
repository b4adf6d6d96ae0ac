/** The names that reports have in a folder or an archive. A file that somebody names is read whatever it is called. */
const REPORT =
  /\.(?:txt|text|md|markdown|json|jsonl|ndjson|html?|xhtml|xml|rss|atom|rdf|warc|eml|mbox|zip|tar)(?:\.gz)?$|\.tgz$/i
const GOLD = /\.gold\.json$/i
/** Files that are certainly none, so that nobody needs to look into them. */
const OTHER =
  /\.(?:jpe?g|png|gif|webp|svg|ico|css|m?js|ts|map|woff2?|ttf|mp[34]|webm|mov|xlsx?|pptx?|exe|so|o|py|sh|csv|tsv|onnx|bin|lock|log)$/i

/** What a name says of a file that was found. */
export type NameKind = 'report' | 'other' | 'open'

export function kindOfName(path: string): NameKind {
  if (GOLD.test(path)) return 'other'
  if (REPORT.test(path)) return 'report'
  return OTHER.test(path) ? 'other' : 'open'
}

export function isReportName(path: string): boolean {
  return kindOfName(path) !== 'other'
}
