import { expect, it } from 'vitest'
import type { Taken } from '../src/intake/index.js'
import { mutate } from './fuzz/mutate.js'
import { createRandom } from './fuzz/random.js'
import { SEEDS } from './fuzz/seeds.js'
import { takePaths } from './taking-in.js'

/** `npm run fuzz` sets more, and another seed goes on with other documents. */
const COUNT = Number(process.env.HEARSAY_FUZZ ?? 500)
const SEED = Number(process.env.HEARSAY_FUZZ_SEED ?? 1)
const MOST_SECONDS_PER_MB = 2

const random = createRandom(SEED)

function one<T>(list: readonly T[]): T {
  return list[random(list.length)] as T
}

/** What is wrong with what came of a document; nothing where all is well. */
function faultsOf(all: readonly Taken[]): string[] {
  return all.flatMap((taken) => {
    if (taken.kind !== 'report') return taken.error.message === '' ? ['no message'] : []
    const { text, passages = [] } = taken.report
    const spans = passages.filter(({ span: [begin, end] }) => begin < 0 || end > text.length || begin >= end)
    return [...(text.trim() === '' ? ['no text'] : []), ...spans.map(({ span }) => `the span ${span}`)]
  })
}

/** Processor time, because the clock also counts what other programs do. */
function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

it(
  `Of ${COUNT} damaged documents none makes the intake crash, hang or give nonsense`,
  async () => {
    const wrong: string[] = []
    // The first one of a format also loads what parses it.
    for (const seed of SEEDS) expect(faultsOf(await takePaths(['-'], [seed]))).toEqual([])
    for (let number = 1; number <= COUNT; number++) {
      const bytes = mutate(one(SEEDS), random, one(SEEDS))
      const begun = process.cpuUsage()
      const faults = await takePaths(['-'], [bytes]).then(faultsOf, (error: Error) => [error.stack ?? error.message])
      const slow = seconds(begun) > MOST_SECONDS_PER_MB * Math.max(1, bytes.length / 1e6)
      wrong.push(
        ...[...faults, ...(slow ? ['slow'] : [])].map(
          (fault) => `${number}: ${fault}\n${bytes.toString('base64').slice(0, 2000)}`,
        ),
      )
    }
    expect(wrong).toEqual([])
  },
  60_000 + COUNT * 500,
)
