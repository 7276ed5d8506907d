import type { Person } from '../../core/people/person'
import { maskPhone } from '../../core/people/phone'
import { seal, unseal } from './crypto'

const placeOf = (personId: string) => `people/${personId}`

export const sealPhone = (personId: string, phone: string): string =>
  seal('phone', placeOf(personId), phone)

/** The whole number. Whoever asks for it writes so into the log. */
export const wholePhone = (person: Person | undefined): string | null =>
  person?.phoneSealed ? unseal('phone', placeOf(person._id), person.phoneSealed) : null

/** `138****0427`, or null without a number. */
export function maskedPhone(person: Person | undefined): string | null {
  const phone = wholePhone(person)
  return phone === null ? null : maskPhone(phone)
}
