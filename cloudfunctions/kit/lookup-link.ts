import { environment } from './environment'

/** What a receipt's QR image opens: the lookup page with the code filled in (MISSION T5). */
export const lookupLink = (code: string): string => `${environment().publicUrl}/lookup?code=${code}`
