import { useTranslations } from 'next-intl'

/** Refusal codes in words: `refusals` in messages. A code that has none is shown as it is rather than hidden. */
export function useRefusalWords(): (code: string, details: Record<string, unknown>) => string {
  const t = useTranslations('refusals')
  return (code, details) => {
    const values = Object.fromEntries(
      Object.entries(details).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
    ) as Record<string, string | number> // the filter has just left these two only
    // Codes come from verbs, so the compiler cannot know which; `has` has asked.
    return t.has(code as 'unknown') ? t(code as 'unknown', { code, ...values }) : t('unknown', { code })
  }
}
