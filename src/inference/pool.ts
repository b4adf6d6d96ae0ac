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

/** Windows that lie ready at a worker, so that it has work while this thread is busy with the text. */
const READY = 8

/** Worker threads that annotate windows one by one, each in the order in which they were sent to it. */
export class Pool {
  readonly #queue: Task[] = []
  /** What each worker was sent and has not answered yet. */
  readonly #sent = new Map<Worker, Task[]>()
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
    this.#send()
    return promise
  }

  /** Waits for the windows that are being worked on, for the runtime does not bear to be ended in one; the rest stays undone. */
  async close(): Promise<void> {
    this.#isClosing = true
    await Promise.all([...this.#sent.values()].flat().map(({ over }) => over))
    await Promise.all([...this.#sent.keys()].map((worker) => worker.terminate()))
  }

  #add(folder: string, manifest: Manifest): Promise<void> {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { folder, manifest },
      execArgv: [],
    })
    return new Promise((resolve, reject) => {
      worker.on('error', (error: Error) => {
        const failure = new ModelError(
          'model-damaged',
          `the model in ${folder} cannot be used (${error.message}); install the package again`,
        )
        reject(failure)
        for (const task of this.#sent.get(worker) ?? []) task.reject(failure)
      })
      worker.on('message', (answer: Answer) => {
        if ('ready' in answer) {
          this.#sent.set(worker, [])
          worker.unref()
          resolve()
        } else this.#finish(worker, answer)
        this.#send()
      })
    })
  }

  #finish(worker: Worker, answer: Exclude<Answer, { ready: true }>): void {
    const sent = this.#sent.get(worker) as Task[]
    const task = sent.shift()
    // Only a worker that has something to do keeps the process alive.
    if (sent.length === 0) worker.unref()
    if ('annotation' in answer) task?.resolve(answer.annotation)
    else task?.reject(new Error(`a window could not be annotated: ${answer.error}`))
  }

  /** Windows go to the worker that has the fewest. */
  #send(): void {
    while (this.#queue.length > 0 && !this.#isClosing) {
      const [worker, sent] = [...this.#sent].reduce((a, b) => (b[1].length < a[1].length ? b : a))
      if (sent.length >= READY) return
      const task = this.#queue.shift() as Task
      sent.push(task)
      worker.ref()
      worker.postMessage(task.window)
    }
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
