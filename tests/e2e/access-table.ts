import fs from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')

export type Line = { kind: string; what: string; expected: Map<string, string> }

/**
 * `tests/access.csv`: a line per page, route and action, a column per role; `public` is nobody signed in. Roles at the end of a line that are left
 * out get what an attendee gets.
 */
export function accessTable(): { roles: string[]; lines: Line[] } {
  const [head = '', ...rows] = fs.readFileSync(path.join(root, 'tests/access.csv'), 'utf8').trim().split('\n')
  const [, , ...roles] = head.split(',')
  const lines = rows.map((row) => {
    const [kind = '', what = '', ...cells] = row.split(',')
    const asAttendee = cells[roles.indexOf('attendee')] ?? ''
    return { kind, what, expected: new Map(roles.map((role, index) => [role, cells[index] ?? asAttendee])) }
  })
  return { roles, lines }
}

/** Everything in `app/` that somebody can reach, named as in the table. */
export function whatIsThere(): string[] {
  return filesIn(path.join(root, 'app')).flatMap((file) => {
    const source = fs.readFileSync(file, 'utf8')
    const address = addressOf(path.relative(path.join(root, 'app'), path.dirname(file)))
    if (/^page\.tsx?$/.test(path.basename(file))) return [`page ${address}`]
    if (/^route\.tsx?$/.test(path.basename(file)))
      return methodsIn(source).map((method) => `route ${method} ${address}`)
    return /^\s*['"]use server['"]/m.test(source)
      ? exportsIn(source).map((name) => `action ${address.slice(1)} ${name}`)
      : []
  })
}

/** The id under which the build has put an action, and a page that brings it. */
export function builtAction(what: string): { id: string; page: string } | null {
  const manifest: unknown = JSON.parse(
    fs.readFileSync(path.join(root, '.next/server/server-reference-manifest.json'), 'utf8'),
  )
  // As Next 16 writes it; a field that is missing makes the test fail, which is what it should do.
  const { node } = manifest as {
    node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>
  }
  for (const [id, { exportedName, filename, workers }] of Object.entries(node)) {
    const folder = addressOf(path.relative('app', path.dirname(filename)))
    const page = Object.keys(workers).sort()[0]
    if (page && `${folder.slice(1)} ${exportedName}` === what)
      return { id, page: addressOf(path.relative('app', path.dirname(page))) }
  }
  return null
}

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/** `[locale]/(public)/summits/[slug]` -> `/summits/[slug]`. */
function addressOf(folder: string): string {
  const parts = folder
    .split(path.sep)
    .filter((part) => part !== '[locale]' && !/^\(.*\)$/.test(part) && part !== '.')
  return `/${parts.filter(Boolean).join('/')}`
}

function methodsIn(source: string): string[] {
  return exportsIn(source).filter((name) => /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name))
}

function exportsIn(source: string): string[] {
  return [...source.matchAll(/^export (?:async function|function|const) (\w+)/gm)].flatMap(
    ([, name]) => name ?? [],
  )
}
