import { describe, expect, it } from 'vitest'
import { institutionName } from './institution-name.js'

const keyOf = (who: string) => institutionName(who)?.key

describe('institutionName', () => {
  it.each([
    ['Turkey', 'turkey'],
    ['Ankara', 'turkey'],
    ['the Turkish government', 'turkey'],
    ['The government of Turkey', 'turkey'],
    ['Canada’s government', 'canada'],
    ['the US', 'united states'],
    ['Washington', 'united states'],
    ['the UK government', 'britain'],
    ['The UN', 'united nations'],
    ['the United Nations', 'united nations'],
    ['the UN security council', 'united nations security council'],
    ['the Pentagon', 'united states department of defense'],
    ['the Sund Workers Front (SWF)', 'sund workers front'],
    ['the Sund-backed Sund Workers Front', 'sund workers front'],
    ['the Sund Workers Front, a party of ferrymen', 'sund workers front'],
    ['The Tarn-based Sund Observatory', 'sund observatory'],
    ['the German Foreign Office', 'german foreign office'],
    ['the Turkish army', 'turkish army'],
  ])('of %j is %j', (who, key) => {
    expect(keyOf(who)).toBe(key)
  })

  it.each(['the government', 'The government', 'police', 'The police', 'a regime'])('of %j is generic', (who) => {
    expect(institutionName(who)?.generic).toBe(true)
  })

  it('keeps the initials in brackets', () => {
    expect(institutionName('the Sund Workers Front (SWF)')?.acronym).toBe('swf')
  })

  it('is nothing where no word is', () => {
    expect(institutionName('…')).toBeNull()
  })
})
