import { type Ledger, leaveAll, note, serveList } from '@/domain/quota/ledger'
import { countCode, mergedInto, type RegistrationFound } from '@/domain/registration/repository'
import type { Tx } from '@/domain/shared/db'
import { record } from '@/domain/shared/audit'
import type { SpeakerFound } from '@/domain/speaker/repository'
import { eraseCollectorIn } from './member-repository'
import {
  deleteAbout,
  earlierHolders,
  earlierNames,
  emptyRegistration,
  emptySpeaker,
  eraseChanges,
  eraseDeskActs,
  eraseGuest,
  eraseLetters,
  eraseRecord,
  eraseReleases,
  ownAddresses,
} from './repository'

/**
 * What verbs share that erase people (domain rule 11): somebody's part in a summit, and somebody on its stage. The caller has
 * locked what is written, the summit and its draft first, and has said by `allowErasure` what it is about.
 */

/** Who has it done: the person, or the desk with a reason for whoever asked it. */
export type Eraser = { by: 'person' } | { by: 'desk'; accountId: string | null; reason: string | undefined }

/** A registration that is locked: its places are given back and passed on, and what is held about it is gone. */
export async function eraseParticipation(
  ledger: Ledger,
  registration: RegistrationFound,
  eraser: Eraser,
): Promise<void> {
  const { tx, now } = ledger
  const { id, status, codeId, category } = registration
  await leaveAll(ledger, id)
  if (codeId !== null && category.entry !== 'open' && !['draft', 'cancelled'].includes(status))
    await countCode(tx, codeId, -1)
  let [letters, guest] = [0, 0]
  // Those that went into this one are of the same person.
  for (const one of [registration, ...(await mergedInto(tx, id))]) {
    const gone = await eraseOne(tx, one, now)
    letters += gone.letters
    guest += gone.guest
  }
  await note(ledger, 'registration.erased', id, {
    accountId: eraser.by === 'desk' ? eraser.accountId : null,
    after: { was: status, letters, guest, by: eraser.by },
    reason: eraser.by === 'desk' ? eraser.reason : undefined,
  })
  await serveList(ledger)
}

/** @returns how many letters lost their words, and from how many lists of guests they were taken */
async function eraseOne(tx: Tx, registration: RegistrationFound, now: Date) {
  const { id, summitId, name, email, accountId } = registration
  const earlier = await earlierHolders(tx, id)
  const person = {
    id,
    names: [...new Set([name, ...earlier.names])],
    emails: [...new Set([email, ...earlier.emails])],
  }
  await deleteAbout(tx, registration)
  // A list of guests knows an address and no registration: one that others share may be theirs.
  const emails = await ownAddresses(tx, summitId, person)
  const guest = await eraseGuest(tx, summitId, emails)
  await eraseCollectorIn(tx, summitId, { names: person.names, emails })
  const letters = await eraseLetters(tx, summitId, person)
  await eraseRecord(tx, summitId, person, accountId)
  await eraseDeskActs(tx, person)
  await emptyRegistration(tx, registration, now)
  return { letters, guest }
}

/**
 * A speaker: gone from the draft, every release, changes, the record and letters. On their sessions a mark stands in the place
 * of the name; the publication is raised, so that copies of pages and feeds are made anew.
 * @param account of the person, where they act by it @returns how many releases were written anew
 */
export async function eraseOnStage(
  tx: Tx,
  { id, summitId, name, slug, email }: SpeakerFound,
  eraser: Eraser,
  account: string | null,
  now: Date,
): Promise<number> {
  const earlier = await earlierNames(tx, summitId, id)
  const person = {
    id,
    names: [...new Set([name, ...earlier.names])],
    emails: [...new Set([...(email === null ? [] : [email]), ...earlier.emails])],
  }
  // Before their address is written over where it stands among changes.
  await eraseGuest(tx, summitId, person.emails)
  const releases = await eraseReleases(tx, summitId, { ...person, names: [...person.names, slug] })
  await eraseChanges(tx, summitId, person)
  const letters = await eraseLetters(tx, summitId, person)
  await eraseRecord(tx, summitId, person, account)
  await emptySpeaker(tx, id, now)
  await record(tx, {
    ...{ summitId, at: now, action: 'speaker.erased', subject: 'speaker', subjectId: id },
    accountId: eraser.by === 'desk' ? eraser.accountId : null,
    after: { releases, letters, by: eraser.by },
    reason: eraser.by === 'desk' ? eraser.reason : undefined,
  })
  return releases
}
