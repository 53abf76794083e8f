import { z } from 'zod'
import { MOST_KEYS } from '@/domain/pass-key/schema'
import { type Language, type Text, language } from '@/domain/shared/language'
import { oneLine } from '@/domain/shared/typed'

/** The format of a pass's token; another one would carry another number in its first byte. */
export const TOKEN_VERSION = 1

/** Why a pass does not count any more; `left` and `handed_over` come with what became of the registration. */
export const passEnds = ['lost', 'withdrawn', 'left', 'handed_over', 'dates_moved', 'key_revoked'] as const
export type PassEnd = (typeof passEnds)[number]

/** What a token says. Nothing in it is personal: who it stands for is looked up by `serial`. */
export type PassClaims = {
  /** First eight bytes of the summit's id, in hexadecimal. */
  summit: string
  /** Number of the key that signed it. */
  key: number
  /** 128 random bits in hexadecimal: the pass, and no other of any summit. */
  serial: string
  /** The last calendar date, in the summit's zone, on which it counts. */
  lastDay: string
}

/** A key as whoever verifies needs it. Instants are real time, in ISO 8601. */
export const trustedKey = z.object({
  number: z.int().min(1).max(MOST_KEYS),
  /** The 32 bytes of an Ed25519 public key (RFC 8032) in base64url: `x` of a JSON Web Key (RFC 8037). */
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  activeFrom: z.iso.datetime(),
  /** Since when it signs no more; passes that it signed go on counting. */
  retiredAt: z.iso.datetime().nullable(),
  /** Since when nothing that it signed counts. */
  revokedAt: z.iso.datetime().nullable(),
})
export type TrustedKey = z.infer<typeof trustedKey>

/** All that verifying passes of one summit takes, also without a network; public, and nothing in it is personal. */
export const passTrust = z.object({
  summit: z.object({ slug: z.string(), id: z.string().regex(/^[0-9a-f]{16}$/), timeZone: z.string() }),
  algorithm: z.literal('Ed25519'),
  keys: z.array(trustedKey),
  /** Serials of passes that do not count, beside all those of revoked keys. */
  revoked: z.array(z.string().regex(/^[0-9a-f]{32}$/)),
})
export type PassTrust = z.infer<typeof passTrust>

/** A pass as its page, its document and its badge show it. */
export type PassView = {
  /** What the QR code holds. */
  token: string
  /** To be read out at a desk: `7K3M-92QX`. */
  reference: string
  /** Its number among the passes of this registration, from 1. */
  issue: number
  issuedAt: Date
  /** The person's, for the page and the document alike. */
  language: Language
  person: {
    name: string
    organisation: string
    /** ISO 3166-1 code. */
    state: string | null
  }
  /** Whether they are the head of a delegation, which their badge says. */
  heads: boolean
  category: Text
  summit: {
    slug: string
    name: Text
    place: Text
    startsOn: string
    endsOn: string
    timeZone: string
    /** `#0b5c66`. */
    accent: string
  }
  /** Every day of the summit, in order, and whether the pass lets in on it. */
  days: { date: string; admitted: boolean }[]
  /** Where it takes place, online venues left out. */
  venues: { name: Text; address: string | null; city: Text }[]
  /** The first time at which the registration desk is open, as released. */
  desk: { start: string; timeZone: string; place: Text } | null
}

/** Sheets of badges: one A6 page each, four A6 on an A4 sheet to be cut, or a roll of labels of 102 × 152 mm. */
export const badgeFormats = ['a6', 'a6_sheet', 'roll'] as const
export type BadgeFormat = (typeof badgeFormats)[number]

/** The pass that the page showed: replaced once, however often it is sent. */
export const replacePassInput = z.object({ issue: z.coerce.number().int().min(1) })
export type ReplacePassInput = z.output<typeof replacePassInput>

export const revokePassInput = z.object({ reason: oneLine(500).min(1, 'required') })
export type RevokePassInput = z.output<typeof revokePassInput>

/** Most badges of one document: the next press prints the next ones. */
export const MOST_BADGES = 500

/** Whose badges are printed: of a category, in a status, not printed so far, or of one registration. An empty field is every one. */
export const badgeChoice = z.object({
  registrationId: z.union([z.uuid(), z.literal('')]).default(''),
  categoryId: z.union([z.uuid(), z.literal('')]).default(''),
  status: z.enum(['', 'approved', 'confirmed', 'checked_in']).default(''),
  printed: z.enum(['new', 'all']).default('new'),
})
export type BadgeChoice = z.output<typeof badgeChoice>

/** What the page of badges posts to have a sheet drawn; `language` is that of the document's title. */
export const badgeSheetInput = badgeChoice.extend({
  format: z.enum(badgeFormats).default('a6_sheet'),
  language,
})
