import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyRows, newRows } from '@/domain/change/rules'
import type { Draft, SessionDraft } from '@/domain/change/schema'
import { guessedMapping, sessionsOf } from '@/domain/interchange/mapping-rules'
import { type ImportPlan, planImport } from '@/domain/interchange/plan-rules'
import { readFile } from '@/domain/interchange/read/file'
import type { ImportMapping } from '@/domain/interchange/schema'
import { type DraftParts, draftOf } from '../factories/agenda-draft'
import { uuid } from '../factories/feed'

const zone = 'America/Toronto'
const fixture = (name: string) =>
  fs.readFileSync(path.join(import.meta.dirname, '../fixtures/interchange', name))

/** A summit of two days in May 2031 with a room and a theme. */
const draftWith = (parts: DraftParts = {}): Draft =>
  draftOf({
    summit: { startsOn: '2031-05-29', endsOn: '2031-05-30' },
    day: { [uuid(1)]: { date: '2031-05-29' }, [uuid(2)]: { date: '2031-05-30' } },
    venue: { [uuid(3)]: {} },
    room: { [uuid(11)]: { name: { en: 'Room 1', fr: 'Salle 1' } } },
    track: { [uuid(21)]: { name: { en: 'Open data', fr: 'Données ouvertes' }, slug: 'open-data' } },
    ...parts,
  })

function planOf(draft: Draft, content: string | Buffer, over: Partial<ImportMapping> = {}): ImportPlan {
  const read = readFile(Buffer.isBuffer(content) ? content : Buffer.from(content), zone)
  if (!read.ok) throw new Error(JSON.stringify(read))
  const mapping = { ...guessedMapping(read.value, ['en', 'fr'], 'en'), ...over }
  const days = [...draft.day.values()].map(({ date }) => date)
  const file = sessionsOf(read.value, mapping, {
    days,
    startsOn: '2031-05-29',
    endsOn: '2031-05-30',
    timeZone: zone,
  })
  return planImport('summit', draft, file, mapping)
}

const applied = (draft: Draft, { edits }: ImportPlan): Draft =>
  applyRows(
    draft,
    edits.map(({ of, id, create, set }) => ({
      of,
      id,
      before: create ? null : {},
      after: create ? { ...newRows[of], ...set } : set,
    })),
  )

const outcomes = (plan: ImportPlan) => plan.rows.map(({ row, outcome }) => [row, outcome])
const codes = (plan: ImportPlan) => plan.rows.map(({ faults }) => faults.map(({ code }) => code))
const sessions = (draft: Draft) =>
  [...draft.session.values()].sort((a, b) => ((a.startsAt ?? '') < (b.startsAt ?? '') ? -1 : 1))
const table = (...rows: string[]) => rows.join('\n')

