import type { Both, StandardWords } from '@/domain/registration-form/standard-rules'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'

type Said = { label: string; purpose: string; options: Record<string, string> }

/** The usual questions in both languages, as they are written into a summit's form. */
export const standardWords: StandardWords = (code) => {
  const words: { en: Said; fr: Said } = {
    en: en.formSetup.standard[code],
    fr: fr.formSetup.standard[code],
  }
  const both = (of: (said: Said) => string): Both => ({ en: of(words.en), fr: of(words.fr) })
  return {
    label: both(({ label }) => label),
    purpose: both(({ purpose }) => purpose),
    option: (value) => both(({ options }) => options[value] ?? value),
  }
}
