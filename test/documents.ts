import { gzipSync } from 'node:zlib'
import { articlePage, PARAGRAPHS } from './article.js'
import { record, response } from './warc.js'
import { zipOf } from './zip.js'

const URL = 'https://post.example/fire'
const HTML = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')
const HEADERS = `From: "The Tallow Post" <news@post.example>
Subject: Fire at the mill
Date: Mon, 4 May 2026 09:30:00 +0200
Message-ID: <m17@post.example>
Content-Type: text/plain; charset=utf-8
`
const MESSAGE = `${HEADERS}\n${PARAGRAPHS.join('\n\n')}\n`
const ENVELOPE = 'From news@post.example Mon May  4 09:30:00 2026\n'

/** The documents that the commands in docs/how-to ask for, by their names. One item of each feed is a link alone. */
export const DOCUMENTS: Readonly<Record<string, string | Buffer>> = {
  'feed.xml': `<?xml version="1.0"?><rss version="2.0"><channel><title>The Tallow Post</title>
<item><title>Fire at the mill</title><link>${URL}</link><content:encoded><![CDATA[${HTML}]]></content:encoded></item>
<item><title>More</title><link>${URL}-2</link><description>Read on.</description></item></channel></rss>`,
  'feed.json': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Tallow Post',
    items: [
      { id: '1', url: URL, content_html: HTML },
      { id: '2', url: `${URL}-2` },
    ],
  }),
  'crawl.warc.gz': Buffer.concat(
    [record({ 'WARC-Type': 'warcinfo' }, 'software: none'), response(URL, articlePage())].map((one) => gzipSync(one)),
  ),
  'alert.eml': MESSAGE,
  'newsletters.mbox': `${ENVELOPE}${MESSAGE}\n${ENVELOPE}${MESSAGE}`,
  'export.jsonl': `${JSON.stringify({ body: PARAGRAPHS.join('\n\n'), meta: { date: '2026-05-04 09:30:00' } })}\n`,
  'readings.jsonl': `${JSON.stringify({ id: 'a', text: PARAGRAPHS.join('\n\n') })}\n`,
  'saved.zip': zipOf([{ name: 'saved/fire.html', content: articlePage() }]),
  'saved.tar.gz': gzipSync(tarOf('saved/fire.html', articlePage())),
}

/** A tar archive of one file, in the old way that all programs read. */
function tarOf(name: string, content: string): Buffer {
  const header = Buffer.alloc(512)
  const size = Buffer.byteLength(content)
  header.write(name, 0)
  header.write('0000644\0', 100)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('        0', 148)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, Buffer.from(content), Buffer.alloc(1024 + ((512 - (size % 512)) % 512))])
}
