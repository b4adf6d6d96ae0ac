import type { Reading } from '../../src/reading/types.js'
import { makeReading } from '../readings.js'

/** What would run, lead away, turn the direction or be filled in, if it were anything but text. */
export const EVIL = `</p></script><script>window.evil=1</script><img src=x onerror="window.evil=1"><svg onload=window.evil=1>{{7*7}}\${7*7}<%= 7*7 %> javascript:alert(1) \u202egnp.exe\u202c ]]> &lt;b&gt; 'x' "y"`

/** A report that is full of it, wherever words stand. */
export const HOSTILE: Reading = makeReading(
  [
    ['headline', `=HYPERLINK("x") ${EVIL}`],
    ['paragraph', `${EVIL} said that ${EVIL}1.`],
    ['furniture', EVIL],
    ['caption', `+1 ${EVIL}`],
  ],
  [{ content: [`${EVIL}1`], cue: 'said', chain: [[EVIL, 'person']], quotation: 'mixed', act: 'accuse' }],
  {
    ...{ id: `../../etc/passwd ${EVIL}`, title: EVIL, outlet: EVIL, url: 'javascript:window.evil=1' },
    ...{ published: '2024-03-04', model: { name: EVIL, version: EVIL } },
  },
)
