/** What sign-ins and links are signed with (`AUTH_SECRET`); a production without it does not start. */
export function authSecret(): string {
  const given = process.env['AUTH_SECRET']
  if (given) return given
  if (process.env.NODE_ENV === 'production') throw new Error('AUTH_SECRET is not set')
  return 'development only'
}
