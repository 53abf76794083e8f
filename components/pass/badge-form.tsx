import { useTranslations } from 'next-intl'
import type { BadgeCounts } from '@/domain/pass/badge-queries'
import { badgeFormats } from '@/domain/pass/schema'
import { type Language, pickText } from '@/domain/shared/language'

type Props = {
  locale: Language
  /** Where it is posted; the answer is the sheet. */
  address: string
  counts: BadgeCounts[]
}

/** Chooses whose badges are printed, and on what. A plain post: its answer is a file, the page stays. */
export function BadgeForm({ locale, address, counts }: Props) {
  const t = useTranslations('badges')
  return (
    <form className="form" method="post" action={address}>
      <input type="hidden" name="language" value={locale} />
      <div className="fields">
        <Choice name="categoryId" label={t('category')}>
          {[
            ['', t('everyCategory')],
            ...counts.map(({ categoryId, name }) => [categoryId, pickText(name, locale)] as const),
          ]}
        </Choice>
        <Choice name="status" label={t('status')}>
          {(['', 'approved', 'confirmed', 'checked_in'] as const).map((status) => [
            status,
            status === '' ? t('everyStatus') : t(`statuses.${status}`),
          ])}
        </Choice>
        <Choice name="printed" label={t('which')}>
          {(['new', 'all'] as const).map((which) => [which, t(`printed.${which}`)])}
        </Choice>
        <Choice name="format" label={t('format')} standing="a6_sheet">
          {badgeFormats.map((format) => [format, t(`formats.${format}`)])}
        </Choice>
      </div>
      <p className="hint">{t('hint')}</p>
      <p className="row">
        <button className="btn btn-primary" type="submit">
          {t('print')}
        </button>
      </p>
    </form>
  )
}

type ChoiceProps = {
  name: string
  label: string
  standing?: string
  children: readonly (readonly [value: string, label: string] | string[])[]
}

function Choice({ name, label, standing = '', children }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`badge-${name}`}>{label}</label>
      <select
        id={`badge-${name}`}
        name={name}
        className="select"
        defaultValue={standing || children[0]?.[0]}
        autoComplete="off"
      >
        {children.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

/** How many take part, have a pass and a badge, by category. */
export function BadgeTable({ locale, counts }: Pick<Props, 'locale' | 'counts'>) {
  const t = useTranslations('badges')
  return (
    <table className="table" aria-labelledby="badge-counts">
      <thead>
        <tr>
          <th scope="col">{t('category')}</th>
          {(['people', 'passes', 'printedOnes'] as const).map((column) => (
            <th key={column} scope="col" className="num">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map(({ categoryId, name, people, passes, printed }) => (
          <tr key={categoryId}>
            <th scope="row">{pickText(name, locale)}</th>
            <td className="num">{people}</td>
            <td className="num">{passes}</td>
            <td className="num">{printed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
