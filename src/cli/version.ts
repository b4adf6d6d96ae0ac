import { readFileSync } from 'node:fs'

/** `hearsay 0.1.0, model NAME VERSION`, from the package's own files. */
export function versionLine(): string {
  const program = `hearsay ${read('../../package.json')?.version ?? '(version unknown)'}`
  const model = read('../../model/manifest.json')
  return model === null ? `${program}, no model` : `${program}, model ${model.name} ${model.version}`
}

function read(path: string): { name: string; version: string } | null {
  try {
    return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
  } catch {
    return null
  }
}
