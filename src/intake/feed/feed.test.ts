import { describe, expect, it } from 'vitest'
import { context, fromBytes, sourceOf } from '../../../test/intake-pieces.js'
import { HearsayInputError } from '../errors.js'
import type { Item, Page } from '../source.js'
import { isJsonFeed, jsonFeed } from './json.js'
import { xmlFeed } from './xml.js'

async function take(bytes: string | Buffer, piece?: number): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of xmlFeed(fromBytes(bytes, piece), sourceOf('x.xml'), context())) all.push(item)
  return all
}

/** An item as the report that its page would become: the body's HTML for a text. */
function reportOf(item: Item | undefined) {
  const page = item as Page
  return page.finish?.({ id: page.place.id, text: page.bytes.toString() })
}

function outline(items: Item[]): string[] {
  return items.map((item) => (item instanceof HearsayInputError ? item.code : (reportOf(item)?.text ?? '')))
}

const BODY = '<p>The mill burns.</p>'
const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
  <title>The Tallow Post</title><link>https://post.example/</link><language>en</language>
  <image><title>Logo</title></image>
  <item>
    <title>Mill &amp;amp; bridge</title><link>https://post.example/mill</link>
    <guid isPermaLink="false">post-17</guid>
    <pubDate>Mon, 4 May 2026 09:30:00 +0200</pubDate>
    <dc:creator>Anna Reyk</dc:creator><category>Town</category>
    <description>A mill burns.</description>
    <content:encoded><![CDATA[${BODY}]]></content:encoded>
  </item>
  <item><title>No text</title><link>https://post.example/short</link><description>A short word.</description></item>
</channel></rss>`

const RDF = `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://post.example/"><title>The Tallow Post</title></channel>
<item rdf:about="https://post.example/mill"><title>Mill</title><link>https://post.example/mill</link>
<dc:date>2026-05-04</dc:date><content:encoded>&lt;p&gt;The mill burns.&lt;/p&gt;</content:encoded></item></rdf:RDF>`

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Tallow Post</title>
<entry><id>tag:post.example,2026:1</id><title type="html">Mill &lt;b&gt;burns&lt;/b&gt;</title>
<link rel="self" href="https://post.example/self"/><link href="https://post.example/mill"/>
<published>2026-05-04T09:30:00Z</published><updated>2026-05-05T09:30:00Z</updated>
<author><name>Anna Reyk</name></author><author><name>Per Holt</name></author>
<content type="xhtml"><div><p>The mill &amp; the <em>bridge</em> burn.</p></div></content></entry></feed>`

