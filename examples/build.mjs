// @ts-check
// Writes reports.jsonl from the text files in reports/ and the table below. `node examples/build.mjs`
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where a report appeared and when; `headline` is how the title's line begins where it is not the first line. */
const PUBLISHED = [
  {
    id: '01-pannex-filling-begins',
    outlet: 'Pannex',
    url: 'https://wire.pannex.example/2024/03/04/veskara-kolbin-filling',
    published: '2024-03-04T11:42:00Z',
  },
  {
    id: '02-courier-leaked-memo',
    outlet: 'The Ravensholm Courier',
    url: 'https://www.ravensholmcourier.example/world/kolbin-dam-inspectors-memo',
    published: '2024-03-06T05:00:00Z',
  },
  {
    id: '03-lantern-dam-bombshell',
    outlet: 'Daily Lantern',
    url: 'https://www.dailylantern.example/news/dam-bombshell-leaked-memo',
    published: '2024-03-06T17:25:00Z',
    headline: 'DAM BOMBSHELL',
  },
  {
    id: '04-gazette-tolmar-meeting',
    outlet: 'Sarn Valley Gazette',
    url: 'https://sarnvalleygazette.example/tolmar/no-plan-if-dam-fails',
    published: '2024-03-07',
  },
  {
    id: '05-aldmark-ministry-statement',
    outlet: 'Ministry of Foreign Affairs of Aldmark',
    url: 'https://mfa.aldmark.example/press/24-117',
    published: '2024-03-07T14:00:00Z',
  },
  {
    id: '06-pannex-truce-announced',
    outlet: 'Pannex',
    url: 'https://wire.pannex.example/2024/03/08/veskara-truce',
    published: '2024-03-08T16:08:00Z',
  },
  {
    id: '07-tribune-shells-on-zarim',
    outlet: 'Halvaz Tribune',
    url: 'https://halvaztribune.example/2024/03/09/shells-fall-on-zarim',
    published: '2024-03-09T18:30:00+02:00',
  },
  {
    id: '08-glas-dresnik-not-our-shells',
    outlet: 'Glas Dresnik',
    url: 'https://www.glasdresnik.example/en/haldrik-not-one-shell',
    published: '2024-03-10T19:15:00+01:00',
  },
  {
    id: '09-monitor-the-wrong-question',
    outlet: 'The Basin Monitor',
    url: 'https://basinmonitor.example/analysis/the-wrong-question',
    published: '2024-03-11',
  },
  {
    id: '10-lantern-war-of-words',
    outlet: 'Daily Lantern',
    url: 'https://www.dailylantern.example/news/sarn-war-of-words',
    published: '2024-03-12T09:10:00Z',
    headline: 'Sarn war of words',
  },
]

/** The example reports, in the order of their numbers. */
export function reports() {
  return PUBLISHED.map(({ id, outlet, url, published, headline = '' }) => {
    const text = readFileSync(new URL(`reports/${id}.txt`, import.meta.url), 'utf8')
    const title = text.split('\n').find((line) => line.startsWith(headline)) ?? id
    return { id, text, title, outlet, url, published }
  })
}

/** The text of reports.jsonl. */
export function lines() {
  return reports()
    .map((report) => `${JSON.stringify(report)}\n`)
    .join('')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('reports.jsonl', import.meta.url), lines())
}
