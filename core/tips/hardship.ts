import type { CategoryId } from './categories'

/** Words that tell of poverty or illness: whoever writes them should not have to think of their name. */
const WORDS =
  /低保|特困|五保|揭不开锅|救助金|临时救助|困难补助|残疾证|残疾人|重病|透析|化疗|孤儿|留守|家暴/

/** Hardship by its kind or by its words: such a tip is sealed unless somebody chooses otherwise (T2). */
export const isHardship = (categoryId: CategoryId | undefined, text: string): boolean =>
  categoryId === 'hardship' || WORDS.test(text)