describe('A feed', () => {
  it('of RSS 2.0 gives an item with what the feed says of it', async () => {
    const [item, link] = await take(RSS)
    expect(reportOf(item)).toEqual({
      id: 'post-17',
      text: BODY,
      title: 'Mill & bridge',
      outlet: 'The Tallow Post',
      url: 'https://post.example/mill',
      published: '2026-05-04T09:30:00+02:00',
      authors: ['Anna Reyk'],
      language: 'en',
      section: 'Town',
      origins: Object.fromEntries(
        ['title', 'outlet', 'url', 'published', 'authors', 'language', 'section'].map((field) => [
          field,
          { place: `feed:${field}` },
        ]),
      ),
    })
    expect(link).toMatchObject({
      code: 'no-text',
      message: 'x.xml, item 2 (“No text”) carries no text, only a link; read https://post.example/short',
      about: { name: 'x.xml, item 2', url: 'https://post.example/short' },
    })
  })

  it('of RSS 1.0 is read', async () => {
    expect(reportOf((await take(RDF))[0])).toMatchObject({
      id: 'https://post.example/mill',
      text: BODY,
      published: '2026-05-04',
    })
  })

  it('of Atom is read', async () => {
    expect(reportOf((await take(ATOM))[0])).toMatchObject({
      id: 'tag:post.example,2026:1',
      title: 'Mill burns',
      text: '<div><p>The mill & the <em>bridge</em> burn.</p></div>',
      url: 'https://post.example/mill',
      published: '2026-05-04T09:30:00Z',
      modified: '2026-05-05T09:30:00Z',
      authors: ['Anna Reyk', 'Per Holt'],
    })
  })

  it('of JSON is read', () => {
    const feed: unknown = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Tallow Post',
      items: [
        { id: 1, url: 'https://post.example/mill', content_html: BODY, authors: [{ name: 'Anna Reyk' }] },
        { id: '2', content_text: 'The bridge opens.', date_published: '2026-05-04T09:30:00Z' },
        { id: '3', url: 'https://post.example/short', summary: 'A short word.' },
        'no item',
      ],
    }
    const items = isJsonFeed(feed) ? [...jsonFeed(feed, sourceOf('x.json'))] : []
    expect(reportOf(items[0])).toMatchObject({ id: '1', text: BODY, authors: ['Anna Reyk'], outlet: 'The Tallow Post' })
    expect(items[1]).toMatchObject({ id: '2', text: 'The bridge opens.', published: '2026-05-04T09:30:00Z' })
    expect(items.slice(2)).toMatchObject([{ code: 'no-text' }, { code: 'no-text' }])
  })

  it.each([1, 7, 1000])('is the same in pieces of %i bytes', async (piece) => {
    expect(reportOf((await take(RSS, piece))[0])).toEqual(reportOf((await take(RSS))[0]))
  })

  it('takes a long description for the text, and one that breaks off for none', async () => {
    const words = 'The mill burns and the bridge is closed. '.repeat(40)
    const item = (text: string) => `<rss><channel><item><description>${text}</description></item></channel></rss>`
    expect(outline(await take(item(words)))).toEqual([words])
    expect(outline(await take(item(`${words} Read more »`)))).toEqual(['no-text'])
    expect(outline(await take(item(`${words} [&amp;hellip;]`)))).toEqual(['no-text'])
  })

  it.each<[string, Buffer]>([
    ['UTF-16 with a mark', Buffer.from(`\ufeff${RSS.replace('mill', 'młyn')}`, 'utf16le')],
    [
      'a declared encoding',
      Buffer.from(RSS.replace('"1.0"?', '"1.0" encoding="iso-8859-2"?').replace('mill', 'm\xb3yn'), 'latin1'),
    ],
  ])('is read in %s', async (_, bytes) => {
    expect(reportOf((await take(bytes))[0])?.url).toBe('https://post.example/młyn')
  })
})

describe('A hostile feed', () => {
  it('expands no entities and fetches none', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">
<!ENTITY file SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&c;</title>
<content:encoded>&lt;p&gt;&c; &file;&lt;/p&gt;</content:encoded></item></channel></rss>`
    expect(reportOf((await take(bomb))[0])).toMatchObject({ title: '&c;', text: '<p>&c; &file;</p>' })
  })

  it('that is deep is given up with what it is', async () => {
    await expect(take(`<rss><channel><item>${'<a>'.repeat(100_000)}`)).rejects.toMatchObject({
      code: 'damaged-feed',
      message: 'x.xml has elements in each other 512 deep; no feed has',
    })
  })

  it('that breaks off gives what was there', async () => {
    const cut = RSS.slice(0, RSS.indexOf('No text'))
    const items = await take(cut)
    expect(outline(items)).toEqual([BODY, 'no-text', 'damaged-feed'])
    expect(items.at(-1)).toMatchObject({
      message: 'x.xml breaks off in or after item 2; what was there is read, fetch the feed again for the rest',
    })
  })

  it('without items says so', async () => {
    await expect(take('<rss><channel><title>T</title></channel></rss>')).rejects.toMatchObject({
      message: 'x.xml is a feed without items; leave it out',
    })
  })

  it('that closes what it did not open is read', async () => {
    expect(outline(await take(RSS.replaceAll('</guid>', '</guide></b>')))).toContain('no-text')
  })
})
