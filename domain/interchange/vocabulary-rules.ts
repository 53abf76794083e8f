import { fold } from '@/domain/shared/text'
import type { SessionDraft } from '@/domain/change/schema'

/**
 * Words of files for what the draft keeps as codes, in English and in French: recognised, never shown. The codes
 * themselves and the words that our own exports use are among them.
 */

/** Letters and digits only, without accents and case: `Side event` and `side_event` are alike. */
export const wordKey = (word: string): string => fold(word).replace(/[^\p{L}\p{N}]+/gu, '')

const words = <C extends string>(lists: Record<C, string>): ReadonlyMap<string, C> =>
  new Map(
    (Object.entries(lists) as [C, string][]).flatMap(([code, list]) =>
      // the keys of the literal passed in
      [code, ...list.split(',')].map((word) => [wordKey(word), code] as const),
    ),
  )

const types = words<SessionDraft['type']>({
  plenary:
    'plenary session,plénière,séance plénière,keynote,keynotes,keynote session,main stage,general session,short plenary,plénière courte,pléniaire courte,conférence plénière,allocution principale',
  ceremony:
    'opening,closing,opening ceremony,closing ceremony,opening session,closing session,awards,award ceremony,cérémonie,ouverture,clôture,cérémonie d’ouverture,cérémonie de clôture,remise de prix,inauguration',
  parallel:
    'parallel session,breakout,breakout session,session,talk,short talk,long talk,lecture,panel,panel discussion,presentation,paper,devroom,lightning talk,lightning talks,maintrack,main track,séance parallèle,séance,atelier parallèle,conférence,conférence courte,conférence longue,conférence éclair,présentation,exposé,table ronde,panel de discussion,communication',
  workshop:
    'hands-on,tutorial,training,sprint,hackathon,junior,atelier,formation,tutoriel,travaux pratiques,laboratoire',
  side_event:
    'side event,sideevent,satellite event,fringe event,événement parallèle,activité parallèle,évènement parallèle,activité en marge',
  ministerial:
    'ministerial meeting,ministerial session,réunion ministérielle,rencontre ministérielle,ministérielle,séance ministérielle',
  meeting:
    'business meeting,working group,committee,general assembly,assembly,bof,birds of a feather,réunion,groupe de travail,comité,assemblée générale,rencontre',
  visit: 'site visit,tour,excursion,visite,visite guidée,visite de terrain',
  transfer: 'transport,shuttle,bus,transfert,navette,déplacement',
  networking:
    'social,social event,mixer,speed networking,réseautage,activité sociale,activité de réseautage,rencontres informelles',
  reception: 'cocktail,gala,party,réception,soirée,vin d’honneur,5 à 7',
  meal: 'lunch,breakfast,dinner,brunch,banquet,repas,déjeuner,dîner,souper,petit-déjeuner,petit déjeuner',
  break:
    'coffee break,coffee,tea break,health break,snack,snack time,recess,pause,pause café,pause-café,pause santé,goûter,collation',
  registration:
    'registration desk,check-in,check in,accreditation,inscription,inscriptions,accueil,accréditation,enregistrement',
})

const roles = words<SessionDraft['speakers'][number]['role']>({
  chair: 'chairperson,chairman,chairwoman,chaired by,president,présidence,président,présidente,présidé par',
  moderator: 'facilitator,host,moderated by,animation,animateur,animatrice,modération,modérateur,modératrice',
  panellist:
    'panelist,speaker,presenter,participant,discussant,panéliste,intervenant,intervenante,conférencier,conférencière,présentateur,présentatrice,oratrice,orateur',
  keynote:
    'keynote speaker,main speaker,conférencier principal,conférencière principale,conférence principale,invité d’honneur,invitée d’honneur',
})

const origins = words<NonNullable<SessionDraft['origin']>>({
  third_party:
    'third party,organised by a third party,organized by a third party,external,partner,tiers,organisé par un tiers,organisée par un tiers,externe',
  joint:
    'jointly,organised jointly,organized jointly,co-created,conjoint,conjointe,conjointement,organisé conjointement,organisée conjointement',
  host: 'host government,organised by the host government,organized by the host government,government,hôte,gouvernement hôte,organisé par le gouvernement hôte,organisée par le gouvernement hôte',
})

const access = words<SessionDraft['access']>({
  open: 'public,open to all,free,ouvert,ouverte,libre,accès libre,ouvert à tous',
  seats:
    'reserve a seat,seat reservation,reservation,limited,limited seats,places limitées,réservation,réserver une place,place à réserver,places à réserver,réservation de place,sur réservation',
  invitation: 'by invitation,invitation only,invited,sur invitation,sur invitation seulement',
  private: 'closed,confidential,hidden,privé,privée,fermé,fermée,confidentiel',
})

const statuses = words<SessionDraft['status']>({
  scheduled:
    'confirmed,accepted,planned,confirmé,confirmée,prévu,prévue,maintenu,maintenue,à l’horaire,au programme,tentative',
  cancelled: 'canceled,annulé,annulée,withdrawn,retiré,retirée',
})

/** Names that a place without a room goes by in our own files and in others. */
const nowhere = new Set(
  'all rooms,toutes les salles,online,en ligne,virtual,virtuel,tba,tbd,tbc,to be announced,to be confirmed,à déterminer,à confirmer,à venir,none,aucune,n/a,-'
    .split(',')
    .map(wordKey),
)

export const typeOfWord = (word: string) => types.get(wordKey(word)) ?? null
export const roleOfWord = (word: string) => roles.get(wordKey(word)) ?? null
export const originOfWord = (word: string) => origins.get(wordKey(word)) ?? null
export const accessOfWord = (word: string) => access.get(wordKey(word)) ?? null
export const statusOfWord = (word: string) => statuses.get(wordKey(word)) ?? null
export const isNowhere = (name: string) => wordKey(name) === '' || nowhere.has(wordKey(name))

/** Names of languages that sheets are often written with; any other stands as its BCP 47 code. */
const spoken = words({
  en: 'english,anglais,anglaise,eng,en-ca,en-us,en-gb',
  fr: 'french,français,française,fra,fre,fr-ca,fr-fr',
  es: 'spanish,espagnol,español,spa',
  pt: 'portuguese,portugais,português',
  ar: 'arabic,arabe',
  ru: 'russian,russe',
  zh: 'chinese,chinois,mandarin',
  de: 'german,allemand,deutsch',
  it: 'italian,italien',
  iu: 'inuktitut',
  et: 'estonian,estonien',
  ko: 'korean,coréen',
  ja: 'japanese,japonais',
})

/** `French`, `français`, `FR`, `fr-CA` -> `fr`; another BCP 47 code as it is in small letters; null for what is none. */
export function languageOfWord(word: string): string | null {
  const known = spoken.get(wordKey(word))
  if (known) return known
  const code = word.trim().toLowerCase().replace('_', '-')
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(code) ? code : null
}
