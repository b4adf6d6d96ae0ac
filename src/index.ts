/** The public door: `createReader` and the data types of a reading. */
export { ModelError } from './inference/errors.js'
export { createReader, type Reader, type ReaderOptions } from './reader.js'
export * from './reading/types.js'
