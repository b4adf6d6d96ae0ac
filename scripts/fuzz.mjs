// @ts-check
// Takes in 20,000 damaged documents, or as many as are asked for: npm run fuzz [-- COUNT [SEED]]
import { runTool } from './run.mjs'

const [count = '20000', seed = '1'] = process.argv.slice(2)
Object.assign(process.env, { HEARSAY_FUZZ: count, HEARSAY_FUZZ_SEED: seed })
process.exitCode = runTool('vitest/vitest.mjs', ['run', 'test/fuzz.test.ts']) ? 0 : 1
