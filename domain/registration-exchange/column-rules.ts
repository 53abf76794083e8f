import type { Question } from '@/domain/registration/schema'
import { fold } from '@/domain/shared/text'
import { type PlainTarget, laterTargets, targets } from './schema'

/** Heads of columns in both languages, as our own files and others write them; recognised and never shown. */
const heads: Record<PlainTarget, string> = {
  id: 'id,identifier,registration id,identifiant',
  name: 'name,full name,participant,name on the badge,nom complet,nom et prenom,prenom et nom,personne',
  firstName: 'first name,given name,forename,prenom',
  lastName: 'last name,surname,family name,nom de famille',
  email:
    'e mail,email,e mail address,email address,mail,courriel,adresse de courriel,adresse courriel,adresse electronique',
  organisation: 'organisation,organization,institution,company,organisme,etablissement',
  state: 'country,state,pays,etat',
  language: 'language,language of messages,langue,langue des messages',
  category: 'category,categorie',
  days: 'days,day,journees,jours,dates',
}

const words = (text: string) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** Questions that a file can answer: consents are given by the person alone, files and documents are no cells. */
export const importable = (questions: readonly Question[]): Question[] =>
  questions.filter(
    ({ kind, identity, retired }) => !retired && !identity && kind !== 'file' && kind !== 'consent',
  )

/** Everything that a column can be read as. */
export const allTargets = (questions: readonly Question[]): string[] => [
  ...targets,
  ...laterTargets,
  ...importable(questions).map(({ code }) => `q.${code}`),
]

/** What each column is as its head tells, each target once; empty for one that is left out. */
export function guessColumns(columns: readonly string[], questions: readonly Question[]): string[] {
  const taken = new Set<string>()
  const folded = columns.map(words)
  // `Nom` is the whole name, but for a sheet that has first names beside it.
  const parted = folded.some((head) => heads.firstName.split(',').includes(head))
  return folded.map((head) => {
    const target = targetOf(head, parted, questions)
    if (target === '' || taken.has(target)) return ''
    taken.add(target)
    return target
  })
}

function targetOf(head: string, parted: boolean, questions: readonly Question[]): string {
  if (head === '') return ''
  if (head === 'nom' || head === 'name') return parted ? 'lastName' : 'name'
  for (const [target, known] of Object.entries(heads)) if (known.split(',').includes(head)) return target
  const question = importable(questions).find(
    ({ code, label }) =>
      words(code) === head || Object.values(label).some((one) => words(one ?? '') === head),
  )
  return question ? `q.${question.code}` : ''
}
