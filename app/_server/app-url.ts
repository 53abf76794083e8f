/** The address under which people reach this site (`APP_URL`), without a slash at its end. */
export function appUrl(): string {
  return (process.env['APP_URL'] ?? `http://localhost:${process.env['PORT'] ?? 3000}`).replace(/\/+$/, '')
}
