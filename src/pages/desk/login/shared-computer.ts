const SLOT = 'lianxian.ownComputer'

/** A computer counts as shared until somebody says it is their own. */
export const keepsShared = (): boolean => localStorage.getItem(SLOT) !== 'yes'

export function rememberShared(shared: boolean): void {
  if (shared) localStorage.removeItem(SLOT)
  else localStorage.setItem(SLOT, 'yes')
}
