import type { Reading } from '../../index.js'

/** A form in which readings leave the program. */
export interface Output {
  /** The most reports that it can hold. */
  readonly most: number
  write(reading: Reading): Promise<void>
  /** After the last one; not called where none was read. */
  end(): Promise<void>
}
