import { describe, expect, it } from 'vitest'
import type { Report } from '../../reading/types.js'
import { pageReport } from './index.js'

const WORDS = 'The mayor of Tarn said on Monday that the ferry would close in May, and that nobody had been asked. '
const BODY = `<article>${`<p>${WORDS.repeat(2)}</p>`.repeat(4)}</article>`
const take = (head: string, body = BODY, hints = {}): Report =>
  pageReport(Buffer.from(`<html><head>${head}</head><body>${body}</body></html>`), { id: 'a', name: 'a', ...hints })
const ld = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`

describe('Metadata', () => {
  it('takes JSON-LD before OpenGraph, and keeps what disagrees with the reason', () => {
    const { published, origins } = take(
      `${ld({ '@type': 'NewsArticle', datePublished: '2031-05-04T09:30+01:00' })}
      <meta property="article:published_time" content="2031-05-02">`,
      BODY,
      { url: 'https://a.example/2031/05/04/ferry' },
    )
    expect(published).toBe('2031-05-04T09:30+01:00')
    expect(origins?.published).toEqual({
      place: 'json-ld:datePublished',
      reason: 'json-ld:datePublished comes before meta:article:published_time',
      others: [{ value: '2031-05-02', place: 'meta:article:published_time' }],
    })
  })

  it.each<[string, string]>([
    ['2031-05-04', '<meta name="dc.date" content="2031-05-04">'],
    ['2031-05', '<link rel="canonical" href="https://a.example/2031/05/ferry">'],
  ])('keeps the precision that is given: %s', (date, head) => {
    expect(take(head).published).toBe(date)
  })

  it('has the date of fetching as the last resort', () => {
    const { published, origins } = take('', BODY, { date: '2031-05-09' })
    expect([published, origins?.published?.place]).toEqual(['2031-05-09', 'given'])
  })

  it.each<[string, string, string]>([
    ['Ferry to close in May', '<title>Ferry to close in May | The Tallow Post</title>', 'title'],
    ['Ferry to close in May', '<title>The Paper - Ferry to close in May</title>', 'title'],
    [
      'Ferry to close',
      '<meta property="og:title" content="Ferry to close - Post"><meta property="og:site_name" content="Post">',
      'meta:og:title',
    ],
  ])('has the title without the paper: %s', (title, head, place) => {
    const { origins, ...report } = take(head, `<h2>Ferry to close in May</h2>${BODY}`)
    expect([report.title, origins?.title?.place]).toEqual([title, place])
  })

  it('passes over a canonical address that is the front page', () => {
    expect(take('<link rel="canonical" href="https://a.example/">', BODY, { url: 'https://a.example/x' }).url).toBe(
      'https://a.example/x',
    )
  })

  it('takes the agency of the dateline before all others', () => {
    const body = `<article><p>TARN, May 4 (Reuters) — ${WORDS.repeat(3)}</p>${BODY}</article>`
    const { agency, origins } = take('<meta name="author" content="Associated Press">', body)
    expect([agency, origins?.agency?.place]).toEqual(['Reuters', 'dateline'])
  })

  it('believes the words before a template’s language, and a region that agrees with them', () => {
    expect(take('<meta property="og:locale" content="en_GB">').language).toBe('en-GB')
    const german =
      'Der Bürgermeister sagte am Montag, dass die Fähre im Mai geschlossen wird und niemand gefragt wurde. '
    const page = Buffer.from(`<html lang="en"><article>${`<p>${german.repeat(3)}</p>`.repeat(3)}</article></html>`)
    expect(() => pageReport(page, { id: 'a', name: 'a' })).toThrow(/^a is in another language \(de\); .*--any-language/)
    expect(pageReport(page, { id: 'a', name: 'a', anyLanguage: true }).language).toBe('de')
  })
})
