/** The model's files are missing, damaged, or made for another version. `code` is stable. */
export class ModelError extends Error {
  override readonly name = 'ModelError'

  constructor(
    readonly code: 'model-missing' | 'model-damaged' | 'model-mismatch',
    message: string,
  ) {
    super(message)
  }
}
