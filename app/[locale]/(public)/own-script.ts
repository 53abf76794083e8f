import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const content = readFileSync(join(process.cwd(), 'public', 'agenda.js'))

/** Address of the public pages' script. The digest of its content makes a new address of every change. */
export const ownScript = `/agenda.js?v=${createHash('sha256').update(content).digest('hex').slice(0, 8)}`
