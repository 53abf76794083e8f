import type { ReleaseDocument, ReleasedMaterial, ReleasedSession } from '@/domain/release/schema'
import type { Language } from '@/domain/shared/language'
import { materialLanguages } from '@/components/session/materials-by-language'
import { publicSessions } from '@/components/session/session-parts'

export type MaterialGroup = {
  language: string
  items: {
    material: ReleasedMaterial
    /** Null: of the summit as a whole. */ session: ReleasedSession | null
  }[]
}

/** Everything that can be opened, by its language: the reader's first. */
export function materialGroups(document: ReleaseDocument, locale: Language): MaterialGroup[] {
  const items = [
    ...document.materials.map((material) => ({ material, session: null })),
    ...publicSessions(document).flatMap((session) =>
      session.materials.map((material) => ({ material, session })),
    ),
  ]
  const languages = materialLanguages(
    items.map(({ material }) => material),
    locale,
  )
  return languages.map((language) => ({
    language,
    items: items.filter(({ material }) => material.language === language),
  }))
}
