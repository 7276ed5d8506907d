import * as z from 'zod/mini'

/** The text people agree to; a change of meaning gets a new version, and everybody is asked again. */
export const PRIVACY_VERSION = '2026-11'

/** What is agreed to, in the words of the page. Short on purpose: the whole is 谁能看到我的信息. */
export const PRIVACY_POINTS = [
  '您写的、拍的，编辑部用来核实和转交，不作别的用',
  '转给物业、社区的是改写的说明，没有您的名字电话',
  '公开时只写到小区，不写楼号',
  '您可以随时看、导出、删掉自己的数据',
] as const

export const Agreement = z.strictObject({
  version: z.literal(PRIVACY_VERSION, { error: '说明更新了，请再看一遍' }),
})

export interface Consent {
  version: string
  at: number
}

/** Whether somebody agreed to the text as it stands now. */
export const hasAgreed = (consents: readonly Consent[] | undefined): boolean =>
  consents?.some(({ version }) => version === PRIVACY_VERSION) ?? false
