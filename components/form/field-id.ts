/** The id of the control of a field, and of its hint and error: `title.en` -> `f-title-en`. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/-$/, '')}`
}
