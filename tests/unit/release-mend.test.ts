import { describe, expect, it } from 'vitest'
import { mergeEdit } from '@/domain/change/rules'
import { isLong, missingItems, staleItems } from '@/components/manage/mend-items'
import { mendEdit } from '@/domain/release/mend-rules'
import { languageGaps } from '@/domain/release/gap-rules'
import { mendInput } from '@/domain/release/schema'
import { releaseDocumentOf, releasedSession, roomId } from '../factories/release'

const id = releasedSession(1).id
const form = (more: object) =>
  mendInput.parse({ summitId: roomId(9), of: 'session', id, field: 'title', language: 'fr', ...more })

describe('Mending a text from the preview', () => {
  it('writes one language and touches no other', () => {
    const { set, expect: seen } = mendEdit(form({ words: ' Neuf ' }))
    const row = { title: { en: 'New', es: 'Nuevo' }, stale: [] }
    expect(mergeEdit(row, seen ?? {}, set ?? {})).toEqual({
      changed: { title: { en: 'New', es: 'Nuevo', fr: 'Neuf' } },
      clashes: [],
    })
  })

  it('does not write over what another has written meanwhile', () => {
    const { set, expect: seen } = mendEdit(form({ words: 'Neuf' }))
    expect(mergeEdit({ title: { en: 'New', fr: 'Autre' } }, seen ?? {}, set ?? {}).clashes).toHaveLength(1)
  })

  it('brings a text up to date without making its other language out of date', () => {
    const stale = ['title.fr', 'abstract.en']
    const edit = mendEdit(form({ was: 'Vieux', words: 'Neuf', stale }))
    expect(edit).toMatchObject({
      set: { title: { fr: 'Neuf' }, stale: ['abstract.en'] },
      expect: { title: { fr: 'Vieux' }, stale },
    })
  })

  it('says that a text is still right, and changes no word', () => {
    expect(mendEdit(form({ words: 'typed and left', stale: ['title.fr'], act: 'confirm' }))).toEqual({
      of: 'session',
      id,
      set: { stale: [] },
      expect: { stale: ['title.fr'] },
    })
  })

  it('wants words, but where there is nothing to write', () => {
    const blank = { summitId: roomId(9), of: 'session', id, field: 'title', language: 'fr', words: ' ' }
    expect(mendInput.safeParse(blank).success).toBe(false)
    expect(mendInput.safeParse({ ...blank, act: 'confirm' }).success).toBe(true)
  })

  it('names a topic among those of its track', () => {
    const topics = [
      { id: roomId(31), name: { en: 'Youth' } },
      { id: roomId(32), name: { en: 'Elders', fr: 'Aînés' } },
    ]
    const document = releaseDocumentOf([])
    const tracks = document.tracks.map((track) => ({ ...track, topics }))
    const [item] = missingItems(languageGaps({ ...document, tracks }))
    if (!item?.at.topic) throw new Error('no topic lacks a language')
    const { of, id: track, field, topic } = item.at
    const input = form({ of, id: track, field, words: 'Jeunesse', topic: JSON.stringify(topic) })
    expect(mendEdit(input).set).toEqual({
      topics: [{ id: roomId(31), name: { en: 'Youth', fr: 'Jeunesse' } }, topics[1]],
    })
  })
})

describe('What is to mend', () => {
  it('is each missing text beside what it says in the other language, the note aside', () => {
    const document = releaseDocumentOf([releasedSession(1, { abstract: { fr: 'Ce qui est ouvert.' } })])
    const items = missingItems(languageGaps(document, { en: 'A note' }))
    expect(items).toMatchObject([
      { field: 'abstract', language: 'en', was: '', others: [['fr', 'Ce qui est ouvert.']], stale: [] },
    ])
    expect(items.map(isLong)).toEqual([true])
  })

  it('is each text that has fallen behind, with its own words and the newer ones', () => {
    const words = { title: { en: 'New', fr: 'Vieux' }, abstract: {}, location: {} }
    const stale = [{ id, code: 'SESS01', title: words.title, texts: ['title.fr', 'nothing.known'], words }]
    expect(staleItems(stale)).toMatchObject([
      { field: 'title', language: 'fr', was: 'Vieux', others: [['en', 'New']], stale: stale[0]?.texts },
    ])
  })
})
