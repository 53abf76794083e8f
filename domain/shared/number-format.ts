/** Numbers as language rule 4 has them: `1,750` and `2.5` in English, `1 750` and `2,5` in French. */
import { type Language, NBSP } from './language'

/** At most `decimals` decimals (2 unless told), none where they are zero; a true minus sign is not used. */
export function number(value: number, language: Language, decimals = 2): string {
  if (!Number.isFinite(value)) return String(value)
  const [whole = '0', fraction = ''] = String(Number(Math.abs(value).toFixed(decimals))).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? NBSP : ',')
  const sign = value < 0 && Number(`${whole}.${fraction || 0}`) !== 0 ? '-' : ''
  return sign + grouped + (fraction && (language === 'fr' ? ',' : '.') + fraction)
}

/** A share between 0 and 1, whole per cent unless told: `12%`; `12 %` with a no-break space. */
export function percent(share: number, language: Language, decimals = 0): string {
  return number(share * 100, language, decimals) + (language === 'fr' ? `${NBSP}%` : '%')
}
