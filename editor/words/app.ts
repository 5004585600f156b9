/** Words of the frame around every place. */
export const app = {
  name: { zh: '条文', en: 'Tiaowen' },
  law: { zh: '条文', en: 'Law' },
  trial: { zh: '试算', en: 'Try' },
  cases: { zh: '案例', en: 'Cases' },
  read: { zh: '阅读', en: 'Read' },
  places: { zh: '各处', en: 'Places' },
  inForceFrom: { zh: '{date} 起施行', en: 'in force from {date}' },
  otherLanguage: { zh: 'EN', en: '中' },
  switchLanguage: { zh: 'Switch to English', en: '改用中文' },
  loading: { zh: '正在打开……', en: 'Opening…' },
  noMeasure: {
    zh: '规则文件夹里还没有法规。请把法规放进 rules/<名称>/，再重新打开本页。',
    en: 'The rules folder holds no measure yet. Put one into rules/<name>/ and open this page again.',
  },
  cannotReach: {
    zh: '连不上本机的服务。请看启动它的窗口是否还开着；开着就再试一次。',
    en: 'The local server does not answer. See whether the window that started it is still open, then try again.',
  },
  tryAgain: { zh: '再试一次', en: 'Try again' },
  fault: {
    zh: '这一处出了差错，写好的内容都还在。可以再试一次；再出差错，请把下面这行字告诉维护的人：',
    en: 'Something went wrong here; everything written is kept. Try again; if it happens again, tell your maintainer this line:',
  },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  measures: { zh: '法规', en: 'Measure' },
} as const;
