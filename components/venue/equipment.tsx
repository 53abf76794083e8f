import { useTranslations } from 'next-intl'

const known = ['booths', 'stream', 'screen', 'step_free'] as const

/** What a room offers, in words; a word that the product does not know stands as it was written. */
export function Equipment({ names }: { names: readonly string[] }) {
  const t = useTranslations('venue')
  if (names.length === 0) return <span className="faint">{t('none')}</span>
  return (
    <ul className="plain">
      {names.map((name) => {
        const key = known.find((one) => one === name)
        return <li key={name}>{key ? t(`equipmentNames.${key}`) : name}</li>
      })}
    </ul>
  )
}
