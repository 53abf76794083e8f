'use client'

import { useLocale, useTranslations } from 'next-intl'
import { capital } from '@/components/session/language-list'
import type { PastedMember } from '@/domain/delegation/paste-rules'
import { languageName } from '@/domain/shared/language'

type Props = { members: readonly PastedMember[]; labelledBy: string }

/** A list of members as it was understood, row by row, with what is wrong. */
export function PastedTable({ members, labelledBy }: Props) {
  const t = useTranslations('nomination')
  const person = useTranslations('delegation')
  const words = useTranslations('delegations')
  const locale = useLocale()
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="region" aria-labelledby={labelledBy} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            <th scope="col">{person('name')}</th>
            <th scope="col">{person('position')}</th>
            <th scope="col">{person('email')}</th>
            <th scope="col">{words('capacity')}</th>
            <th scope="col">{person('language')}</th>
            <th scope="col">{t('remarks')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.line} className={member.fits ? undefined : 'not-made'}>
              <td className="num">{member.line}</td>
              <td dir="auto">{member.name || '–'}</td>
              <td dir="auto">{member.position || '–'}</td>
              <td>{member.email ?? '–'}</td>
              <td>{words(`capacities.${member.capacity}`)}</td>
              <td>{capital(languageName(member.language, locale))}</td>
              <td>
                <span className="state-tags">
                  {member.fits && <span className="tag tag-ok">{t('fits')}</span>}
                  {member.problems.map(({ code, value }, index) => (
                    <span key={index} className={member.fits ? 'tag tag-warn' : 'tag tag-block'}>
                      {t(`problems.${code}`, { value })}
                    </span>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