describe('The plan of an import', () => {
  it('makes sessions with rooms, themes and people, and nothing a second time', () => {
    const draft = draftWith()
    const file = table(
      'Title (English),Title (French),Date,Start,End,Room,Theme,Speakers,Type',
      'Opening,Ouverture,2031-05-29,9:00,10:00,Room 1,open DATA,Ada Stone (chair),Plenary',
      'Budgets,Budgets,2031-05-29,10:30,11:30,Hall,Budgets,Ada Stone; Bo Reed,Atelier',
    )
    const plan = planOf(draft, file)
    expect(outcomes(plan)).toEqual([
      [2, 'created'],
      [3, 'created'],
    ])
    expect(plan.made).toEqual([
      { of: 'speaker', name: { en: 'Ada Stone' } },
      { of: 'room', name: { en: 'Hall', fr: 'Hall' } },
      { of: 'track', name: { en: 'Budgets', fr: 'Budgets' } },
      { of: 'speaker', name: { en: 'Bo Reed' } },
    ])
    const after = applied(draft, plan)
    expect(sessions(after)[0]).toMatchObject({
      title: { en: 'Opening', fr: 'Ouverture' },
      startsAt: '2031-05-29T13:00:00.000Z',
      endsAt: '2031-05-29T14:00:00.000Z',
      dayId: uuid(1),
      roomId: uuid(11),
      trackId: uuid(21),
      type: 'plenary',
    })
    expect(sessions(after)[1]?.speakers.map(({ role }) => role)).toEqual(['panellist', 'panellist'])
    expect(sessions(after)[1]?.speakers[0]?.speakerId).toBe(sessions(after)[0]?.speakers[0]?.speakerId)
    const again = planOf(after, file)
    expect(outcomes(again)).toEqual([
      [2, 'same'],
      [3, 'same'],
    ])
    expect(again.edits).toEqual([])
    // The same file gives the same ids.
    expect(planOf(draft, file).edits).toEqual(plan.edits)
  })

  it('updates what an edited file has changed, by id, by a code of ours, else by a title that tells it', () => {
    const made = (id: number, over: Partial<SessionDraft>) => ({
      [uuid(id)]: {
        startsAt: '2031-05-29T13:00:00.000Z',
        endsAt: '2031-05-29T14:00:00.000Z',
        dayId: uuid(1),
        ...over,
      },
    })
    const draft = draftWith({
      session: {
        ...made(31, { code: 'AAA111', title: { en: 'By code', fr: 'Par code' } }),
        ...made(32, { externalId: 'x-7', title: { en: 'By id', fr: 'Par id' } }),
        ...made(33, { title: { en: 'By title', fr: 'Par titre' }, roomId: uuid(11) }),
      },
    })
    const plan = planOf(
      draft,
      table(
        'Code,Id,Title,Start,End',
        'AAA111,,By code,2031-05-29 11:00,2031-05-29 12:00',
        ',x-7,Renamed,2031-05-29 9:00,2031-05-29 10:00',
        ',,BY  TITLE,2031-05-30 9:00,2031-05-30 10:30',
      ),
    )
    expect(plan.rows.map(({ outcome, changes }) => [outcome, changes.map(({ field }) => field)])).toEqual([
      ['changed', ['when']],
      ['changed', ['title']],
      ['changed', ['title', 'when']],
    ])
    expect(codes(plan)[2]).toEqual(['matched_by_title'])
    const after = applied(draft, plan)
    expect(after.session.get(uuid(31))).toMatchObject({
      startsAt: '2031-05-29T15:00:00.000Z',
      title: { fr: 'Par code' },
    })
    expect(after.session.get(uuid(32))?.title).toEqual({ en: 'Renamed', fr: 'Par id' })
    expect(after.session.get(uuid(33))).toMatchObject({ dayId: uuid(2), roomId: uuid(11) })
    // What another has set meanwhile is not written over: each edit says what it saw.
    expect(plan.edits.find(({ id }) => id === uuid(32))?.expect).toEqual({
      title: { en: 'By id', fr: 'Par id' },
    })
  })

  it('asks about rooms that differ by case, accents or spaces only, and about words that are no type', () => {
    const file = table(
      'Title,Date,Start,End,Room,Type',
      'A,2031-05-29,9:00,10:00,room  1,Fishbowl',
      'B,2031-05-29,11:00,12:00,ROOM 1,Fishbowl',
    )
    const plan = planOf(draftWith(), file)
    expect(
      plan.questions.map(({ of, word, rows, taken, answered }) => [of, word, rows, taken, answered]),
    ).toEqual([
      ['type', 'Fishbowl', 2, 'parallel', false],
      ['room', 'room  1', 1, uuid(11), false],
      ['room', 'ROOM 1', 1, uuid(11), false],
    ])
    const [type, first, second] = plan.questions.map(({ key }) => key) as [string, string, string] // three questions, just seen
    const answered = planOf(draftWith(), file, {
      types: { [type]: 'workshop' },
      rooms: { [first]: uuid(11), [second]: 'new' },
    })
    expect(answered.questions.every((question) => question.answered)).toBe(true)
    expect(answered.made).toEqual([{ of: 'room', name: { en: 'ROOM 1', fr: 'ROOM 1' } }])
    expect(sessions(applied(draftWith(), answered)).map((one) => one.type)).toEqual(['workshop', 'workshop'])
    // An answer that names a room of nobody's is none.
    expect(
      planOf(draftWith(), file, { rooms: { [first]: uuid(999) } }).questions.find(({ key }) => key === first)
        ?.answered,
    ).toBe(false)
  })

  it('makes only what it is asked to make, and says what it left', () => {
    const file = table('Title,Date,Start,End,Room,Theme,Speakers', 'A,2031-06-02,9:00,10:00,Cave,Wine,Zed')
    const plan = planOf(draftWith(), file, { makes: [] })
    expect(outcomes(plan)).toEqual([[2, 'created']])
    expect(codes(plan)).toEqual([['outside_days', 'unknown_room', 'unknown_track', 'unknown_speaker']])
    expect(plan.edits).toHaveLength(1)
    const making = planOf(draftWith(), file)
    expect(making.made.map(({ of }) => of)).toEqual(['day', 'room', 'track', 'speaker'])
    expect(making.notes.map(({ code, details }) => [code, details])).toEqual([
      ['outside_summit', { first: '2031-06-02', last: '2031-06-02' }],
    ])
  })

  it('leaves what an empty cell stands for, or empties it when asked', () => {
    const draft = draftWith({
      session: {
        [uuid(31)]: {
          code: 'AAA111',
          title: { en: 'A', fr: 'A' },
          abstract: { en: 'Kept?' },
          webcast: 'https://live.example',
          roomId: uuid(11),
          seats: 9,
        },
      },
    })
    const file = table('Code,Title,Abstract,Live stream,Room,Places', 'AAA111,A,,,,')
    expect(outcomes(planOf(draft, file))).toEqual([[2, 'same']])
    const plan = planOf(draft, file, { empty: 'clear' })
    expect(applied(draft, plan).session.get(uuid(31))).toMatchObject({
      abstract: {},
      webcast: null,
      roomId: null,
      seats: null,
      title: { en: 'A', fr: 'A' },
    })
  })

  it('keeps out what is wrong, makes nothing for it, and imports the rest', () => {
    const plan = planOf(
      draftWith(),
      table(
        'Title,Date,Start,End,Room',
        ',2031-05-29,9:00,10:00,Nowhere hall',
        'Zero,2031-05-29,9:00,9:00,Nowhere hall',
        'Backwards,2031-05-29,2031-05-29 9:00,2031-05-29 8:00,Nowhere hall',
        'Fine,2031-05-29,9:00,10:00,Room 1',
        'Fine,2031-05-29,9:00,10:00,Room 1',
      ),
    )
    expect(plan.rows.map(({ outcome, faults }) => [outcome, faults[0]?.code])).toEqual([
      ['wrong', 'title_needed'],
      ['wrong', 'zero_length'],
      ['wrong', 'end_before_start'],
      ['created', undefined],
      ['skipped', 'repeated'],
    ])
    expect(plan.counts).toEqual({ created: 1, changed: 0, same: 0, skipped: 1, wrong: 3 })
    expect(plan.made).toEqual([])
  })

  it('takes the usual length where none is said, and the one that stands where there is one', () => {
    const draft = draftWith({
      session: {
        [uuid(31)]: {
          code: 'AAA111',
          startsAt: '2031-05-29T13:00:00.000Z',
          endsAt: '2031-05-29T13:40:00.000Z',
          dayId: uuid(1),
        },
      },
    })
    const plan = planOf(
      draft,
      table('Code,Title,Start', ',Lunch,2031-05-29 12:00', 'AAA111,,2031-05-29 15:00'),
    )
    expect(codes(plan)).toEqual([['usual_length'], []])
    expect(
      sessions(applied(draft, plan)).map(({ startsAt, endsAt, type }) => [startsAt, endsAt, type]),
    ).toEqual([
      ['2031-05-29T16:00:00.000Z', '2031-05-29T17:00:00.000Z', 'meal'],
      ['2031-05-29T19:00:00.000Z', '2031-05-29T19:40:00.000Z', 'parallel'],
    ])
  })

  it('tells rows that would be in one room at a time, with each other and with what stands', () => {
    const draft = draftWith({
      session: {
        [uuid(31)]: {
          startsAt: '2031-05-29T13:30:00.000Z',
          endsAt: '2031-05-29T15:00:00.000Z',
          roomId: uuid(11),
          title: { en: 'There before' },
        },
      },
    })
    const plan = planOf(
      draft,
      table(
        'Title,Start,End,Room',
        'A,2031-05-29 9:00,2031-05-29 10:00,Room 1',
        'B,2031-05-29 9:30,2031-05-29 10:30,Room 1',
      ),
    )
    expect(
      plan.rows.map(({ faults }) =>
        faults.map(({ code, details }) => [code, details['title'], details['other']]),
      ),
    ).toEqual([
      [
        ['overlaps', 'There before', 0],
        ['overlaps', 'B', 3],
      ],
      [
        ['overlaps', 'A', 2],
        ['overlaps', 'There before', 0],
      ],
    ])
  })

  it('does not give topic, seats or people of one thing to another', () => {
    const draft = draftWith({
      track: {
        [uuid(21)]: {
          name: { en: 'One', fr: 'Un' },
          slug: 'one',
          topics: [{ id: uuid(91), name: { en: 'T', fr: 'T' } }],
        },
        [uuid(22)]: { name: { en: 'Two', fr: 'Deux' }, slug: 'two' },
      },
      speaker: {
        [uuid(51)]: { name: 'Ada Stone', slug: 'ada', externalId: '7' },
        [uuid(52)]: { name: 'Ada Stone', slug: 'ada-2', externalId: '8' },
      },
      session: {
        [uuid(31)]: {
          code: 'AAA111',
          trackId: uuid(21),
          topicId: uuid(91),
          speakers: [{ speakerId: uuid(52), role: 'chair' }],
        },
      },
    })
    const plan = planOf(draft, table('Code,Theme,Access,Speakers', 'AAA111,Two,Reserve a seat,Ada Stone'))
    expect(codes(plan)).toEqual([['value_not_read']])
    expect(applied(draft, plan).session.get(uuid(31))).toMatchObject({
      trackId: uuid(22),
      topicId: null,
      access: 'open',
      speakers: [{ speakerId: uuid(52), role: 'chair' }],
    })
  })
})

