import { expect, it } from 'vitest'
import { type Kind, kindOf } from './signatures.js'

it.each<[string, string, Kind | null]>([
  ['a page', '<!DOCTYPE html><html>', 'html'],
  ['a page without a doctype', '\n<!-- saved --><BODY class="x">', 'html'],
  ['a page in XML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD"><html xmlns="x">', 'html'],
  ['RSS', '<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0">', 'feed'],
  ['RSS without a declaration', '<rss version="2.0">', 'feed'],
  ['RSS behind entities', '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">\n]><rss>', 'feed'],
  ['RSS 1.0', '<rdf:RDF xmlns="http://purl.org/rss/1.0/">', 'feed'],
  ['Atom', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
  ['a web archive', 'WARC/1.1\r\nWARC-Type: warcinfo', 'warc'],
  ['a message', 'From: a@b.example\r\nDate: today\r\n\r\nWords', 'mail'],
  ['a message on its way', 'Received: by x\n (y)\nFrom: a@b.example\n\nWords', 'mail'],
  ['a mailbox', 'From a@b.example Mon May  4 09:30:00 2026\nFrom: a', 'mbox'],
  ['JSON', '{"id": 1}', 'json'],
  ['a JSON Feed', '{ "version": "https://jsonfeed.org/version/1.1"', 'json-feed'],
  ['text', 'From the first day, Date: was a column in it.\n\nWords', null],
  ['text with a label', 'From: our correspondent\n\nThe mill burned.', null],
  ['text with a tag in it', 'He wrote <p> on the wall.', null],
])('knows %s', (_, head, kind) => {
  expect(kindOf(Buffer.from(head))).toEqual(kind)
})

it('knows a page and a feed in UTF-16', () => {
  expect(kindOf(Buffer.from('\ufeff<html>', 'utf16le'))).toBe('html')
  expect(kindOf(Buffer.from('\ufeff<rss>', 'utf16le').swap16())).toBe('feed')
})

it.each<[string, string, string]>([
  ['%PDF-1.7', 'a PDF, which cannot be read yet', 'give its text as .txt or as JSON Lines'],
  ['{\\rtf1 Words}', 'an office document', 'give its text as .txt or as JSON Lines'],
  ['BZh91AY', 'compressed in another way than gzip', 'unpack it'],
  ['<?xml version="1.0"?><svg>', 'an XML document <svg> and no feed', 'give its text as .txt or as JSON Lines'],
])('cannot read %j, and says what it is', (head, unsupported, remedy) => {
  expect(kindOf(Buffer.from(head, 'latin1'))).toEqual({ unsupported, remedy })
})
