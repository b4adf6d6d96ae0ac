/** What can be wrong with something that was given to read. The codes are stable; the messages may change. */
export type InputErrorCode =
  | 'file-not-found'
  | 'not-readable'
  | 'no-reports'
  | 'empty-file'
  | 'not-text'
  | 'unsupported-format'
  | 'damaged-gzip'
  | 'too-large'
  | 'malformed-json'
  | 'malformed-line'
  | 'not-a-report'
  | PageCode
  | 'wrong-map'
  | 'expands-too-much'
  | 'too-slow'
  | 'damaged-feed'
  | 'damaged-record'
  | 'damaged-message'
  | 'damaged-archive'
  | 'nested-too-deep'
  | 'unsafe-name'
  | 'not-understood'
  | PassedOverCode

/** What a page can be instead of a report. */
export type PageCode =
  | 'no-text'
  | 'too-short'
  | 'too-deep'
  | 'index-page'
  | 'login-wall'
  | 'cookie-wall'
  | 'error-page'
  | 'video-page'
  | 'not-english'

/** What is no fault: what stands beside reports in a folder, an archive or a crawl. It is counted, and no exit code tells of it. */
const PASSED_OVER = ['other-file', 'other-record', 'not-a-page', 'http-status'] as const
export type PassedOverCode = (typeof PASSED_OVER)[number]

/** Which document an error is about. */
export interface About {
  /** As the message calls it. */
  readonly name: string
  readonly url?: string
}

/** Something given to read that is no report. The message says what was wrong, with the value, and what to do. */
export class HearsayInputError extends Error {
  override readonly name = 'HearsayInputError'

  constructor(
    readonly code: InputErrorCode,
    message: string,
    /** Null where the document is the whole file. */
    readonly about: About | null = null,
  ) {
    super(message)
  }

  /** The same error, saying which document it is about where it did not. */
  named(name: string): HearsayInputError {
    return this.about === null ? new HearsayInputError(this.code, this.message, { name }) : this
  }

  /** It is about something that was passed over and not set aside: no fault of the document. */
  get isPassedOver(): boolean {
    return (PASSED_OVER as readonly string[]).includes(this.code)
  }
}

/** Turns what Node throws for a file or a gzip stream into an input error; anything else is a fault of ours and is thrown on. */
export function fromSystemError(error: unknown, name: string): HearsayInputError {
  if (error instanceof HearsayInputError) return error
  if (!isSystemError(error)) throw error
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return new HearsayInputError('file-not-found', `${name} does not exist; check the path`)
  }
  if (error.code.startsWith('Z_')) {
    return new HearsayInputError('damaged-gzip', `${name} is a damaged gzip file (${error.message}); fetch it again`)
  }
  return new HearsayInputError(
    'not-readable',
    `${name} cannot be read (${error.code}); check what it is and its rights`,
  )
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && !error.code.startsWith('ERR_')
}