describe('A schedule.xml in the plan', () => {
  const schedule = fixture('dialect.schedule.xml').toString()

  it('comes in whole with its faults by line, and a second time changes nothing', () => {
    const draft = draftWith()
    const plan = planOf(draft, schedule)
    expect(
      plan.rows.map(({ row, outcome, faults }) => [row, outcome, faults.map(({ code }) => code)]),
    ).toEqual([
      [24, 'created', ['link_not_read', 'overlaps']],
      [42, 'created', ['overlaps']],
      [56, 'created', []],
      [66, 'wrong', ['zero_length']],
      [75, 'created', ['duplicate_id']],
    ])
    expect(plan.questions).toEqual([])
    const after = applied(draft, plan)
    const [opening, , , night] = sessions(after)
    expect(opening?.abstract).toEqual({ en: 'What came of it\n\nRegisters & people.\n• One\n• Two' })
    expect(opening?.materials.map(({ url, language }) => [url, language])).toEqual([
      ['https://made.example/notes', 'en'],
    ])
    // After midnight, filed under the day before.
    expect(night).toMatchObject({ startsAt: '2031-05-30T04:30:00.000Z', dayId: uuid(1), type: 'networking' })
    expect(planOf(after, schedule).edits).toEqual([])
  })

  it('in the other language adds that language to the same sessions, rooms and themes, and nothing else', () => {
    const first = draftWith()
    const draft = applied(first, planOf(first, schedule))
    const french = schedule
      .replaceAll('Hall A', 'Grande salle')
      .replaceAll('>Open data<', '>Données ouvertes<')
      .replaceAll('>Budgets<', '>Les budgets<')
      .replace('Opening the registers', 'Ouvrir les registres')
      .replace('Night of the maps', 'La nuit des cartes')
      .replaceAll('Budgets by the street', 'Les budgets de la rue')
      .replaceAll('<language>en</language>', '<language>fr</language>')
      .replaceAll('>Workshop<', '>Atelier<')
    const plan = planOf(draft, french, { language: 'fr' })
    expect(plan.counts).toMatchObject({ created: 0, changed: 4, wrong: 1 })
    expect(plan.made).toEqual([])
    expect(plan.edits.filter(({ of }) => of === 'room').map(({ set }) => set)).toEqual([
      { name: { en: 'Hall A', fr: 'Grande salle' } },
    ])
    expect(plan.edits.filter(({ of }) => of === 'track').map(({ set }) => set)).toEqual([
      { name: { en: 'Budgets', fr: 'Les budgets' } },
    ])
    const after = applied(draft, plan)
    const before = sessions(draft)
    for (const [index, session] of sessions(after).entries()) {
      const { title, abstract, languages, ...rest } = session
      const {
        title: titleBefore,
        abstract: abstractBefore,
        languages: _,
        ...restBefore
      } = before[index] as SessionDraft // as many as before
      expect(rest).toEqual(restBefore)
      expect(title['en']).toBe(titleBefore['en'])
      expect(abstract['en']).toBe(abstractBefore['en'])
      expect(languages).toEqual(['fr'])
    }
    expect(sessions(after).map(({ title }) => title['fr'])).toContain('La nuit des cartes')
    expect(planOf(after, french, { language: 'fr' }).edits).toEqual([])
  })
})

