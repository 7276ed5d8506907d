/** Money is whole fen everywhere; yuan are only written and read. */
export type Fen = number

/** A hundred million yuan: nobody's bill, and far inside exact whole numbers. */
export const MOST_FEN: Fen = 10_000_000_000
/** A rate in ten-thousandths: 60% = 6000. */
export const WHOLE_RATE = 10_000

/** `620 元`, `3,000 元`, `12.50 元`. */
export function yuanWords(fen: Fen): string {
  return `${yuanNumber(fen)} 元`
}

/** The number alone, grouped: `3,000`, `12.50`. */
export function yuanNumber(fen: Fen): string {
  const sign = fen < 0 ? '−' : ''
  const whole = Math.abs(fen)
  const cents = whole % 100
  const yuan = String((whole - cents) / 100).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}${yuan}${cents ? `.${String(cents).padStart(2, '0')}` : ''}`
}

/** `60%`, `62.5%`. */
export function rateWords(rate: number): string {
  const rest = rate % 100
  const tail = rest ? `.${String(rest).padStart(2, '0').replace(/0$/, '')}` : ''
  return `${(rate - rest) / 100}${tail}%`
}

/** A percentage as typed, `62.5`, to ten-thousandths; undefined when it is none. */
export function rateFrom(typed: string): number | undefined {
  const rate = fenFrom(typed.replace(/[%％]/g, ''))
  return rate === undefined || rate > WHOLE_RATE ? undefined : rate
}

/** Yuan as typed, `3,000.5`, to fen; undefined when it is no amount. No floating point on the way. */
export function fenFrom(typed: string): Fen | undefined {
  const parts = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim().replace(/[,，\s]/g, ''))
  if (!parts) return undefined
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}

/** A share of an amount, rounded half up to the fen, in whole numbers. */
export function shareOf(amount: Fen, rate: number): Fen {
  const parts = amount * rate + WHOLE_RATE / 2
  return (parts - (parts % WHOLE_RATE)) / WHOLE_RATE
}
