/** A thread that holds the model's sessions and annotates the windows that it is sent. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Window } from '../reading/model.js'
import type { Manifest } from './manifest.js'
import type { Answer } from './pool.js'
import { annotateWindow, openSessions } from './window-annotator.js'

const { folder, manifest } = workerData as { folder: string; manifest: Manifest }
const sessions = await openSessions(folder)

parentPort?.on('message', async (window: Window) => {
  const answer: Answer = await annotateWindow(window, manifest, sessions).then(
    (annotation) => ({ annotation }),
    (error: Error) => ({ error: error.message }),
  )
  parentPort?.postMessage(answer)
})
parentPort?.postMessage({ ready: true } satisfies Answer)
