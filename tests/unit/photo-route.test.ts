import { describe, expect, it } from 'vitest'
import { takePhoto } from '@/app/_server/photo-route'
import { photoLimits } from '@/domain/speaker/schema'

const page = '/en/my-sessions?of=somebody'
const link = { by: 'link', link: { speakerId: '', number: 1, expiresAt: new Date(0) } } as const

/** A picture sent to a page's address, as a browser does it. */
function sent(bytes: Uint8Array<ArrayBuffer> | null, back = page): Request {
  const form = new FormData()
  if (bytes) form.append('photo', new File([bytes], 'photo.jpg', { type: 'image/jpeg' }))
  return new Request(`http://localhost:3000/api/speaking/x/photo?${new URLSearchParams({ page: back })}`, {
    method: 'POST',
    body: form,
    headers: { 'sec-fetch-site': 'same-origin' },
  })
}

describe('A picture that was sent by a form', () => {
  it('leads back to its page, which says why it was not taken', async () => {
    const answer = await takePhoto(sent(new Uint8Array(10)), async () => null)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/en/my-sessions?of=somebody&photo=not_found')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('is read no further than it may weigh, and not at all for whoever may not send one', async () => {
    const heavy = await takePhoto(sent(new Uint8Array(photoLimits.bytes + 200_000)), async () => link)
    expect(heavy.headers.get('location')).toMatch(/photo=photo_too_heavy$/)
    const empty = await takePhoto(sent(null), async () => link)
    expect(empty.headers.get('location')).toMatch(/photo=photo_missing$/)
  })
})
