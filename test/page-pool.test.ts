import { afterAll, expect, it } from 'vitest'
import type { PagePool as Pool } from '../src/intake/index.js'
import { articlePage, PARAGRAPHS } from './article.js'

// Threads run what is built, as the command does.
const { PagePool } = await import(new URL('../dist/intake/index.js', import.meta.url).href)
const pool: Pool = new PagePool(2)
afterAll(() => pool.close())

it('Threads read pages, and tell why one is no report', async () => {
  const hints = (number: number) => ({ id: `${number}`, name: `page ${number}`, url: `https://post.example/${number}` })
  const pages = [articlePage('One'), '<html><body></body></html>', articlePage('Three')]
  const results = await Promise.allSettled(pages.map((page, at) => pool.read(Buffer.from(page), hints(at))))
  expect(results).toMatchObject([
    { status: 'fulfilled', value: { id: '0', text: expect.stringContaining(PARAGRAPHS[3] as string) } },
    {
      status: 'rejected',
      reason: { name: 'HearsayInputError', about: { name: 'page 1', url: 'https://post.example/1' } },
    },
    { status: 'fulfilled', value: { id: '2' } },
  ])
})

it('A thread reads a piece of a page without asking whether it is a report', async () => {
  const report = await pool.read(Buffer.from('<p>The mill burns.</p>'), { id: '1', name: 'item 1', fragmentOf: '' })
  expect(report).toMatchObject({ id: '1', text: 'The mill burns.' })
})
