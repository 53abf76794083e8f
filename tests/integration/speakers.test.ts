import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Letter } from '@/domain/speaker/ask-speakers'
import type { SpeakerLink } from '@/domain/speaker/schema'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { changedRows } = await import('@/domain/change/schema')
const { undo } = await import('@/domain/change/undo')
const { previewRelease } = await import('@/domain/release/preview')
const { publish } = await import('@/domain/release/publish')
const { publicPhoto, publicSummit } = await import('@/domain/release/queries')
const { summitAtWork } = await import('@/domain/session/queries')
const { answer } = await import('@/domain/speaker/answer')
const { askSpeakers } = await import('@/domain/speaker/ask-speakers')
const { linkEnd } = await import('@/domain/speaker/link-rules')
const { speakerList } = await import('@/domain/speaker/list-queries')
const { filtersOf } = await import('@/domain/speaker/list-rules')
const { draftPhoto, ownPlaces, ownView } = await import('@/domain/speaker/queries')
const { removePhoto } = await import('@/domain/speaker/remove-photo')
const { removeSpeaker } = await import('@/domain/speaker/remove-speaker')
const { replaceLink } = await import('@/domain/speaker/replace-link')
const { replacePhoto } = await import('@/domain/speaker/replace-photo')
const { restoreSpeaker } = await import('@/domain/speaker/restore-speaker')
const { saveOwnProfile } = await import('@/domain/speaker/save-own-profile')
const { saveSpeaker } = await import('@/domain/speaker/save-speaker')
const { OWN_LIMIT, ownProfileInput, saveSpeakerInput } = await import('@/domain/speaker/schema')
const { speakerView } = await import('@/domain/speaker/view-queries')

