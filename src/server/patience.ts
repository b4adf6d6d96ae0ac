import { Problem } from './problem.js'

/** Milliseconds that an answer may take. */
export const PATIENCE = 10_000

/** What is asked for, or a problem where it takes longer. The database goes on with it, and what it finds is not waited for. */
export async function within<T>(milliseconds: number, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    const detail = `There was no answer within ${milliseconds / 1000} seconds; ask for less, or again`
    timer = setTimeout(() => reject(new Problem('took-too-long', detail)), milliseconds)
  })
  try {
    return await Promise.race([asked, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
