export default definePageConfig({ navigationBarTitleText: '通知和预警' })
