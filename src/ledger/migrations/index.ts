import { firstTables } from './0001-first-tables.js'
import type { Migration } from './migration.js'

export type { Migration } from './migration.js'

/** All steps in their order. */
export const MIGRATIONS: readonly Migration[] = [firstTables]

/** The version of the tables that this program works with. */
export const NEWEST = MIGRATIONS.length
