import { describe, expect, it } from 'vitest'
import { faultCode } from '@/components/registration/named-faults'
import {
  type OpenLimit,
  availability,
  limitsOfCategory,
  limitsOfDay,
  whatFollows,
} from '@/domain/registration/choice-rules'
import type { Question } from '@/domain/registration/schema'
import {
  answersFrom,
  faultsOf,
  faultsOfStep,
  nextStep,
  questionsOfStep,
  stepAsked,
  stepBefore,
  stepOfField,
  stepsOf,
} from '@/domain/registration/step-rules'
import { countriesIn, countryName } from '@/domain/shared/countries'

const question = (code: string, differs: Partial<Question> = {}): Question => ({
  ...{ id: code, code, kind: 'text', required: false, categories: [], options: [], shownWhen: null },
  ...{
    label: { en: code },
    help: {},
    purpose: {},
    retainUntil: '2020-01-01',
    identity: false,
    retired: false,
  },
  ...differs,
})
const options = ['yes', 'no'].map((value) => ({ value, label: { en: value } }))
const questions = [
  question('needs', { kind: 'choice', required: true, options }),
  question('which', { kind: 'long_text', required: true, shownWhen: { question: 'needs', is: ['yes'] } }),
  question('tongues', { kind: 'several', options }),
  question('paper', { kind: 'file', required: true }),
  question('press', { required: true, categories: ['media'] }),
  question('privacy', { kind: 'consent', required: true }),
]
const form = {
  category: { code: 'youth', needsDays: true },
  ...{ name: '', days: [] as string[], questions, answers: {} },
}

describe('The steps of registering', () => {
  it('are one for each thing that there is to ask', () => {
    expect(stepsOf(form)).toEqual(['about', 'days', 'questions', 'files', 'privacy', 'check'])
    expect(stepsOf({ ...form, category: { code: 'youth', needsDays: false } })).not.toContain('days')
    expect(stepsOf({ ...form, questions: [] })).toEqual(['about', 'days', 'privacy', 'check'])
    expect(nextStep(form, 'days')).toBe('questions')
    expect(nextStep(form, 'check')).toBe('check')
    expect(stepBefore(form, 'days')).toBe('about')
    expect(stepBefore(form, 'about')).toBeNull()
    expect(stepAsked(form, 'privacy')).toBe('privacy')
    expect(stepAsked(form, 'nonsense')).toBe('about')
  })

  it('ask what follows from an answer, files by themselves, and nothing of another category', () => {
    expect(questionsOfStep(form, 'questions').map(({ code }) => code)).toEqual(['needs', 'tongues'])
    const answered = { ...form, answers: { needs: 'yes' } }
    expect(questionsOfStep(answered, 'questions').map(({ code }) => code)).toEqual([
      'needs',
      'which',
      'tongues',
    ])
    expect(questionsOfStep(form, 'files').map(({ code }) => code)).toEqual(['paper'])
    expect(questionsOfStep(form, 'privacy').map(({ code }) => code)).toEqual(['privacy'])
  })

  it('say what they lack, each of its own', () => {
    expect(faultsOf(form).map(({ field }) => field)).toEqual([
      ...['name', 'days', 'answers.needs', 'answers.paper', 'answers.privacy'],
    ])
    expect(faultsOfStep(form, 'days')).toEqual([{ field: 'days', code: 'required' }])
    expect(stepOfField('answers.privacy', questions)).toBe('privacy')
    expect(stepOfField('answers.which', questions)).toBe('questions')
    expect(stepOfField('answers.paper', questions)).toBe('files')
    expect(stepOfField('email', questions)).toBe('about')
    const whole = {
      ...{ ...form, name: 'Zoë', days: ['2031-05-29'] },
      answers: { needs: 'no', paper: 'letter.pdf', privacy: true },
    }
    expect(faultsOf(whole)).toEqual([])
  })

  it('say in words of its own what is missing', () => {
    expect(faultCode('days[]', 'required', questions)).toBe('day_needed')
    expect(faultCode('answers.privacy', 'required', questions)).toBe('consent_needed')
    expect(faultCode('answers.needs', 'required', questions)).toBe('not_a_choice')
    expect(faultCode('answers.tongues[]', 'required', questions)).toBe('choice_needed')
    expect(faultCode('answers.paper', 'required', questions)).toBe('file_needed')
    expect(faultCode('name', 'required', questions)).toBe('required')
    expect(faultCode('email', 'wrong_email', questions)).toBe('wrong_email')
  })
})

