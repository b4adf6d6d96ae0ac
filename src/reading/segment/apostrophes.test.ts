import { describe, expect, test } from 'vitest'
import { quotationsOf } from '../../../test/quotations.js'

type Case = [text: string, quotations: string[]]

/** Runs each case with curly and with straight marks. */
function eachWay(cases: readonly Case[]): Case[] {
  const straight = (words: string) => words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
  return cases.flatMap(([text, quotations]): Case[] => [
    [text, quotations],
    [straight(text), quotations.map(straight)],
  ])
}

describe('An apostrophe', () => {
  test.each(
    eachWay([
      ['The workers’ rights and the mayor’s plan.', []],
      ['It was the workers’, not ours.', []],
      ['The bosses’ plan, the workers’ plan and the towns’ plan.', []],
      ['It isn’t; they won’t; we’re O’Brien’s.', []],
      ['In the ’90s and in ’74 they sang.', []],
      ['’Tis the season; get ’em ’til noon, ’cause it’s rock ’n’ roll.', []],
      ['He was goin’ home, singin’ and dancin’ an’ all.', []],
      ['Good ol’ Tom o’ the mill.', []],
      ['James’ house is Holt’s.', []],
      ['The 1990s’ hopes.', []],
      ['Ma’am, the Qur’an and Sana’a.', []],
      ['’Round noon the ferries’ horns sounded.', []],
    ]),
  )('opens and closes nothing: %s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })

  test.each(
    eachWay([
      ['“The workers’ rights aren’t ours,” she said.', ['The workers’ rights aren’t ours,']],
      ['“In the ’90s we’d the bosses’ ear,” she said.', ['In the ’90s we’d the bosses’ ear,']],
      ['“’Tis ours,” she said.', ['’Tis ours,']],
      ['“Get ’em,” she said, “’til noon.”', ['Get ’em,', '’til noon.']],
      ['“I love rock ’n’ roll,” she said.', ['I love rock ’n’ roll,']],
      ['“It is the workers’.”', ['It is the workers’.']],
    ]),
  )('is none of the marks of a double quotation: %s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })
})

describe('A single quotation', () => {
  test.each(
    eachWay([
      ['‘It isn’t ours,’ said Quill.', ['It isn’t ours,']],
      [
        '‘We don’t know what they’re after,’ she said, ‘and we won’t ask.’',
        ['We don’t know what they’re after,', 'and we won’t ask.'],
      ],
      ['‘The workers’ rights are ours,’ she said.', ['The workers’ rights are ours,']],
      ['‘The workers’ and bosses’ plans are ours,’ she said.', ['The workers’ and bosses’ plans are ours,']],
      ['‘It is the workers’, not ours,’ he said.', ['It is the workers’, not ours,']],
      ['‘It is the workers’. It is not ours,’ he said.', ['It is the workers’. It is not ours,']],
      ['‘The bosses’ plan’, as he calls it, is dead.', ['The bosses’ plan']],
      ['‘In the ’90s we had work,’ he said.', ['In the ’90s we had work,']],
      ['‘It was good in ’74,’ he said.', ['It was good in ’74,']],
      ['‘I love rock ’n’ roll,’ she said.', ['I love rock ’n’ roll,']],
      ['‘We’re goin’ home,’ he said.', ['We’re goin’ home,']],
      ['‘Get ’em,’ he said.', ['Get ’em,']],
      ['‘James’ house is gone,’ he said.', ['James’ house is gone,']],
      ['‘The 1990s’ hopes are gone,’ he said.', ['The 1990s’ hopes are gone,']],
      ['‘It is good ol’ Tom!’ he cried.', ['It is good ol’ Tom!']],
    ]),
  )('holds apostrophes: %s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })

  test.each(
    eachWay([
      ['‘Stop,’ said the workers’ leader.', ['Stop,']],
      ['‘Stop’, said the workers’ leader, and the bosses’ lawyer agreed.', ['Stop']],
      ['The workers’ leader said: ‘Stop.’', ['Stop.']],
      ['The workers’ leader called it ‘a shame’.', ['a shame']],
      ['Holt’s ‘plan’ and Quill’s ‘hopes’ fell.', ['plan', 'hopes']],
      ['He called them ‘heroes’ on Monday.', ['heroes']],
      ['The ‘heroes’ of the nurses’ union left.', ['heroes']],
      ['He said the ‘bosses’ and the ‘workers’ were friends.', ['bosses', 'workers']],
      ['She spoke of ‘the bosses’, then left the workers’ hall.', ['the bosses']],
      ['Nobody ‘owns’ the town’s ‘rights’, she said.', ['owns', 'rights']],
      ['In ’74 he was ‘happy’ there.', ['happy']],
      ['The ‘workers’’ plan is dead.', ['workers']],
      ['It’s ‘ours’; it isn’t ‘theirs’.', ['ours', 'theirs']],
      ['He said (‘never’) and ‘no’—‘no’.', ['never', 'no', 'no']],
      ['‘We leave’: Quill’s plan for the workers’ hall.', ['We leave']],
    ]),
  )('ends before the apostrophes behind it: %s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })

  test.each(
    eachWay([
      ['‘£5m is enough,’ he said.', ['£5m is enough,']],
      ['‘$5 is enough,’ he said.', ['$5 is enough,']],
      ['‘14 people died,’ he said.', ['14 people died,']],
      ['‘400 people died,’ he said.', ['400 people died,']],
      ['‘… and so we leave,’ he said.', ['… and so we leave,']],
      ['‘...and so we leave,’ he said.', ['...and so we leave,']],
      ['‘(Laughs) We leave,’ he said.', ['(Laughs) We leave,']],
      ['‘#SaveThePier is ours,’ he said.', ['#SaveThePier is ours,']],
      ['‘[We] leave,’ he said.', ['[We] leave,']],
      ['‘Round here we like ’em big,’ he said.', ['Round here we like ’em big,']],
      ['‘It is over!’ ‘Is it?’ ‘Yes—’', ['It is over!', 'Is it?', 'Yes—']],
      ['Quill: ‘We leave at 5’.', ['We leave at 5']],
    ]),
  )('opens before more than letters: %s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })

  test.each(
    eachWay([
      [
        '‘She said “the workers’ rights” and left,’ said Quill.',
        ['She said “the workers’ rights” and left,', '> the workers’ rights'],
      ],
      [
        '“He calls it ‘the workers’ plan’ now,” said Quill.',
        ['He calls it ‘the workers’ plan’ now,', '> the workers’ plan'],
      ],
      ['“The bosses’ ‘plan’ isn’t ours,” said Quill.', ['The bosses’ ‘plan’ isn’t ours,', '> plan']],
      ['“They’re ‘heroes’,” said Quill of the nurses’ union.', ['They’re ‘heroes’,', '> heroes']],
    ]),
  )('stands within or around a double one: %s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })
})
