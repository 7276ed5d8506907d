export default definePageConfig({ navigationBarTitleText: '请您回复' })
