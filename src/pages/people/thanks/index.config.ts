export default definePageConfig({ navigationBarTitleText: '收到的谢谢' })