describe('A file of pretalx in the plan', () => {
  it('keeps codes, maps of languages and biographies, and leaves out what is not asked for', () => {
    const draft = draftWith()
    const content = fixture('talks.pretalx.json')
    const plan = planOf(draft, content)
    expect(plan.rows.map(({ outcome, faults }) => [outcome, faults.map(({ code }) => code)])).toEqual([
      ['created', []],
      ['created', []],
      ['created', []],
      ['skipped', ['not_accepted']],
      ['skipped', ['other_section']],
    ])
    const after = applied(draft, plan)
    expect(sessions(after).map(({ externalId }) => externalId)).toEqual(['ABC9DE', 'TWICE2', 'TWICE2/2'])
    expect([...after.room.values()].map(({ name, theatre }) => [name, theatre])).toEqual([
      [{ en: 'Room 1', fr: 'Salle 1' }, null],
      [{ de: 'Saal 9', en: 'Room 9', fr: 'Salle 9' }, null],
      [{ en: 'Room 12', fr: 'Salle 12' }, 80],
    ])
    expect([...after.speaker.values()]).toMatchObject([
      { name: 'Ada Stone', externalId: 'SPKR01', slug: 'ada-stone' },
    ])
    expect(planOf(after, content).edits).toEqual([])
    const more = planOf(after, content, { sections: ['extra'] })
    expect(more.rows.at(-1)).toMatchObject({ outcome: 'created', title: { en: 'Lunch', fr: 'Dîner' } })
  })
})