describe('Answers as a form sends them', () => {
  it('are of the questions that were on the page, whatever else is sent', () => {
    const posted = { needs: 'yes', which: '  a chair ', tongues: ['yes', 'no'], privacy: 'true', press: 'x' }
    expect(answersFrom(questions, ['needs', 'which', 'tongues', 'privacy'], posted)).toEqual({
      ...{ needs: 'yes', which: 'a chair', tongues: ['yes', 'no'], privacy: true },
    })
  })

  it('never are files, which come by another way', () => {
    expect(answersFrom(questions, ['paper'], { paper: 'forged.pdf' })).toEqual({})
  })

  it('are empty where a list has nothing chosen and a box is not ticked', () => {
    expect(answersFrom(questions, ['tongues', 'privacy', 'needs'], {})).toEqual({
      ...{ tongues: [], privacy: false, needs: '' },
    })
    expect(answersFrom(questions, ['tongues'], { tongues: 'yes' })).toEqual({ tongues: ['yes'] })
    expect(answersFrom([question('gone', { retired: true })], ['gone'], { gone: 'x' })).toEqual({})
  })
})

describe('How it stands with places', () => {
  const clock = new Date('2031-05-01T12:00:00Z')
  const limit = (
    kind: OpenLimit['kind'],
    subject: string,
    taken: number,
    differs: Partial<OpenLimit> = {},
  ) => ({
    ...{ kind, subject, size: 4, taken, closesAt: null, waiting: 0, ...differs },
  })
  const limits = [
    limit('summit', '', 1),
    limit('category', 'a', 3),
    limit('category', 'b', 0),
    limit('day', 'd', 4),
  ]

  it('is as with the tightest limit', () => {
    expect(availability(limitsOfCategory(limits, 'a'), clock)).toEqual({
      phase: 'filling',
      left: 1,
      closed: false,
    })
    expect(availability(limitsOfCategory(limits, 'b'), clock)).toEqual({
      phase: 'available',
      left: 3,
      closed: false,
    })
    expect(availability(limitsOfDay(limits, 'd'), clock)).toMatchObject({ phase: 'full', left: 0 })
    expect(availability([limit('day', 'd', 4, { waiting: 2 })], clock).phase).toBe('waiting_list')
    expect(availability([limit('day', 'd', 0, { closesAt: clock })], clock).closed).toBe(true)
    expect(availability([], clock)).toEqual({ phase: 'available', left: null, closed: false })
  })

  it('says what sending leads to', () => {
    const free = availability([], clock)
    const full = availability([limit('day', 'd', 4)], clock)
    expect(whatFollows({ approval: true, places: free }, [])).toBe('approval')
    expect(whatFollows({ approval: false, places: full }, [])).toBe('waits')
    expect(whatFollows({ approval: false, places: free }, [])).toBe('place')
    expect(whatFollows({ approval: false, places: free }, [free, full])).toBe('some')
    expect(whatFollows({ approval: false, places: free }, [full, full])).toBe('waits')
  })
})

describe('Countries', () => {
  it('have names fit for a list, in the order of each language', () => {
    const french = countriesIn('fr').map(({ name }) => name)
    expect(french.indexOf('États-Unis')).toBeGreaterThan(french.indexOf('Estonie'))
    expect(french.indexOf('États-Unis')).toBeLessThan(french.indexOf('Éthiopie'))
    expect(countryName('KR', 'en')).toBe('Republic of Korea')
    expect(countryName('CD', 'fr')).toBe('République démocratique du Congo')
    expect(countryName('nowhere', 'en')).toBe('nowhere')
    expect(new Set(countriesIn('en').map(({ name }) => name)).size).toBe(countriesIn('en').length)
  })
})
