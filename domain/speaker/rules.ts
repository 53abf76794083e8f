import type { Clash, Edit, Fields } from '@/domain/change/schema'
import { type Text, text } from '@/domain/shared/language'
import { type Result, ok } from '@/domain/shared/result'
import { fold, slugify } from '@/domain/shared/text'
import { formEdits, isBlank, newRow, textIn, typedFields, typedOver } from '@/domain/summit/rules'
import type { ClashPart, OwnProfileInput, SaveSpeakerInput, SpeakerContent, Window } from './schema'
import { windowsOf } from './window-rules'

/** What of a summit a speaker's form is read with. */
export type SpeakerFrame = {
  timeZone: string
  days: { date: string }[]
  contentLanguages: string[]
  organisations: { id: string; name: unknown }[]
}

/** Hours in which asking all again passes over whoever was asked; minutes in which a second press for one is the first. */
export const ASK_AGAIN_HOURS = 24
export const ASK_ONCE_MINUTES = 5

/** Whether one who was asked last `before` is asked again now. */
export function mayAskAgain(before: Date | undefined, now: Date, all: boolean): boolean {
  const pause = all ? ASK_AGAIN_HOURS * 3_600_000 : ASK_ONCE_MINUTES * 60_000
  return before === undefined || now.getTime() - before.getTime() >= pause
}

/**
 * The edits that the organiser's form of a speaker comes to: a new organisation first where one was typed (one of that
 * name is taken instead of a second), then the speaker; none where nothing was changed.
 * Refusals: those of `windowsOf`.
 * @param newId makes the id of an organisation
 * @param slug of a speaker to be made; null for one that is there
 */
export function speakerEdits(
  input: SaveSpeakerInput,
  frame: SpeakerFrame,
  slug: string | null,
  newId: () => string,
): Result<Edit[]> {
  const own = ownFields(input, frame)
  if (!own.ok) return own
  const organisation = organisationChosen(input, frame, newId)
  const { name, email } = input
  const mine = { ...own.value, name, email, organisationId: organisation.id }
  const speaker =
    slug === null ? speakerFormEdits(input.id, mine, input) : [newRow('speaker', input.id, { ...mine, slug })]
  return ok([...organisation.edits, ...speaker])
}

/** The edits that a speaker's own form comes to. Refusals: those of `windowsOf`. */
export function ownEdits(
  id: string,
  input: OwnProfileInput,
  frame: Omit<SpeakerFrame, 'organisations'>,
): Result<Edit[]> {
  const own = ownFields(input, frame)
  return own.ok ? ok(speakerFormEdits(id, own.value, input)) : own
}

function ownFields(
  input: OwnProfileInput,
  { timeZone, days }: Omit<SpeakerFrame, 'organisations'>,
): Result<Fields> {
  const availability = windowsOf(
    input,
    standingWindows(input.base),
    days.map((day) => day.date),
    timeZone,
  )
  if (!availability.ok) return availability
  const { position, biography, language } = input
  return ok(typedFields(input.base, { position, biography }, { language, availability: availability.value }))
}

/** The windows that the form was drawn from, as the page sent them along. */
function standingWindows(base: Fields | undefined): Window[] {
  const sent = base?.['availability']
  if (!Array.isArray(sent)) return []
  return sent.filter(
    (window: Partial<Window> | null) =>
      Number.isFinite(Date.parse(window?.startsAt ?? '')) &&
      Number.isFinite(Date.parse(window?.endsAt ?? '')),
  )
}

const speakerFormEdits = (id: string, mine: Fields, { base, theirs, choice }: OwnProfileInput): Edit[] =>
  formEdits('speaker', id, mine, {
    base: base ? { [id]: base } : {},
    theirs: theirs ? { [id]: theirs } : {},
    choice: { [id]: choice },
  })

function organisationChosen(
  { organisation, organisationId }: SaveSpeakerInput,
  frame: SpeakerFrame,
  newId: () => string,
): { id: string | null; edits: Edit[] } {
  if (isBlank(organisation)) return { id: organisationId, edits: [] }
  const known = frame.organisations.find(({ name }) => sameName(textIn(name), organisation))
  if (known) return { id: known.id, edits: [] }
  const id = newId()
  return { id, edits: [newRow('organisation', id, { name: typedOver({}, organisation), url: null })] }
}

/** Whether every language that was typed has the same words, accents and case aside. */
const sameName = (known: Text, typed: Text): boolean =>
  Object.entries(typed).every(([language, words]) => !words || fold(known[language] ?? '') === fold(words))

/** Words that stand in addresses of the organiser's side where a speaker's slug would. */
const reserved = ['new', 'nouveau']

/** A slug of the summit's own for a name: `amina-diallo`, then `amina-diallo-2`. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugify(name, 70) || 'speaker'
  for (let number = 1; ; number++) {
    const tried = number === 1 ? slug : `${slug}-${number}`
    if (!taken.has(tried) && !reserved.includes(tried)) return tried
  }
}

/** What two editors have set differently, part by part: of a text, every language that both changed. */
export function clashParts(clashes: readonly Clash[], base: Fields | undefined): ClashPart[] {
  return clashes.flatMap(({ field, mine, theirs }): ClashPart[] => {
    const [name = field, language] = field.split('.')
    if (language === undefined) return [{ key: name, mine, theirs }]
    const [ours, others, seen] = [textIn(mine), textIn(theirs), textIn(base?.[name])]
    return Object.keys({ ...ours, ...others }).flatMap((code) => {
      const [one, other, was] = [ours[code] ?? '', others[code] ?? '', seen[code] ?? '']
      return one === other || one === was || other === was
        ? []
        : [{ key: `${name}-${code}`, mine: one, theirs: other }]
    })
  })
}

/** Languages of the summit that a text lacks. */
export const lackingLanguages = (words: unknown, languages: readonly string[]): string[] => {
  const known = text.catch({}).parse(words)
  return languages.filter((language) => !known[language]?.trim())
}

/** The reason on a line of the record when speakers act for themselves: by which link, or signed in. */
export const ownReason = (link: { number: number } | null): string =>
  link ? `speaker_link ${link.number}` : 'speaker_account'

/** What a reason of `ownReason` says; null for an editor's own words. */
export function readReason(reason: string | null): { by: 'link'; number: number } | { by: 'account' } | null {
  if (reason === 'speaker_account') return { by: 'account' }
  const number = /^speaker_link (\d+)$/.exec(reason ?? '')?.[1]
  return number === undefined ? null : { by: 'link', number: Number(number) }
}

/** Why a picture is not taken, for the page to say when the answer leads back to it. */
export const photoRefusals = [
  'photo_missing',
  'photo_too_heavy',
  'not_a_picture',
  'photo_too_large',
  'photo_too_small',
  'too_many_acts',
  'broken_body',
  'not_found',
  'link_expired',
  'link_replaced',
] as const
export type PhotoRefusal = (typeof photoRefusals)[number]

/** What an address says became of a picture sent just now: `saved`, a refusal's code, or nothing that makes sense. */
export const photoOutcome = (asked: string | string[] | undefined): string | null =>
  (['saved', 'fault', ...photoRefusals] as string[]).find((code) => code === asked) ?? null

/** What the form of a new speaker begins with. */
export const emptySpeaker = (language: 'en' | 'fr'): SpeakerContent => ({
  name: '',
  position: {},
  organisationId: null,
  biography: {},
  email: null,
  language,
  availability: [],
})
