import type { Language } from '@/domain/shared/language'
import { fold } from '@/domain/shared/text'
import { type PlainTarget, type TextTarget, plainTargets, textTargets } from './schema'

/** Heads of columns in English and in French, recognised and never shown; `|` parts those of the two languages. */
const heads: Record<TextTarget | PlainTarget, string> = {
  title:
    'title,titles,session,session title,session name,event,event title,talk,subject,activity,name|titre,titres,seance,titre seance,nom seance,intitule,evenement,activite,sujet,objet,nom',
  abstract:
    'abstract,description,summary,details,synopsis,text,notes|resume,description seance,descriptif,texte,precisions',
  location: 'location,place,where|lieu,endroit,emplacement,ou',
  room: 'room,rooms,room name,stage,hall|salle,salles,nom salle,local,scene',
  track: 'track,tracks,theme,themes,stream,category,topic|volet,volets,thematique,axe,categorie,fil,filiere',
  type: 'type,session type,format,kind|type seance,type session,genre,nature',
  day: 'day,date,start date,day date,event date|jour,journee,date debut,date seance',
  start:
    'start,starts,start time,starts at,begin,begins,from,time,hour,time slot|debut,heure debut,heure,heures,horaire,commence,plage horaire',
  end: 'end,ends,end time,ends at,finish,to,until|fin,heure fin,termine,jusqu a',
  duration: 'duration,length,minutes,min,mins,duration minutes,length minutes|duree,duree minutes,longueur',
  code: 'code,session code|code seance',
  id: 'id,identifier,external id,external identifier,ref,reference,key,uid,guid,session id|identifiant,identifiant externe,id externe,cle,id seance',
  origin: 'origin,organised by,organized by|origine,organise par,organisee par',
  access: 'access|acces',
  status: 'status,state|statut,etat',
  seats: 'seats,places,capacity,number seats,seat limit|nombre places,capacite,nb places,limite places',
  expected:
    'expected,people expected,expected people,expected attendance,attendance|personnes attendues,participation prevue,attendus,nombre personnes',
  languages:
    'language,languages,languages spoken,spoken languages,spoken|langue,langues,langues parlees,langue parlee',
  interpretation:
    'interpretation,interpreted into,interpretation into,interpreted|interpretation vers,interpretee vers,traduction simultanee',
  speakers:
    'speakers,speaker,presenters,presenter,people,persons,panelists,panellists,speaker names,speaker name|intervenants,intervenant,intervenantes,intervenante,intervenants intervenantes,intervenantes intervenants,conferenciers,conferencieres,presentateurs,orateurs,personnes,panelistes,personnes scene',
  speakerIds:
    'speaker ids,speaker id,ids speakers|identifiants intervenants,ids intervenants,identifiants intervenantes intervenants,identifiants personnes scene',
  webcast:
    'webcast,livestream,live stream,stream url,web address live stream|webdiffusion,adresse webdiffusion,diffusion direct,diffusion,adresse diffusion',
}

const LITTLE = new Set('of,the,a,an,in,de,du,des,la,le,les,l,d,et,and,sur,en'.split(','))

const byWords = new Map<string, { target: TextTarget | PlainTarget; language: Language }>()
for (const [target, list] of Object.entries(heads) as [TextTarget | PlainTarget, string][])
  // the keys of `heads`
  list.split('|').forEach((side, index) => {
    for (const head of side.split(',')) {
      const words = head
        .split(' ')
        .filter((word) => !LITTLE.has(word))
        .join(' ')
      if (!byWords.has(words)) byWords.set(words, { target, language: index === 0 ? 'en' : 'fr' })
    }
  })

const languageWords: Record<string, string> = {
  en: 'en',
  eng: 'en',
  english: 'en',
  anglais: 'en',
  anglaise: 'en',
  fr: 'fr',
  fra: 'fr',
  french: 'fr',
  francais: 'fr',
  francaise: 'fr',
  es: 'es',
  spanish: 'es',
  espagnol: 'es',
  portuguese: 'pt',
  portugais: 'pt',
  german: 'de',
  allemand: 'de',
}

/**
 * What a column with this head is: `start`, `title.fr`, `room` (the same in every language); null when its head is none
 * that we know. A title without a language is in that of its head.
 * @param usual the language of heads that are the same in both (`Session`)
 */
export function guessTarget(head: string, usual: Language): string | null {
  const all = fold(head).match(/[\p{L}\p{N}]+/gu) ?? []
  const said = all
    .flatMap((word) => (Object.hasOwn(languageWords, word) ? [languageWords[word] ?? ''] : []))
    .at(-1)
  const words = all.filter((word) => !LITTLE.has(word))
  const found =
    byWords.get(words.filter((word) => !Object.hasOwn(languageWords, word)).join(' ')) ??
    byWords.get(words.join(' '))
  if (!found) return null
  const { target } = found
  if (!isText(target)) return target
  if (said) return `${target}.${said}`
  if (target === 'room' || target === 'track') return target
  return `${target}.${bothLanguages.has(words.join(' ')) ? usual : found.language}`
}

const isText = (target: string): target is TextTarget => textTargets.some((known) => known === target)

/** Heads that are words of both languages. */
const bothLanguages = new Set(['session', 'description', 'notes'])

/** Every target that a column of this summit can have, in the order in which they are offered. */
export function allTargets(contentLanguages: readonly string[]): string[] {
  const inLanguages = (target: TextTarget) => contentLanguages.map((language) => `${target}.${language}`)
  return [
    ...plainTargets.slice(0, 2),
    ...inLanguages('title'),
    ...inLanguages('abstract'),
    ...plainTargets.slice(2, 6),
    'room',
    ...inLanguages('room'),
    ...inLanguages('location'),
    'track',
    ...inLanguages('track'),
    ...plainTargets.slice(8),
  ]
}

/** The target of each column as its head tells, each target once; empty for a column that is left out. */
export function guessColumns(
  columns: readonly string[],
  contentLanguages: readonly string[],
  usual: Language,
): string[] {
  const offered = allTargets(contentLanguages)
  const taken = new Set<string>()
  const guessed = columns.map((head) => {
    const target = guessTarget(head, usual)
    if (target === null || taken.has(target) || !offered.includes(target)) return ''
    taken.add(target)
    return target
  })
  // Where nothing is called a room, the place is.
  const hasRoom = guessed.some((target) => target === 'room' || target.startsWith('room.'))
  return hasRoom ? guessed : guessed.map((target, index) => placeAsRoom(target, columns[index] ?? ''))
}

function placeAsRoom(target: string, head: string): string {
  if (!target.startsWith('location.')) return target
  const says = (fold(head).match(/[\p{L}\p{N}]+/gu) ?? []).some(
    (word) => word !== 'en' && Object.hasOwn(languageWords, word),
  )
  return says ? target.replace('location.', 'room.') : 'room'
}
