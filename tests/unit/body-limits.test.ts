import { describe, expect, it } from 'vitest'
import { fileLimits } from '@/domain/answer-file/schema'
import { MOST_BYTES } from '@/domain/interchange/schema'
import { photoLimits } from '@/domain/speaker/schema'
import { BODY_LIMIT, bodyLimit } from '@/scripts/body-limits.mjs'

const id = '6f1d2c3b-4a59-4e6f-8a7b-0c1d2e3f4a5b'

describe('The size of a request', () => {
  it.each([
    `/api/manage/ogp-ottawa-2019/speakers/${id}/photo`,
    `/api/speaking/${id}/photo?page=/en/my-sessions`,
  ])('leaves room for a picture at %s, and for saying in words that it is too heavy', (address) =>
    expect(bodyLimit(address)).toBeGreaterThan(2 * photoLimits.bytes),
  )

  it.each([
    `/api/registration/${id}/file`,
    `/api/meetings/${id}/papers?page=/en/summits/x/bilaterals`,
    '/api/delegation/ogp-ottawa-2019/credentials',
    '/en/summits/ogp-ottawa-2019/bilaterals?with=x',
    '/fr/sommets/ogp-ottawa-2019/rencontres-bilaterales',
  ])('leaves room for a document at %s, and for saying in words that it is too heavy', (address) =>
    expect(bodyLimit(address)).toBeGreaterThan(1.5 * fileLimits.bytes),
  )

  it.each([
    '/api/manage/ogp-ottawa-2019/import',
    '/api/manage/ogp-ottawa-2019/registration-import',
    '/api/manage/ogp-ottawa-2019/import?page=/en/manage/x/import',
  ])('leaves room for an agenda at %s, and for saying in words that it is too large', (address) =>
    expect(bodyLimit(address)).toBeGreaterThan(1.5 * MOST_BYTES),
  )

  it.each([
    '/',
    `/api/manage/ogp-ottawa-2019/import/${id}`,
    '/en/manage/x/speakers',
    `/api/manage/x/speakers/${id}/photo/more`,
    `/api/manage/x/y/speakers/${id}/photo`,
    `/other/api/speaking/${id}/photo`,
    `/api/health?/api/speaking/${id}/photo`,
    `/api/speaking/${id}/sessions.ics`,
    `/en/summits/ogp-ottawa-2019/bilaterals/${id}`,
  ])('is small at %s', (address) => expect(bodyLimit(address)).toBe(BODY_LIMIT))
})
