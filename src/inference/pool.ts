import { Worker } from 'node:worker_threads'
import type { Annotation, Window } from '../reading/model.js'
import { ModelError } from './errors.js'
import type { Manifest } from './manifest.js'

/** What a worker says: that its sessions are open, or what came of the window that it was sent. */
export type Answer = { readonly ready: true } | { readonly annotation: Annotation } | { readonly error: string }

interface Task {
  readonly window: Window
  readonly resolve: (annotation: Annotation) => void
  readonly reject: (error: Error) => void
  /** Settles, without an error, when nothing works on it any more. */
  readonly over: Promise<void>
}

/** Worker threads that take windows from one queue, one at a time each. */
export class Pool {
  readonly #workers: Worker[] = []
  readonly #idle: Worker[] = []
  readonly #queue: Task[] = []
  readonly #running = new Map<Worker, Task>()
  #isClosing = false

  /** Starts the workers and waits until their sessions are open. Throws `ModelError`. */
  static async start(folder: string, manifest: Manifest, threads: number): Promise<Pool> {
    const pool = new Pool()
    await Promise.all(Array.from({ length: threads }, () => pool.#add(folder, manifest)))
    return pool
  }

  annotate(window: Window): Promise<Annotation> {
    const { promise, resolve, reject } = deferred<Annotation>()
    const over = promise.then(
      () => {},
      () => {},
    )
    this.#queue.push({ window, resolve, reject, over })
    this.#next()
    return promise
  }

  /** Waits for the windows that are being worked on, for the runtime does not bear to be ended in one; the rest stays undone. */
  async close(): Promise<void> {
    this.#isClosing = true
    await Promise.all([...this.#running.values()].map(({ over }) => over))
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #add(folder: string, manifest: Manifest): Promise<void> {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { folder, manifest },
      execArgv: [],
    })
    this.#workers.push(worker)
    return new Promise((resolve, reject) => {
      worker.on('error', (error: Error) => {
        const failure = new ModelError(
          'model-damaged',
          `the model in ${folder} cannot be used (${error.message}); install the package again`,
        )
        reject(failure)
        this.#running.get(worker)?.reject(failure)
      })
      worker.on('message', (answer: Answer) => {
        if ('ready' in answer) resolve()
        else this.#finish(worker, answer)
        this.#rest(worker)
      })
    })
  }

  #finish(worker: Worker, answer: Exclude<Answer, { ready: true }>): void {
    const task = this.#running.get(worker)
    this.#running.delete(worker)
    if ('annotation' in answer) task?.resolve(answer.annotation)
    else task?.reject(new Error(`a window could not be annotated: ${answer.error}`))
  }

  /** An idle worker does not keep the process alive. */
  #rest(worker: Worker): void {
    this.#idle.push(worker)
    worker.unref()
    this.#next()
  }

  #next(): void {
    const worker = this.#queue.length > 0 && !this.#isClosing ? this.#idle.pop() : undefined
    const task = worker && this.#queue.shift()
    if (!worker || !task) return
    worker.ref()
    this.#running.set(worker, task)
    worker.postMessage(task.window)
  }
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue
    reject = onError
  })
  return { promise, resolve, reject }
}
