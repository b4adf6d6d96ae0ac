import { type About, aboutPage } from '../../web/about-page.js'
import { page, type Resource } from '../resource.js'

export const about: Resource<About> = {
  path: '/about',
  name: 'About',
  summary: 'The program, its model’s card and figures, what it cannot do, and how much the ledger holds',
  parameters: [],
  load: (services) => services.about(),
  forms: page((data: About, { asset }) => aboutPage(data, asset)),
}