const now = new Date('2026-03-01T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let summit: DraftSummit
let other: DraftSummit
beforeAll(async () => {
  summit = await draftSummit()
  other = await draftSummit()
})

/** The organiser's form of a new speaker, as it is sent. */
const newForm = (changes: Record<string, unknown> = {}) =>
  saveSpeakerInput.parse({
    summitId: summit.id,
    id: randomUUID(),
    change: randomUUID(),
    name: 'Nadia Roy',
    position: { en: 'Minister', fr: 'Ministre' },
    biography: {},
    email: `${randomUUID()}@speakers.example`,
    language: 'fr',
    organisationId: '',
    ...changes,
  })

async function newSpeaker(changes: Record<string, unknown> = {}) {
  const form = newForm(changes)
  const made = await saveSpeaker(summit.organiser, form, now)
  if (!made.ok) throw new Error(made.code)
  return { id: form.id, slug: made.value.speaker, email: form.email ?? '' }
}

const view = async (slug: string) => {
  const work = await summitAtWork(summit.organiser, summit.slug)
  const found = work && (await speakerView(work, slug))
  if (!found) throw new Error('no such speaker')
  return found
}

/** The form of a speaker as it stands, after `changes`. */
async function form(slug: string, changes: Record<string, unknown> = {}) {
  const { id, content } = await view(slug)
  return saveSpeakerInput.parse({
    ...content,
    summitId: summit.id,
    id,
    change: randomUUID(),
    base: JSON.stringify(content),
    ...changes,
  })
}

const row = (id: string) => db().speaker.findUniqueOrThrow({ where: { id }, include: { availability: true } })
const audit = (id: string) =>
  db().auditEntry.findMany({ where: { subject: 'speaker', subjectId: id }, orderBy: { at: 'asc' } })
const changesOf = async (id: string) => {
  const changes = await db().change.findMany({ where: { summitId: summit.id }, orderBy: { number: 'asc' } })
  return changes.filter(({ rows }) => changedRows.parse(rows).some((one) => one.id === id))
}
const linkOf = (speakerId: string, differs: Partial<SpeakerLink> = {}) => ({
  by: 'link' as const,
  link: { speakerId, number: 1, expiresAt: linkEnd(later(1)), ...differs },
})
const picture = (background: string) =>
  sharp({ create: { width: 300, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer()
const letter: Letter = ({ name, link }) => ({ subject: 'Will you come?', body: `${name} ${link.number}` })

async function release() {
  const preview = await previewRelease(summit.organiser, { summitId: summit.id }, now)
  if (!preview.ok) throw new Error(preview.code)
  const done = await publish(
    summit.organiser,
    {
      summitId: summit.id,
      preview: preview.value.digest,
      note: {},
      overrideReason: 'names of the tests only',
    },
    now,
    () => ({ subject: 'Released', body: 'Released' }),
  )
  return { preview: preview.value, done }
}

describe('Saving a speaker', () => {
  it('makes one with an organisation, under a slug of its own, as one change that can be undone', async () => {
    const made = newForm({
      name: 'Élodie Tremblay',
      organisation: { en: 'Digital Office', fr: 'Bureau du numérique' },
      from: { '2019-05-29': { '0': '09:00' } },
      to: { '2019-05-29': { '0': '12:00' } },
    })
    expect(await saveSpeaker(summit.editor, made, now)).toEqual({
      ok: true,
      value: { speaker: 'elodie-tremblay', version: 1 },
    })
    const kept = await row(made.id)
    expect(kept).toMatchObject({ name: 'Élodie Tremblay', language: 'fr', attendance: 'unknown' })
    expect(kept.availability).toMatchObject([
      { startsAt: new Date('2019-05-29T13:00:00Z'), endsAt: new Date('2019-05-29T16:00:00Z') },
    ])
    expect(kept.organisationId).not.toBeNull()
    const [change] = await changesOf(made.id)
    expect(change).toMatchObject({ act: 'speaker', accountId: summit.editor.accountId })
    expect(changedRows.parse(change?.rows).map(({ of }) => of)).toEqual(['organisation', 'speaker'])
    const undone = await undo(summit.editor, { id: randomUUID(), summitId: summit.id, redo: false }, now)
    expect(undone.ok).toBe(true)
    expect(await db().speaker.count({ where: { id: made.id } })).toBe(0)
  })

  it('sent twice at once is one speaker; filled in anew after going back, it is two', async () => {
    const made = newForm({ name: 'Twice Sent' })
    const [one, two] = await Promise.all([
      saveSpeaker(summit.organiser, made, now),
      saveSpeaker(summit.organiser, made, now),
    ])
    expect(one).toEqual(two)
    const again = await saveSpeaker(summit.organiser, { ...made, name: 'Another One' }, now)
    expect(again).toMatchObject({ ok: true, value: { speaker: 'another-one' } })
    const count = (name: string) => db().speaker.count({ where: { summitId: summit.id, name } })
    expect([await count('Twice Sent'), await count('Another One')]).toEqual([1, 1])
  })

  it('gives a second of the same name another address', async () => {
    expect((await newSpeaker({ name: 'Same Name' })).slug).toBe('same-name')
    expect((await newSpeaker({ name: 'Same Name' })).slug).toBe('same-name-2')
  })

  it('keeps what another saved in a field or language that this editor left alone', async () => {
    const { id, slug } = await newSpeaker()
    const mine = await form(slug, { biography: { en: 'Mine.', fr: '' } })
    const theirs = await form(slug, { biography: { en: '', fr: 'La leur.' }, name: 'Nadia B. Roy' })
    expect((await saveSpeaker(summit.organiser, theirs, now)).ok).toBe(true)
    expect((await saveSpeaker(summit.editor, mine, now)).ok).toBe(true)
    expect(await row(id)).toMatchObject({ name: 'Nadia B. Roy', biography: { en: 'Mine.', fr: 'La leur.' } })
  })

  it('shows both values to the second of two who changed the same, and takes the choice', async () => {
    const { id, slug } = await newSpeaker()
    const mine = await form(slug, { name: 'Mine', email: 'mine@speakers.example' })
    const first = await form(slug, { name: 'Theirs', email: 'theirs@speakers.example' })
    await saveSpeaker(summit.organiser, first, now)
    const refused = await saveSpeaker(summit.editor, mine, later(1))
    expect(refused).toMatchObject({
      ok: false,
      code: 'edited_meanwhile',
      details: {
        parts: [
          { key: 'name', mine: 'Mine', theirs: 'Theirs' },
          { key: 'email', mine: 'mine@speakers.example', theirs: 'theirs@speakers.example' },
        ],
        by: summit.organiser.name,
        at: now.toISOString(),
      },
    })
    if (refused.ok) return
    const chosen = { ...mine, theirs: refused.details['theirs'] as Record<string, unknown> }
    const choice = { name: 'theirs' as const, email: 'mine' as const }
    expect((await saveSpeaker(summit.editor, { ...chosen, choice }, later(2))).ok).toBe(true)
    expect(await row(id)).toMatchObject({ name: 'Theirs', email: 'mine@speakers.example' })
  })

  it('is refused where the page did not say what it was drawn from', async () => {
    const { slug } = await newSpeaker()
    const blind = { ...(await form(slug, { name: 'Over all' })), base: undefined }
    expect(await saveSpeaker(summit.organiser, blind, now)).toMatchObject({ code: 'page_outdated' })
  })

  it('is not found for nobody, for people without a role, and under another summit', async () => {
    const { id, slug } = await newSpeaker()
    const input = await form(slug, { name: 'Taken over' })
    for (const actor of [null, summit.outsider, other.organiser])
      expect(await saveSpeaker(actor, input, now)).toMatchObject({ code: 'not_found' })
    const elsewhere = { ...input, summitId: other.id }
    expect(await saveSpeaker(other.organiser, elsewhere, now)).toMatchObject({ code: 'not_found' })
    expect((await row(id)).name).toBe('Nadia Roy')
    const foreign = await db().organisation.create({
      data: { summitId: other.id, name: { en: 'Elsewhere', fr: 'Ailleurs' } },
    })
    expect(
      await saveSpeaker(summit.organiser, await form(slug, { organisationId: foreign.id }), now),
    ).toMatchObject({ code: 'not_a_choice', details: { field: 'organisationId' } })
  })
})

describe('Removing a speaker', () => {
  it('who is on sessions is refused, and the sessions are named', async () => {
    const { id } = await newSpeaker()
    const session = await draftSession(summit)
    await db().sessionSpeaker.create({
      data: { summitId: summit.id, sessionId: session.id, speakerId: id, role: 'chair' },
    })
    expect(
      await removeSpeaker(summit.organiser, { summitId: summit.id, id, change: randomUUID() }, now),
    ).toEqual({
      ok: false,
      code: 'speaks',
      details: { count: 1, sessions: [{ code: session.code, title: session.title }] },
    })
    expect(await db().speaker.count({ where: { id } })).toBe(1)
  })

  it('can be taken back by whoever did it, with profile and picture, and ends the links sent before', async () => {
    const { id, slug } = await newSpeaker({ biography: { en: 'Known.', fr: 'Connue.' } })
    const author = { by: 'editor', actor: summit.organiser, summitId: summit.id, id } as const
    const photo = await replacePhoto(author, { bytes: await picture('#123456') }, now)
    const removal = randomUUID()
    const act = { summitId: summit.id, id, change: removal }
    expect((await ownView(linkOf(id), later(2))).ok).toBe(true)
    for (const actor of [null, summit.outsider, other.organiser])
      expect(await removeSpeaker(actor, act, later(3))).toMatchObject({ code: 'not_found' })
    expect(await removeSpeaker(summit.organiser, act, later(3))).toMatchObject({ ok: true })
    expect(await removeSpeaker(summit.organiser, act, later(3))).toMatchObject({ ok: true })
    expect(await db().speaker.count({ where: { id } })).toBe(0)
    const back = { summitId: summit.id, change: randomUUID(), removal }
    for (const actor of [null, summit.outsider, summit.editor, other.organiser])
      expect(await restoreSpeaker(actor, back, later(4))).toMatchObject({ code: 'not_found' })
    expect(await restoreSpeaker(summit.organiser, back, later(4))).toEqual({
      ok: true,
      value: { speaker: slug },
    })
    expect(await restoreSpeaker(summit.organiser, back, later(4))).toEqual({
      ok: true,
      value: { speaker: slug },
    })
    const again = { ...back, change: randomUUID() }
    expect(await restoreSpeaker(summit.organiser, again, later(4))).toMatchObject({ code: 'changed_since' })
    expect(await view(slug)).toMatchObject({
      content: { biography: { en: 'Known.', fr: 'Connue.' } },
      photo: photo.ok && photo.value.digest,
    })
    expect(await ownView(linkOf(id), later(5))).toMatchObject({ code: 'link_replaced' })
  })
})

describe('Asking to confirm', () => {
  it('writes one notice with a link, in the speaker’s language, and a line in the record; a second press is the first', async () => {
    const { id, slug, email } = await newSpeaker()
    const asked = { summitId: summit.id, id }
    const none = { asked: 0, withoutEmail: 0, askedBefore: 0 }
    const both = await Promise.all([
      askSpeakers(summit.editor, asked, now, letter),
      askSpeakers(summit.editor, asked, now, letter),
    ])
    expect(both).toContainEqual({ ok: true, value: { ...none, asked: 1 } })
    expect(both).toContainEqual({ ok: true, value: { ...none, askedBefore: 1 } })
    const notices = await db().notice.findMany({ where: { email } })
    expect(notices).toMatchObject([
      { summitId: summit.id, kind: 'speaker_link', language: 'fr', body: 'Nadia Roy 1', createdAt: now },
    ])
    expect(await audit(id)).toMatchObject([
      { action: 'speaker.asked', accountId: summit.editor.accountId, after: { notice: notices[0]?.id } },
    ])
    expect((await view(slug)).asked).toMatchObject({ at: now, email, state: 'waiting' })
  })

  it('asks all who have not answered and have an address, and counts the others', async () => {
    const here = await draftSummit()
    const speaker = (differs: object) =>
      db().speaker.create({
        data: { summitId: here.id, slug: randomUUID(), name: 'S', position: {}, ...differs },
      })
    const open = await speaker({ email: 'open@speakers.example' })
    await speaker({ email: null })
    await speaker({ email: 'yes@speakers.example', attendance: 'confirmed' })
    const all = { summitId: here.id, id: null }
    expect(await askSpeakers(here.organiser, all, now, letter)).toEqual({
      ok: true,
      value: { asked: 1, withoutEmail: 1, askedBefore: 0 },
    })
    expect(await askSpeakers(here.organiser, all, later(60), letter)).toEqual({
      ok: true,
      value: { asked: 0, withoutEmail: 1, askedBefore: 1 },
    })
    expect(await audit(open.id)).toHaveLength(1)
    expect(await db().notice.count({ where: { summitId: here.id } })).toBe(1)
  })

  it('is refused without an address, and not found for others', async () => {
    const { id } = await newSpeaker({ email: '' })
    const asked = { summitId: summit.id, id }
    expect(await askSpeakers(summit.organiser, asked, now, letter)).toMatchObject({ code: 'no_email' })
    for (const actor of [null, summit.outsider, other.organiser]) {
      expect(await askSpeakers(actor, asked, now, letter)).toMatchObject({ code: 'not_found' })
      expect(await replaceLink(actor, asked, now)).toMatchObject({ code: 'not_found' })
    }
    expect(await askSpeakers(other.organiser, { summitId: other.id, id }, now, letter)).toMatchObject({
      code: 'not_found',
    })
  })
})

describe('A signed link', () => {
  let speaker: Awaited<ReturnType<typeof newSpeaker>>
  beforeEach(async () => {
    speaker = await newSpeaker()
  })

  it('opens the speaker’s own page and changes nothing by being opened', async () => {
    const before = await row(speaker.id)
    const found = await ownView(linkOf(speaker.id), later(2))
    expect(found).toMatchObject({
      ok: true,
      value: { id: speaker.id, name: 'Nadia Roy', attendance: 'unknown' },
    })
    expect(await row(speaker.id)).toEqual(before)
    expect(await audit(speaker.id)).toEqual([])
    expect(JSON.stringify(found)).not.toContain(speaker.email)
  })

  it('lets the speaker confirm and decline, each recorded with the link it came by', async () => {
    const self = linkOf(speaker.id)
    expect(await answer(self, { attendance: 'confirmed' }, later(2))).toMatchObject({ ok: true })
    expect(await answer(self, { attendance: 'confirmed' }, later(3))).toMatchObject({ ok: true })
    expect(await row(speaker.id)).toMatchObject({ attendance: 'confirmed', answeredAt: later(2) })
    expect(await answer(self, { attendance: 'declined' }, later(4))).toMatchObject({ ok: true })
    expect(await audit(speaker.id)).toMatchObject([
      {
        action: 'speaker.confirmed',
        accountId: null,
        reason: 'speaker_link 1',
        before: { attendance: 'unknown' },
        after: { attendance: 'confirmed' },
      },
      { action: 'speaker.declined', before: { attendance: 'confirmed' } },
    ])
  })

  it('lets the speaker edit the own profile, as a change that the organisers see, and nothing else', async () => {
    const self = linkOf(speaker.id)
    const found = await ownView(self, later(2))
    if (!found.ok) throw new Error(found.code)
    const input = ownProfileInput.parse({
      change: randomUUID(),
      base: JSON.stringify(found.value.content),
      ...found.value.content,
      name: 'Somebody Else',
      email: 'else@speakers.example',
      biography: { en: 'Hello <b>there</b>.', fr: 'Bonjour.' },
      language: 'en',
      from: { '2019-05-30': { '0': '13:00' } },
      to: { '2019-05-30': { '0': '00:00' } },
    })
    expect(await saveOwnProfile(self, input, later(2))).toEqual({ ok: true, value: { version: 2 } })
    expect(await row(speaker.id)).toMatchObject({
      name: 'Nadia Roy',
      email: speaker.email,
      biography: { en: 'Hello <b>there</b>.', fr: 'Bonjour.' },
      language: 'en',
      availability: [
        { startsAt: new Date('2019-05-30T17:00:00Z'), endsAt: new Date('2019-05-31T04:00:00Z') },
      ],
    })
    const change = (await changesOf(speaker.id)).at(-1)
    expect(change).toMatchObject({ act: 'speaker', accountId: null, reason: 'speaker_link 1' })
    expect((await view(speaker.slug)).deeds[0]).toMatchObject({
      by: null,
      own: { by: 'link', number: 1 },
      deed: 'edited',
    })
    expect((await ownView(self, later(3))).ok).toBe(true)
  })

  it('meets an organiser who edits the same text, without a word of who that is', async () => {
    const self = linkOf(speaker.id)
    const found = await ownView(self, later(2))
    if (!found.ok) throw new Error(found.code)
    await saveSpeaker(summit.organiser, await form(speaker.slug, { biography: { en: 'Theirs.' } }), later(2))
    const input = ownProfileInput.parse({
      change: randomUUID(),
      base: JSON.stringify(found.value.content),
      ...found.value.content,
      biography: { en: 'Mine.' },
    })
    const refused = await saveOwnProfile(self, input, later(3))
    expect(refused).toMatchObject({
      code: 'edited_meanwhile',
      details: { by: null, parts: [{ key: 'biography-en', mine: 'Mine.', theirs: 'Theirs.' }] },
    })
    expect(JSON.stringify(refused)).not.toContain(speaker.email)
  })

  it('opens nothing once it is over, replaced, of a removed speaker, or sent to another address', async () => {
    const self = linkOf(speaker.id)
    expect(await ownView(self, self.link.expiresAt)).toMatchObject({ code: 'link_expired' })
    expect(await ownView(linkOf(randomUUID()), later(2))).toMatchObject({ code: 'link_replaced' })
    expect(await ownView(linkOf(speaker.id, { number: 2 }), later(2))).toMatchObject({
      code: 'link_replaced',
    })
    await saveSpeaker(summit.organiser, await form(speaker.slug, { name: 'Nadia B. Roy' }), later(2))
    expect((await ownView(self, later(3))).ok).toBe(true)
    await saveSpeaker(summit.organiser, await form(speaker.slug, { email: 'new@speakers.example' }), later(4))
    expect(await ownView(self, later(5))).toMatchObject({ code: 'link_replaced' })
    const fresh = linkOf(speaker.id, { expiresAt: linkEnd(later(6)) })
    expect((await ownView(fresh, later(7))).ok).toBe(true)
    await replaceLink(summit.organiser, { summitId: summit.id, id: speaker.id }, later(8))
    for (const refused of [
      await ownView(fresh, later(9)),
      await answer(fresh, { attendance: 'confirmed' }, later(9)),
      await replacePhoto(fresh, { bytes: await picture('#ffffff') }, later(9)),
      await removePhoto(fresh, later(9)),
    ])
      expect(refused).toMatchObject({ ok: false, code: 'link_replaced' })
    expect(await draftPhoto(fresh, later(9))).toBeNull()
    expect((await row(speaker.id)).attendance).toBe('unknown')
  })

  it('is good for so many acts in a quarter of an hour, refused pictures among them', async () => {
    const self = linkOf(speaker.id)
    const junk = { bytes: Buffer.from('no picture') }
    for (let act = 0; act < OWN_LIMIT.acts; act++)
      expect(await replacePhoto(self, junk, later(2))).toMatchObject({ code: 'not_a_picture' })
    expect(await replacePhoto(self, junk, later(2))).toMatchObject({ code: 'too_many_acts' })
    expect(await answer(self, { attendance: 'confirmed' }, later(2))).toMatchObject({ code: 'too_many_acts' })
    expect((await answer(self, { attendance: 'confirmed' }, later(18))).ok).toBe(true)
  })
})

describe('A speaker’s sessions', () => {
  it('are shown as released, else as planned, and only the speaker’s own', async () => {
    const here = await draftSummit()
    const speaker = await db().speaker.create({
      data: { summitId: here.id, slug: 'own', name: 'Own Sessions', position: {} },
    })
    const on = (sessionId: string) =>
      db().sessionSpeaker.create({
        data: { summitId: here.id, sessionId, speakerId: speaker.id, role: 'panellist' },
      })
    const shown = await draftSession(here)
    const planned = await draftSession(here, {
      startsAt: null,
      endsAt: null,
      roomId: null,
      title: { en: 'Planned' },
    })
    const closed = await draftSession(here, { access: 'private', roomId: here.rooms[1] })
    await draftSession(here, { title: { en: 'Not theirs' }, roomId: null })
    await on(shown.id)
    const preview = await previewRelease(here.organiser, { summitId: here.id }, now)
    if (!preview.ok) throw new Error(preview.code)
    const input = {
      summitId: here.id,
      preview: preview.value.digest,
      note: {},
      overrideReason: 'names of the tests',
    }
    const done = await publish(here.organiser, input, now, () => ({ subject: 's', body: 'b' }))
    expect(done.ok).toBe(true)
    await on(planned.id)
    await on(closed.id)
    await db().session.update({
      where: { id: shown.id },
      data: { startsAt: new Date('2019-05-30T20:00:00Z'), endsAt: new Date('2019-05-30T21:00:00Z') },
    })
    const found = await ownView(linkOf(speaker.id), later(2))
    expect(found.ok && found.value.sessions.map(({ code, state, start }) => [code, state, start])).toEqual([
      [shown.code, 'public', '2019-05-30T14:30:00.000Z'],
      [closed.code, 'private', '2019-05-30T14:30:00.000Z'],
      [planned.code, 'planned', null],
    ])
    expect(found.ok && found.value.hasCalendar).toBe(true)
  })
})

describe('An account with a speaker’s address', () => {
  it('sees the same page for every summit, once the address is verified, and nobody else’s', async () => {
    const email = `${randomUUID()}@speakers.example`
    const here = await newSpeaker({ email })
    const there = await db().speaker.create({
      data: { summitId: other.id, slug: 'there', name: 'Nadia Roy', position: {}, email },
    })
    const stranger = await newSpeaker()
    const account = await db().account.create({ data: { email } })
    const actor = { ...summit.outsider, accountId: account.id, email }
    expect(await ownPlaces(actor)).toEqual([])
    await db().account.update({ where: { id: account.id }, data: { emailVerified: now } })
    expect((await ownPlaces(actor)).map(({ id }) => id).sort()).toEqual([here.id, there.id].sort())
    const self = (id: string) => ({ by: 'account', actor, id }) as const
    expect(await ownView(self(here.id), now)).toMatchObject({ ok: true, value: { id: here.id } })
    expect(await ownView(self(stranger.id), now)).toMatchObject({ code: 'not_found' })
    expect(await ownView({ by: 'account', actor: null, id: here.id }, now)).toMatchObject({
      code: 'not_found',
    })
    expect(await answer(self(stranger.id), { attendance: 'declined' }, now)).toMatchObject({
      code: 'not_found',
    })
    await answer(self(here.id), { attendance: 'confirmed' }, now)
    expect(await audit(here.id)).toMatchObject([{ accountId: account.id, reason: 'speaker_account' }])
  })
})

describe('The picture', () => {
  it('is public with the release that shows it, and stays so while the draft has another or none', async () => {
    const { id } = await newSpeaker({ name: 'Pictured Person' })
    const session = await draftSession(summit, {
      startsAt: new Date('2019-05-29T14:00:00Z'),
      endsAt: new Date('2019-05-29T15:00:00Z'),
      dayId: summit.days.may29,
    })
    await db().sessionSpeaker.create({
      data: { summitId: summit.id, sessionId: session.id, speakerId: id, role: 'keynote' },
    })
    await db().session.updateMany({
      where: { summitId: summit.id, id: { not: session.id } },
      data: { roomId: null },
    })
    expect((await release()).done.ok).toBe(true)
    const author = { by: 'editor', actor: summit.organiser, summitId: summit.id, id } as const
    const one = await replacePhoto(author, { bytes: await picture('#aa0000') }, now)
    if (!one.ok) throw new Error(one.code)
    const { digest } = one.value
    expect(await publicPhoto(digest), 'a picture of the draft is not public').toBeNull()
    expect(await draftPhoto(author, now)).not.toBeNull()
    const second = await release()
    expect(second.preview.changes).toMatchObject([{ kind: 'frame', fields: ['speakers'] }])
    expect(second.done.ok).toBe(true)
    const document = (await publicSummit(summit.slug))?.document
    expect(document?.speakers.find((speaker) => speaker.id === id)?.photo).toBe(digest)
    const bytes = await publicPhoto(digest)
    expect(bytes && (await sharp(bytes).metadata()).format).toBe('webp')
    const two = await replacePhoto(linkOf(id), { bytes: await picture('#00aa00') }, later(2))
    if (!two.ok) throw new Error(two.code)
    expect(await publicPhoto(digest)).not.toBeNull()
    expect(await publicPhoto(two.value.digest)).toBeNull()
    await removePhoto(linkOf(id), later(3))
    expect(await draftPhoto(author, now)).toBeNull()
    expect(await db().speakerPhoto.findMany({ where: { speakerId: id }, select: { digest: true } })).toEqual([
      { digest },
    ])
    expect((await release()).done.ok).toBe(true)
    expect(await publicPhoto(digest), 'the latest release shows none').toBeNull()
    expect(await audit(id)).toMatchObject([
      { action: 'speaker.photo', accountId: summit.organiser.accountId, reason: null },
      { action: 'speaker.photo', accountId: null, reason: 'speaker_link 1' },
      { action: 'speaker.photo', after: { photo: null } },
    ])
  })

  it('is not found for whoever may not edit the speaker', async () => {
    const { id } = await newSpeaker()
    const bytes = await picture('#0000aa')
    for (const [actor, summitId] of [
      [null, summit.id],
      [summit.outsider, summit.id],
      [other.organiser, summit.id],
      [other.organiser, other.id],
    ] as const) {
      const author = { by: 'editor', actor, summitId, id } as const
      expect(await replacePhoto(author, { bytes }, now)).toMatchObject({ code: 'not_found' })
      expect(await removePhoto(author, now)).toMatchObject({ code: 'not_found' })
      expect(await draftPhoto(author, now)).toBeNull()
    }
    expect(await db().speakerPhoto.count({ where: { speakerId: id } })).toBe(0)
  })
})

describe('The list of speakers', () => {
  const listed = async (query: Record<string, string>, of = summit) => {
    const work = await summitAtWork(of.organiser, of.slug)
    if (!work) throw new Error('no such summit')
    return speakerList(work, filtersOf(query, work.contentLanguages).filters, 'en')
  }
  const names = async (query: Record<string, string>, of = summit) =>
    (await listed(query, of)).speakers.map(({ name }) => name)

  it('searches without accents, narrows by answer and by what is missing, and counts sessions', async () => {
    const here = await draftSummit()
    const organisation = await db().organisation.create({
      data: { summitId: here.id, name: { en: 'Treasury Board', fr: 'Conseil du Trésor' } },
    })
    const speaker = (name: string, differs: object = {}) =>
      db().speaker.create({
        data: { summitId: here.id, slug: randomUUID(), name, position: {}, ...differs },
      })
    const roy = await speaker('Zoé Étienne', {
      email: 'zoe@speakers.example',
      attendance: 'confirmed',
      biography: { en: 'Known.' },
      organisationId: organisation.id,
    })
    await speaker('Ana Silva', { biography: { en: 'Known.', fr: ' ' } })
    const session = await draftSession(here)
    await db().sessionSpeaker.create({
      data: { summitId: here.id, sessionId: session.id, speakerId: roy.id, role: 'chair' },
    })
    expect(await names({}, here)).toEqual(['Zoé Étienne', 'Ana Silva'])
    expect(await names({ q: 'ETIENNE tresor' }, here)).toEqual(['Zoé Étienne'])
    expect(await names({ attendance: 'unknown' }, here)).toEqual(['Ana Silva'])
    expect(await names({ lacks: 'email' }, here)).toEqual(['Ana Silva'])
    expect(await names({ lacks: 'biography-en' }, here)).toEqual([])
    expect(await names({ lacks: 'biography-fr' }, here)).toEqual(['Zoé Étienne', 'Ana Silva'])
    expect(await names({ lacks: 'photo' }, here)).toHaveLength(2)
    expect(await names({ sort: 'sessions', dir: 'asc' }, here)).toEqual(['Ana Silva', 'Zoé Étienne'])
    const list = await listed({}, here)
    expect(list).toMatchObject({ total: 2, all: { speakers: 2, unanswered: 1, toAsk: 0 } })
    expect(list.speakers[0]).toMatchObject({ sessions: 1, photo: false, withoutBiography: ['fr'] })
  })
})
