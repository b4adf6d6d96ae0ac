import { Worker } from 'node:worker_threads'
import type { Report } from '../../reading/types.js'
import { HearsayInputError } from '../errors.js'
import { type PageReader, type PageTask, pageError } from './page-reader.js'
import type { Answer } from './page-worker.js'

/** Pages waiting for each thread: enough that none is ever idle. */
const WAITING = 4
/** A thread that needs more memory for a page is ended, and the page is set aside. */
const MOST_MEMORY_MIB = 1024
/** So is one that takes longer: it has hung. The slowest machine needs a hundredth of it. */
const MOST_SECONDS = { base: 60, perMebibyte: 20 }

interface Task {
  readonly bytes: Buffer
  readonly hints: PageTask
  readonly resolve: (report: Report) => void
  readonly reject: (error: Error) => void
}

/** Threads that read pages from one queue, one at a time each. They start with the first pages, and start anew when they break. */
export class PagePool implements PageReader {
  readonly width: number
  readonly #queue: Task[] = []
  readonly #idle: Worker[] = []
  readonly #all = new Set<Worker>()

  constructor(readonly threads: number) {
    this.width = threads * (WAITING + 1)
  }

  read(bytes: Buffer, hints: PageTask): Promise<Report> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ bytes, hints, resolve, reject })
      if (this.#idle.length === 0 && this.#all.size < this.threads) this.#idle.push(this.#start())
      this.#next()
    })
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => worker.terminate()))
  }

  #start(): Worker {
    const worker = new Worker(new URL('./page-worker.js', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MIB },
    })
    // An idle thread does not keep the process alive.
    worker.unref()
    this.#all.add(worker)
    return worker
  }

  #next(): void {
    const worker = this.#queue.length > 0 ? this.#idle.pop() : undefined
    const task = worker && this.#queue.shift()
    if (worker && task) this.#run(worker, task)
  }

  #run(worker: Worker, task: Task): void {
    const { bytes, hints } = task
    const seconds = MOST_SECONDS.base + (bytes.length / 1024 / 1024) * MOST_SECONDS.perMebibyte
    const fail = (error: HearsayInputError): void => {
      end()
      this.#replace(worker)
      task.reject(error)
      this.#next()
    }
    const onError = (error: Error) => fail(broken(hints, error))
    const onMessage = (answer: Answer): void => {
      end()
      worker.unref()
      settle(task, answer)
      this.#idle.push(worker)
      this.#next()
    }
    const timer = setTimeout(() => fail(tooSlow(hints, seconds)), seconds * 1000)
    // By name, for a worker has listeners of its own, without which it is deaf.
    const end = (): void => {
      clearTimeout(timer)
      worker.off('error', onError).off('message', onMessage)
    }
    worker.ref()
    worker.on('error', onError).on('message', onMessage)
    send(worker, bytes, hints)
  }

  /** Ends a thread that hangs or broke, and puts a new one in its place. */
  #replace(worker: Worker): void {
    // What it may still say is of no use, and an error that nobody hears would end the process.
    worker.on('error', () => {})
    this.#all.delete(worker)
    void worker.terminate()
    this.#idle.push(this.#start())
  }
}

/** A page's memory goes over to the thread, unless it belongs to a larger piece of which others need the rest. */
function send(worker: Worker, bytes: Buffer, hints: PageTask): void {
  const own = new Uint8Array(bytes)
  worker.postMessage({ bytes: own, hints }, [own.buffer])
}

function settle({ hints, resolve, reject }: Task, answer: Answer): void {
  const { name, url } = hints
  if ('report' in answer) resolve(answer.report)
  else reject(new HearsayInputError(answer.code, answer.message, { name, ...(url && { url }) }))
}

function tooSlow(hints: PageTask, seconds: number): HearsayInputError {
  return pageError('too-slow', hints, `took longer than ${Math.round(seconds)} s; please report it`)
}

function broken(hints: PageTask, error: Error): HearsayInputError {
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (!isMemory) return pageError('not-understood', hints, `cannot be taken apart (${error.message}); please report it`)
  return pageError('too-large', hints, `needs more than ${MOST_MEMORY_MIB} MiB of memory; give its text alone`)
}
