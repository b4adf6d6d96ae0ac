/** A thread that holds the model's sessions and annotates the windows that it is sent. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Window } from '../reading/model.js'
import type { Manifest } from './manifest.js'
import type { Answer } from './pool.js'
import { annotateWindow, openSessions } from './window-annotator.js'

const { folder, manifest } = workerData as { folder: string; manifest: Manifest }
const sessions = await openSessions(folder)

/** One window after the other: the answers bear no names, so they must come in the order of the windows. */
let last: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (window: Window) => {
  last = last
    .then(() => annotateWindow(window, manifest, sessions))
    .then(
      (annotation) => parentPort?.postMessage({ annotation } satisfies Answer),
      (error: Error) => parentPort?.postMessage({ error: error.message } satisfies Answer),
    )
})
parentPort?.postMessage({ ready: true } satisfies Answer)
