import { useTranslations } from 'next-intl'
import { FileInput } from '@/components/form/file-input'
import type { LetterStanding } from '@/domain/credentials/queries'
import { date } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'

const outcomes = [
  ...(['saved', 'not_found', 'file_missing', 'file_too_heavy', 'file_too_large', 'not_a_document'] as const),
  ...(['broken_body', 'fault'] as const),
]

type Props = {
  letter: LetterStanding | null
  /** Where the form is sent, and what became of the last one. */
  action: string
  outcome: string | string[] | undefined
  locale: Language
  zone: string
}

/** The letter of credentials of one's delegation: whether it is there, what the desk has found, and another one. */
export function LetterSection({ letter, action, outcome, locale, zone }: Props) {
  const t = useTranslations('credentials')
  const said = outcomes.find((one) => one === outcome)
  return (
    <section aria-labelledby="letter">
      <h2 id="letter">{t('title')}</h2>
      {said && (
        <p className={said === 'saved' ? 'notice' : 'error'} role={said === 'saved' ? 'status' : 'alert'}>
          {t(`outcomes.${said}`)}
        </p>
      )}
      <LetterNote letter={letter} locale={locale} zone={zone} />
      <form className="desk-form" action={action} method="post" encType="multipart/form-data">
        <div className="field">
          <label htmlFor="letter-file">{letter ? t('another') : t('file')}</label>
          <p className="hint" id="letter-hint">
            {t('hint')}
          </p>
          <FileInput
            id="letter-file"
            name="file"
            accept="application/pdf,image/jpeg,image/png,image/webp"
            aria-describedby="letter-hint"
            required
          />
        </div>
        <p>
          <button className="btn" type="submit">
            {t('send')}
          </button>
        </p>
      </form>
    </section>
  )
}

/** Since when the letter is there, and what the desk has found. */
export function LetterNote({ letter, locale, zone }: Pick<Props, 'letter' | 'locale' | 'zone'>) {
  const t = useTranslations('credentials')
  if (!letter) return <p className="quiet">{t('none')}</p>
  const found = letter.inOrder === null ? 'waits' : letter.inOrder ? 'inOrder' : 'notInOrder'
  return (
    <>
      <p>{t('there', { date: date(letter.addedAt, zone, locale), found })}</p>
      {letter.note !== '' && (
        <p className="quiet" dir="auto">
          {letter.note}
        </p>
      )}
    </>
  )
}
