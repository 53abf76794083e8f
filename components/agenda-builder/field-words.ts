'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Names } from './names'

export type FieldWords = ReturnType<typeof useFieldWords>

const instants = new Set(['startsAt', 'endsAt', 'embargoUntil'])

/** Fields of a session and their values in words, for what changed and for what two editors set differently. */
export function useFieldWords(names: Names) {
  const t = useTranslations('builder')
  const terms = useTranslations('terms')
  return useMemo(() => {
    const fieldName = (field: string) => {
      const [plain = field, language] = field.split('.')
      const key = `fields.${plain}` as 'fields.title' // `has` asks whether there are words for it
      const name = t.has(key) ? t(key) : plain
      return language ? t('fieldIn', { field: name, language: names.language(language) }) : name
    }
    const one = (field: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return t('nothing')
      if (field === 'roomId') return names.room(String(value))
      if (field === 'trackId') return names.track(String(value))
      if (instants.has(field)) return names.moment(String(value))
      if (field === 'type') return terms(`types.${String(value)}` as 'types.plenary') // a stored type
      if (field === 'access') return terms(`access.${String(value)}` as 'access.open') // a stored access
      if (field === 'status') return terms(`status.${String(value)}` as 'status.scheduled') // a stored status
      if (Array.isArray(value)) {
        const list = value.map((entry: unknown) => {
          if (typeof entry === 'string')
            return field === 'languages' || field === 'interpretation' ? names.language(entry) : entry
          const part = entry as Record<string, unknown> // people, materials
          if (typeof part['speakerId'] === 'string') return names.person(part['speakerId'])
          if (typeof part['organisationId'] === 'string') return names.organisation(part['organisationId'])
          return typeof part['name'] === 'string' ? part['name'] : String(part['title'] ?? '')
        })
        return list.length > 0 ? list.join(', ') : t('nothing')
      }
      if (typeof value === 'object') {
        const texts = Object.values(value).filter((text) => typeof text === 'string')
        return texts.length > 0 ? texts.join(' / ') : t('nothing')
      }
      return String(value as string | number | boolean) // all that is left
    }
    const value = (field: string, stored: unknown): string => {
      const [plain = field, language] = field.split('.')
      if (language && typeof stored === 'object' && stored !== null)
        return one(plain, (stored as Record<string, unknown>)[language]) // a text per language
      return one(plain, stored)
    }
    return { name: fieldName, value }
  }, [t, terms, names])
}
