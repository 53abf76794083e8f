import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { spanIn } from '@/components/bilateral/when'
import { addressOf } from '@/components/site/address'
import { whyNotHost } from '@/domain/bilateral/host-rules'
import { nameOf } from '@/domain/delegation/rules'
import type { NotesPage } from '@/domain/meeting-notes/queries'
import { mayAnnounce, mayConclude, mayPrepare } from '@/domain/meeting-notes/rules'
import type { Language } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'
import { AfterForm } from './after-form'
import { Announcement } from './announcement'
import { BriefForm } from './brief-form'
import { FollowUpForm } from './follow-up-form'
import { FollowUpItems } from './follow-up-items'
import { HostForm } from './host-form'
import type { NotesActions } from './notes-actions'
import { PaperList } from './paper-list'
import { PlaceAtHost } from './place-at-host'
import { PointList } from './point-list'
import { ReadOut } from './read-out'

type Props = {
  page: NotesPage
  locale: Language
  actions: NotesActions
  /** Why the paper that was sent just now was not taken. */
  refused: string | null
}

/** What a side prepares and writes down of one meeting; of the other side only what it shares. */
export function NotesView({ page, locale, actions, refused }: Props) {
  const t = useTranslations('bilateralNotes')
  const { meeting, summit, side, other, note, theirs } = page
  const { startsAt, endsAt, subject } = meeting
  const [open, begun] = [mayPrepare(meeting), mayConclude(meeting, summit.clock)]
  const otherName = nameOf(other, locale)
  const params = { slug: summit.slug, id: meeting.id }
  const parts = { hidden: params, actions, side, otherName }
  const here = { pathname: '/summits/[slug]/bilaterals/[id]/notes', params } as const
  const all = { pathname: '/summits/[slug]/delegation/follow-ups', params: { slug: summit.slug } } as const
  const members = page.members.map(({ id, name }) => [id, name] as const)
  const ours = page.followUps.filter(({ delegationId }) => delegationId === page.delegationId)
  const latest = ours.sort((a, b) => +b.createdAt - +a.createdAt)[0]
  const mayHost = whyNotHost(meeting) === null && (meeting.hostSide === null || meeting.hostSide === side)
  return (
    <>
      <h1>{t('heading', { name: otherName })}</h1>
      <p>
        <b dir="auto">{subject}</b>
        {startsAt && endsAt && (
          <span className="quiet"> {spanIn(startsAt, endsAt, summit.timeZone, locale)}</span>
        )}
      </p>
      <p className="quiet notes-lede">{t('lede')}</p>
      {!open && <p className="notes-lede">{t('over')}</p>}
      <PlaceAtHost meeting={meeting} locale={locale} />
      <div className="notes-columns">
        <div>
          <h2>{t('before')}</h2>
          <Part id="brief" title={t('brief.title')} hint={t('brief.hint')}>
            {open ? <BriefForm {...parts} note={note} /> : <Said text={note?.brief} none={t('nothing')} />}
          </Part>
          <Part id="points" title={t('points.title')} hint={t('points.hint')}>
            <PointList {...parts} points={page.points} open={open} />
          </Part>
          <Part id="papers" title={t('papers.title')}>
            <PaperList
              {...parts}
              papers={page.papers}
              open={open}
              page={addressOf(locale, here)}
              refused={refused}
            />
          </Part>
          {mayHost && (
            <Part id="host" title={t('host.title')} hint={t('host.hint')}>
              <HostForm {...parts} meeting={meeting} />
            </Part>
          )}
        </div>
        <div>
          <h2>{t('after')}</h2>
          {!begun && <p className="quiet">{t('notYet')}</p>}
          {begun && (
            <Part id="own" title={t('own.title')}>
              <AfterForm {...parts} note={note} />
              {theirs && (
                <div className="notes-theirs">
                  <h4>{t('own.theirs', { name: otherName })}</h4>
                  <Said text={theirs.keyPoints} none={t('nothing')} />
                  {theirs.questions !== '' && (
                    <>
                      <h5>{t('own.questions')}</h5>
                      <Said text={theirs.questions} none={t('nothing')} />
                    </>
                  )}
                </div>
              )}
            </Part>
          )}
          {(begun || page.readOut) && (
            <Part id="read-out" title={t('readOut.title')} hint={t('readOut.hint')}>
              <ReadOut {...parts} readOut={page.readOut} open={begun} />
            </Part>
          )}
          <Part id="follow-ups" title={t('followUps.title')}>
            <p className="quiet small">
              {t.rich('followUps.hint', {
                list: (words) => <a href={addressOf(locale, all)}>{words}</a>,
              })}
            </p>
            <FollowUpItems
              items={page.followUps.map((one) => ({
                ...one,
                own: one.delegationId === page.delegationId,
                open,
              }))}
              today={dayOf(summit.clock, summit.timeZone)}
              slug={summit.slug}
              zone={summit.timeZone}
              otherName={otherName}
              members={members}
              actions={{
                save: actions.saveFollowUp,
                settle: actions.settleFollowUp,
                drop: actions.dropFollowUp,
              }}
              back="notes"
            />
            {open && (
              <FollowUpForm
                key={latest?.id}
                action={actions.saveFollowUp}
                hidden={params}
                members={members}
              />
            )}
          </Part>
          <Part id="announcement" title={t('announcement.title')} hint={t('announcement.hint')}>
            <Announcement {...parts} announcement={page.announcement} open={mayAnnounce(meeting)} />
          </Part>
        </div>
      </div>
    </>
  )
}

function Part(props: { id: string; title: string; hint?: string; children: ReactNode }) {
  const { id, title, hint, children } = props
  return (
    <section className="notes-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {hint !== undefined && <p className="quiet small">{hint}</p>}
      {children}
    </section>
  )
}

function Said({ text, none }: { text: string | undefined; none: string }) {
  return text ? (
    <p className="notes-text" dir="auto">
      {text}
    </p>
  ) : (
    <p className="quiet">{none}</p>
  )
}
