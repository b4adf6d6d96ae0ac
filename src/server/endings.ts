import type { AnyResource } from './resource.js'

/** The endings of a resource's address: JSON, and what else there is beside the page. */
export function endingsOf(resource: AnyResource): string[] {
  return ['json', ...Object.keys(resource.forms).filter((name) => name !== 'html')]
}