describe('A long text', () => {
  it('is cut, said, and the same the next time', () => {
    const draft = draftWith()
    const file = table('Title,Abstract', `${'t'.repeat(201)},${'a'.repeat(6000)}`)
    const plan = planOf(draft, file)
    expect(plan.rows[0]?.faults.map(({ code, column, details }) => [code, column, details])).toEqual([
      ['text_cut', 'title.en', { length: 201, most: 200 }],
      ['text_cut', 'abstract.en', { length: 6000, most: 5000 }],
    ])
    const after = applied(draft, plan)
    expect(sessions(after)[0]?.abstract['en']).toHaveLength(5000)
    expect(planOf(after, file).edits).toEqual([])
  })
})

describe('A row that the draft cannot keep', () => {
  it('is wrong by itself and does not stop the others', () => {
    const sessions = Array.from({ length: 2 }, (_, index) => ({
      code: `T${index}`,
      title: { en: `Talk ${index}` },
      guid: '',
      webcast: index === 0 ? 'https://' : 'https://live.example/a',
    }))
    const plan = planOf(draftWith(), JSON.stringify({ generator: { name: 'Plenum' }, talks: sessions }))
    expect(
      plan.rows.map(({ outcome, faults }) => [outcome, faults.map(({ code, column }) => [code, column])]),
    ).toEqual([
      ['wrong', [['not_taken', 'webcast']]],
      ['created', []],
    ])
  })
})
