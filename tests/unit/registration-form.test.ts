import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, typedCategory } from '@/domain/registration-form/category-rules'
import { codeFrom, isCode, pastedEmails } from '@/domain/registration-form/code-rules'
import { mergedForm } from '@/domain/registration-form/merge-rules'
import { momentField, typedInstant } from '@/domain/registration-form/moment-rules'
import {
  type Placed,
  kindsAfter,
  questionCode,
  typedQuestion,
  whyNotThisForm,
} from '@/domain/registration-form/question-rules'
import { MOST_INVITED, categoryForm, questionForm } from '@/domain/registration-form/schema'
import { standardMissing, standardQuestions } from '@/domain/registration-form/standard-rules'

const zone = 'America/Toronto'
const frame = { timeZone: zone, contentLanguages: ['en', 'fr'] }
const act = { summitId: crypto.randomUUID(), slug: 'summit', change: crypto.randomUUID() }
const both = (en: string) => ({ en, fr: `${en} (fr)` })

describe('A code', () => {
  it('can be read aloud, whatever bytes it is made of', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 40 }), (bytes) => {
        const code = codeFrom(bytes)
        expect(code).toMatch(/^([A-HJ-KM-NP-Z2-9]{4}-){2}[A-HJ-KM-NP-Z2-9]{4}$/)
        expect(isCode(code)).toBe(true)
      }),
    )
  })

  it('that somebody chooses is of letters and digits, and neither short nor long', () => {
    for (const code of ['abcd', 'PRESS-2019', 'a_b-c', 'x'.repeat(40)]) expect(isCode(code), code).toBe(true)
    for (const code of ['abc', '-abcd', 'a b c', 'été2019', 'x'.repeat(41), ''])
      expect(isCode(code), code).toBe(false)
  })
})

describe('Pasted addresses', () => {
  const address = fc
    .tuple(fc.stringMatching(/^[A-Za-z0-9]{1,8}$/), fc.stringMatching(/^[a-z]{1,8}$/))
    .map(([left, right]) => `${left}@${right}.example`)
  const shown = (email: string) =>
    fc.constantFrom(
      email,
      `<${email}>`,
      `Ana Silva <${email}>`,
      `"Silva, Ana" <${email}>`.replace(',', ''),
      `${email.toUpperCase()}.`,
    )

  it('are each taken once and in small letters, however they are parted and named', () => {
    const list = fc.array(address, { minLength: 1, maxLength: 12 }).chain((emails) =>
      fc.record({
        emails: fc.constant(emails),
        text: fc
          .tuple(
            ...emails.map((email) => fc.tuple(shown(email), fc.constantFrom('\n', ',', '; ', '\r\n', '\t'))),
          )
          .map((parts) => parts.flat().join('')),
      }),
    )
    fc.assert(
      fc.property(list, ({ emails, text }) => {
        const read = pastedEmails(text)
        expect(read.ok && [...read.value].sort()).toEqual(
          [...new Set(emails.map((one) => one.toLowerCase()))].sort(),
        )
      }),
    )
  })

  it('are refused with the first that are none, and where there are none or too many', () => {
    expect(pastedEmails(' ,;\n')).toMatchObject({ code: 'required' })
    expect(pastedEmails('a@x.example, nobody, @x, c@')).toMatchObject({
      code: 'wrong_addresses',
      details: { list: 'nobody, @x, c@' },
    })
    const many = Array.from({ length: MOST_INVITED + 1 }, (_, index) => `p${index}@x.example`)
    expect(pastedEmails(many.join('\n'))).toMatchObject({
      code: 'too_many_addresses',
      details: { max: MOST_INVITED },
    })
    expect(pastedEmails([...many.slice(1), 'p1@x.example'].join('\n'))).toMatchObject({ ok: true })
  })
})

