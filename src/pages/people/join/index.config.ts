export default definePageConfig({ navigationBarTitleText: '加入信息员' })
