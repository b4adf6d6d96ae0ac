import { parentPort } from 'node:worker_threads'
import { HearsayInputError, type InputErrorCode } from '../errors.js'
import { type PageHints, pageReport } from '../html/index.js'
import { readPage } from './page-reader.js'

/** A page on its way to a thread. */
export interface Task {
  readonly bytes: Uint8Array
  readonly hints: PageHints
}

/** What comes back: an error cannot keep its class on the way. */
export type Answer =
  | { readonly report: ReturnType<typeof pageReport> }
  | { readonly code: InputErrorCode; readonly message: string }

parentPort?.on('message', ({ bytes, hints }: Task) => parentPort?.postMessage(answer(bytes, hints)))

function answer(bytes: Uint8Array, hints: PageHints): Answer {
  try {
    return { report: readPage(pageReport, bytes, hints) }
  } catch (error) {
    if (error instanceof HearsayInputError) return { code: error.code, message: error.message }
    throw error
  }
}
