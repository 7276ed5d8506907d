import type { Service } from '../kit/service'

/**
 * Every noun the HTTP door answers for, `POST /api/<noun>/<verb>`; each is loaded when it is first
 * asked, so that a cold start pays for one of them and never for mail or pictures nobody sent.
 */
export const nouns: Record<string, () => Promise<Service>> = {
  cases: async () => (await import('../cases/service')).casesService,
  feedback: async () => (await import('../feedback/service')).feedbackService,
  newsroom: async () => (await import('../newsroom/service')).newsroomService,
  notices: async () => (await import('../notices/service')).noticesService,
  people: async () => (await import('../people/service')).peopleService,
  policies: async () => (await import('../policies/service')).policiesService,
  pieces: async () => (await import('../pieces/service')).piecesService,
  photos: async () => (await import('../photos/service')).photosService,
  places: async () => (await import('../places/service')).placesService,
  referrals: async () => (await import('../referrals/service')).referralsService,
  tips: async () => (await import('../tips/service')).tipsService,
  votes: async () => (await import('../votes/service')).votesService,
}
