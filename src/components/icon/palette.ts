/** Colours of icons by role. An icon is an image, so it cannot follow CSS variables. */
export const PALETTE = {
  brand: { standard: '#0B6146', elder: '#08503A' },
  white: { standard: '#FFFFFF', elder: '#FFFFFF' },
  lamp: { standard: '#7E4300', elder: '#653400' },
  onLamp: { standard: '#3A2500', elder: '#2A1A00' },
  danger: { standard: '#B0261C', elder: '#8F1A12' },
  link: { standard: '#1C5788', elder: '#12436C' },
  ink: { standard: '#17211C', elder: '#0D1511' },
  ink2: { standard: '#47534C', elder: '#2E3933' },
  ink3: { standard: '#5D6861', elder: '#3A453F' },
  received: { standard: '#3F4B45', elder: '#2E3933' },
  forwarded: { standard: '#0A5664', elder: '#063F4A' },
  promised: { standard: '#2F5A17', elder: '#234710' },
} as const

export type IconColor = keyof typeof PALETTE
