import { parentPort } from 'node:worker_threads'
import type { Report } from '../../reading/types.js'
import { HearsayInputError, type InputErrorCode } from '../errors.js'
import * as parser from '../html/index.js'
import { type PageTask, readPage } from './page-reader.js'

/** A page on its way to a thread. */
export interface Task {
  readonly bytes: Uint8Array
  readonly hints: PageTask
}

/** What comes back: an error cannot keep its class on the way. */
export type Answer = { readonly report: Report } | { readonly code: InputErrorCode; readonly message: string }

parentPort?.on('message', ({ bytes, hints }: Task) => parentPort?.postMessage(answer(bytes, hints)))

function answer(bytes: Uint8Array, hints: PageTask): Answer {
  try {
    return { report: readPage(parser, bytes, hints) }
  } catch (error) {
    if (error instanceof HearsayInputError) return { code: error.code, message: error.message }
    throw error
  }
}
