import fc from 'fast-check'
import { findPrivate, withoutPrivate } from '../../core/kit/private-words'

const MADE = {
  phone: fc.constantFrom('13812340417', '138-1234-0417', '138 1234 0417'),
  landline: fc.constantFrom('021-65551234', '65551234', '0571-55500101'),
  id: fc.constantFrom('110101199003078515', '11010119900307851X'),
  plate: fc.constantFrom('沪A12345', '沪A·D12345', '京N8888Q', '粤BD12345'),
  door: fc.constantFrom('501 室', '2 单元 501', '3-2-501', '12 层 3 户', '301房', '302号门'),
  name: fc.constantFrom('张阿姨', '王师傅', '李国强经理', '欧阳奶奶', '小刘', '老吴'),
}
const details = fc.oneof(
  ...Object.entries(MADE).map(([kind, made]) => made.map((found) => ({ kind, found }))),
)
const plain = fc.string({ unit: fc.constantFrom(...'电梯停了，漏水。坏'), maxLength: 12 })

describe('rewriting without what is private', () => {
  it('takes out phone numbers, plates, door numbers, papers and names', () => {
    const text =
      '张阿姨住 2 单元 501 室，电话 138 1234 0417，车是沪A12345，身份证 110101199003078515'
    expect(withoutPrivate(text)).toBe(
      '一位住户住 （门牌略），电话 （电话略），车是（车牌略），身份证 （证件号略）',
    )
    expect(findPrivate(text).map(({ kind }) => kind)).toEqual([
      'name',
      'door',
      'phone',
      'plate',
      'id',
    ])
  })

  it('leaves buildings, amounts, dates and ordinary words alone', () => {
    const text =
      '3 号楼 2 单元电梯一周停 4 次，能耗费多了 40 元，10月21日说过，老人下不了楼，12345 打过，向物业经理说过'
    expect(withoutPrivate(text)).toBe(text)
  })

  it('takes out names it is told of', () => {
    expect(withoutPrivate('刘桂芳说停过几次', ['刘桂芳'])).toBe('一位住户说停过几次')
    expect(withoutPrivate('我叫刘桂芳，住这里')).toBe('我叫一位住户，住这里')
  })

  it('never takes a single letter for a name', () => {
    expect(withoutPrivate('水漏了', ['水'])).toBe('水漏了')
  })

  it('finds nothing more in what it made, and changes it no further', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            plain,
            details.map(({ found }) => found),
          ),
        ),
        (parts) => {
          const clean = withoutPrivate(parts.join('，'))
          expect(findPrivate(clean)).toEqual([])
          expect(withoutPrivate(clean)).toBe(clean)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('takes out whatever detail stands between other words', () => {
    fc.assert(
      fc.property(plain, details, plain, (before, { found }, after) => {
        expect(withoutPrivate(`${before}，${found}，${after}`)).not.toContain(found)
      }),
    )
  })
})
