import { gzipSync } from 'node:zlib'
import { articlePage, PARAGRAPHS } from '../article.js'
import { record, response } from '../warc.js'
import { zipOf } from '../zip.js'

const PAGE = articlePage()
const HTML = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')

const METADATA = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fire at the mill | The Tallow Post</title>
<link rel="canonical" href="https://post.example/mill"><meta property="og:title" content="Fire at the mill"><meta name="author" content="Anna Reyk">
<meta property="article:published_time" content="2026-05-04T09:30:00+02:00">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Fire at the mill",
"datePublished":"2026-05-04T09:30:00+02:00","author":[{"@type":"Person","name":"Anna Reyk"}],"publisher":{"name":"The Tallow Post"}}]}</script>
</head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><main><h1>Fire at the mill</h1><p class="byline">By Anna Reyk</p>
<time datetime="2026-05-04">4 May 2026</time><figure><img src="a.jpg"><figcaption>The ruin. Photo: Per Arden</figcaption></figure>${HTML}
<blockquote>It is gone.</blockquote><ul><li>One</li><li>Two</li></ul><p>Read more: <a href="/x">The bridge</a></p></main>
<footer>© The Tallow Post</footer></body></html>`

const RSS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="x" xmlns:dc="y"><channel><title>The Tallow Post</title>
<item><title>Fire &amp; water</title><link>https://post.example/1</link><pubDate>Mon, 4 May 2026 09:30:00 +0200</pubDate><dc:creator>Anna Reyk</dc:creator>
<content:encoded><![CDATA[${HTML}]]></content:encoded></item><item><title>Short</title><link>https://post.example/2</link><description>A word.</description></item></channel></rss>`

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Tallow Post</title><entry><id>1</id><title>Fire</title><link href="https://post.example/1"/>
<updated>2026-05-04T09:30:00Z</updated><author><name>Anna Reyk</name></author><content type="xhtml"><div>${HTML}</div></content></entry></feed>`

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Tallow Post',
  items: [
    { id: '1', url: 'https://post.example/1', content_html: HTML },
    { id: '2', content_text: PARAGRAPHS.join('\n') },
  ],
})

const WARC = Buffer.concat([
  record({ 'WARC-Type': 'warcinfo' }, 'software: none\r\n'),
  response('https://post.example/1', PAGE, { 'Content-Type': 'text/html; charset=utf-8' }),
  response('https://post.example/2', gzipSync(METADATA), { 'Content-Encoding': 'gzip' }),
  response('https://post.example/3', `${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`, {
    'Transfer-Encoding': 'chunked',
  }),
])

const MAIL = `From: "The Tallow Post" <news@post.example>\nSubject: =?utf-8?Q?Fire_=E2=80=93_update?=\nDate: Mon, 4 May 2026 09:30:00 +0200
Message-ID: <m17@post.example>\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable\n\n${PARAGRAPHS.join('=\n\n')}\n\nOn Sunday Anna Reyk wrote:\n> Is it gone?\n--x\nContent-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64\n\n${Buffer.from(PAGE).toString('base64').replace(/.{76}/g, '$&\n')}\n--x--\n`

const LINES = PARAGRAPHS.map((text, at) => JSON.stringify({ id: `${at}`, text, published: '2026-05' })).join('\n')

/** One small document of each format, all written by hand. */
export const SEEDS: readonly Buffer[] = [
  PAGE,
  METADATA,
  RSS,
  ATOM,
  JSON_FEED,
  WARC,
  gzipMembers(),
  MAIL,
  `From a@b.example Mon May  4 09:30:00 2026\n${MAIL}\nFrom a@b.example Mon May  4 09:30:00 2026\n${MAIL}`,
  LINES,
  gzipSync(LINES),
  zipOf([
    { name: 'a.html', content: PAGE },
    { name: 'b.eml', content: MAIL },
    { name: 'c.warc', content: WARC },
  ]),
  `# Fire at the mill\n\n${PARAGRAPHS.join('\n\n')}`,
].map((seed) => Buffer.from(seed as string))

/** A web archive as crawlers pack it: each record by itself. */
function gzipMembers(): Buffer {
  return Buffer.concat(
    [1, 2, 3].map((at) => gzipSync(response(`https://post.example/${at}`, at === 2 ? METADATA : PAGE))),
  )
}
