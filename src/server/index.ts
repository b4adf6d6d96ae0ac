/** The server: pages for people and data for programs, from one ledger. */
export { createApp } from './app.js'
export { type Listening, listen } from './listen.js'
export { Problem, type ProblemCode } from './problem.js'
export type { LogEntry, Sent, ServerOptions, Services } from './services.js'