describe('A moment on the summit’s clock', () => {
  it('comes back as it was typed, but for an hour that the clock skips', () => {
    const minutes = fc.integer({ min: 0, max: 366 * 24 * 60 })
    fc.assert(
      fc.property(
        minutes,
        fc.constantFrom(zone, 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC'),
        (minute, where) => {
          const text = new Date(Date.UTC(2020, 0, 1, 0, minute)).toISOString().slice(0, 16)
          const read = typedInstant(text, 'opensAt', where)
          if (read.ok) expect(momentField(read.value, where)).toBe(text)
          else expect(read).toMatchObject({ code: 'time_does_not_exist', details: { field: 'opensAt' } })
        },
      ),
    )
    expect(typedInstant('2019-03-10T02:30', 'opensAt', zone)).toMatchObject({ code: 'time_does_not_exist' })
    expect(typedInstant('2019-02-30T10:00', 'closesAt', zone)).toMatchObject({
      code: 'wrong_time',
      details: { field: 'closesAt' },
    })
    expect([typedInstant(null, 'opensAt', zone), momentField(null, zone)]).toEqual([
      { ok: true, value: null },
      '',
    ])
  })
})

describe('An order of rows', () => {
  it('keeps all of them, and a step back undoes a step', () => {
    const rows = fc.uniqueArray(fc.string(), { minLength: 1 }).map((ids) => ids.map((id) => ({ id })))
    fc.assert(
      fc.property(rows, fc.nat(), (list, at) => {
        const id = list[at % list.length]?.id ?? ''
        const down = moved(list, id, 'down')
        expect([...down].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          [...list].sort((a, b) => (a.id < b.id ? -1 : 1)),
        )
        expect(down.at(-1)?.id === id && list.at(-1)?.id === id ? list : moved(down, id, 'up')).toEqual(list)
        expect(moved(list, 'nobody\n', 'up')).toEqual(list)
      }),
    )
  })
})

describe('A category', () => {
  const typed = (form: object, codes: string[] = [], standing: string | null = null) =>
    typedCategory(
      categoryForm.parse({ ...act, name: both('Media'), entry: 'open', ...form }),
      frame,
      codes,
      standing,
    )

  it('gets an address from its name, free among the others', () => {
    expect(typed({}, ['media', 'media-2'])).toMatchObject({ value: { code: 'media-3' } })
    expect(typed({ name: { en: 'À table!', fr: '' } })).toMatchObject({
      value: { code: 'a-table', name: { en: 'À table!' } },
    })
    expect(typed({ name: both('Press') }, [], 'media')).toMatchObject({ value: { code: 'media' } })
    expect(typed({ code: 'Press' }, ['press'])).toMatchObject({
      code: 'category_code_taken',
      details: { field: 'code' },
    })
    expect(typed({ code: 'a b' })).toMatchObject({ code: 'wrong_address', details: { field: 'code' } })
  })

  it('is refused beside the field that is wrong', () => {
    expect(typed({ name: { en: ' ', fr: '' } })).toMatchObject({
      code: 'name_needed',
      details: { field: 'name.en' },
    })
    expect(typed({ opensAt: '2019-05-02T09:00', closesAt: '2019-05-02T09:00' })).toMatchObject({
      code: 'closes_first',
      details: { field: 'closesAt' },
    })
    expect(typed({ namesCloseAt: '2019-03-10T02:30' })).toMatchObject({
      code: 'time_does_not_exist',
      details: { field: 'namesCloseAt' },
    })
  })

  it('takes from a form what nobody else has touched since it was drawn', () => {
    const drawn = { name: both('Media'), entry: 'open', size: 10 }
    const form = { base: { one: drawn }, theirs: {}, choice: {} }
    const set = { ...drawn, name: both('Press') }
    expect(mergedForm('category', 'one', set, form, { ...drawn, size: 20 })).toMatchObject({
      value: { name: both('Press') },
    })
    expect(mergedForm('category', 'one', set, form, { ...drawn, name: both('Radio') })).toMatchObject({
      code: 'edited_meanwhile',
    })
    expect(mergedForm('category', 'one', drawn, form, { ...drawn, name: both('Radio') })).toEqual({
      ok: true,
      value: {},
    })
  })
})

describe('A question', () => {
  const options = { '0': { value: 'fish', label: both('Fish') }, '1': { value: '', label: both('Rice') } }
  const form = (differs: object) =>
    questionForm.parse({
      ...act,
      ...{
        kind: 'choice',
        label: both('Meal'),
        purpose: both('To cook'),
        options,
        retainUntil: '2020-01-01',
      },
      ...differs,
    })
  const parts = { standing: null, answered: { count: 0, chosen: [] }, before: [], categories: ['media'] }
  const typed = (differs: object, more: object = {}) =>
    typedQuestion(form(differs), frame, { ...parts, ...more })
  const placed = (code: string, differs: Partial<Placed> = {}): Placed => ({
    ...{ id: code, code, kind: 'choice', label: both(code), shownWhen: null, retired: false },
    options: [
      { value: 'yes', label: both('Yes') },
      { value: 'no', label: both('No') },
    ],
    ...differs,
  })

  it('says beside its field what it lacks', () => {
    const refusal = (differs: object) => {
      const result = typed(differs)
      return result.ok ? 'ok' : `${result.code} ${String(result.details['field'])}`
    }
    expect(
      [
        ...[
          { label: { en: '', fr: '' } },
          { purpose: { en: ' ', fr: '' } },
          { options: { '0': options['0'] } },
        ],
        ...[{ identity: 'on' }, { categories: ['guests'] }, { shownWhen: ['gone=yes'] }, { kind: 'text' }],
      ].map(refusal),
    ).toEqual([
      ...['label_needed label.en', 'purpose_needed purpose.en', 'options_needed options.0.label.en'],
      ...['identity_kind identity', 'not_a_choice categories[]', 'not_a_choice shownWhen[]', 'ok'],
    ])
  })

  it('keeps an option that somebody has chosen, and offers it no more', () => {
    const first = typed({})
    if (!first.ok) throw new Error(first.code)
    expect(first.value.options.map(({ value }) => value)).toEqual(['fish', 'rice'])
    const without = typed(
      { options: { '0': { value: 'rice', label: both('Rice') }, '1': { value: '', label: both('Soup') } } },
      { standing: first.value, answered: { count: 1, chosen: ['fish'] } },
    )
    expect(without).toMatchObject({
      value: { options: [{ value: 'rice' }, { value: 'soup' }, { value: 'fish', retired: true }] },
    })
  })

  it('with answers stays of its kind, but for one line that may become several', () => {
    for (const kind of ['choice', 'several', 'date', 'country', 'file', 'consent', 'long_text'] as const)
      expect(kindsAfter(kind)).toEqual([kind])
    const standing = typed({ kind: 'text' })
    if (!standing.ok) throw new Error(standing.code)
    const answered = { standing: standing.value, answered: { count: 3, chosen: [] } }
    expect(typed({ kind: 'long_text' }, answered)).toMatchObject({ ok: true })
    expect(typed({ kind: 'date' }, answered)).toMatchObject({
      code: 'kind_has_answers',
      details: { field: 'kind', count: 3 },
    })
    expect(typed({ kind: 'text', identity: 'on' }, answered)).toMatchObject({
      details: { field: 'identity' },
    })
  })

  it('follows from one that is asked before it and can be so answered', () => {
    const before = [placed('visa')]
    expect(typed({ shownWhen: ['visa=no', 'visa=yes'] }, { before })).toMatchObject({
      value: { shownWhen: { question: 'visa', is: ['no', 'yes'] } },
    })
    expect(typed({ shownWhen: ['visa=maybe'] }, { before })).toMatchObject({ code: 'not_a_choice' })
    expect(typed({ shownWhen: ['visa=yes', 'bus=yes'] }, { before })).toMatchObject({
      code: 'condition_of_one',
    })
    const follows = placed('why', { shownWhen: { question: 'visa', is: ['yes'] } })
    expect(whyNotThisForm([placed('visa'), follows])).toBeNull()
    expect(whyNotThisForm([follows, placed('visa')])).toMatchObject({
      code: 'condition_order',
      details: { by: 'why' },
    })
    expect(whyNotThisForm([placed('visa', { retired: true }), follows])).toMatchObject({
      code: 'condition_needs',
    })
    expect(whyNotThisForm([placed('visa', { retired: true }), { ...follows, retired: true }])).toBeNull()
  })

  it('gets a code of its own from any words', () => {
    const codes = fc.array(fc.constantFrom('meal', 'meal-2', 'question', 'question-2'))
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('Meal', '¿?', '食事')), codes, (words, taken) => {
        const code = questionCode({ en: words }, taken)
        expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(taken).not.toContain(code)
      }),
    )
  })
})

describe('The standard questions', () => {
  const words = () => ({ label: both('?'), purpose: both('!'), option: both })

  it('are those that are missing, kept half a year after the last day, in an order that can be asked', () => {
    fc.assert(
      fc.property(fc.subarray(standardQuestions.map(({ code }) => code)), (codes) => {
        const added = standardMissing(codes, words, new Date('2019-05-31'))
        expect([...codes, ...added.map(({ code }) => code)].sort()).toEqual(
          standardQuestions.map(({ code }) => code).sort(),
        )
        expect(new Set(added.map(({ fields }) => fields.retainUntil))).toEqual(
          new Set(added.length ? ['2019-11-30'] : []),
        )
      }),
    )
    const all = standardMissing([], words, new Date('2019-05-31'))
    expect(
      whyNotThisForm(all.map(({ code, fields }) => ({ id: code, code, retired: false, ...fields }))),
    ).toBeNull()
  })
})
