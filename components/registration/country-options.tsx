import type { StepView } from './step-view'

/** The options of a list of countries, none first. */
export function CountryOptions({ countries, none }: Pick<StepView, 'countries'> & { none: string }) {
  return (
    <>
      <option value="">{none}</option>
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </>
  )
}
