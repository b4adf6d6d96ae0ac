import { type Home, home as homeOf } from '../../ledger/query/home.js'
import { homePage } from '../../web/home-page.js'
import { page, type Resource } from '../resource.js'

export const home: Resource<Home> = {
  path: '/',
  name: 'Home',
  summary: 'What came last, who is quoted most, and what was just copied',
  parameters: [],
  load: ({ ledger }) => homeOf(ledger),
  forms: page((data: Home, { asset, may, token }) => homePage(data, { asset, token: may.add ? token : null })),
}
