/** Words about what of the typed stands where, and for deciding between two versions of one file. */
export const saving = {
  saved: { zh: '已保存', en: 'Saved' },
  savedAt: { zh: '已保存 {time}', en: 'Saved {time}' },
  saving: { zh: '正在保存……', en: 'Saving…' },
  offline: { zh: '未连上，已存在本机浏览器', en: 'Not connected; kept in this browser' },
  offlineNothing: { zh: '未连上；写好的都已保存', en: 'Not connected; everything written is saved' },
  atRisk: {
    zh: '没有保存，本机浏览器也存不下：请不要关闭本页',
    en: 'Not saved, and this browser cannot keep it: do not close this page',
  },
  awaits: { zh: '有 {count} 个文件等您决定', en: '{count} files await your decision' },
  notSaved: { zh: '没有保存', en: 'Not saved' },

  clashDisk: {
    zh: '《{file}》被别的程序改过，其中 {count} 处与您写的不同。您写的还在，选好以后再保存。',
    en: '“{file}” was changed by another program; {count} places differ from what you wrote. Yours is kept; it is saved once you have chosen.',
  },
  clashCopy: {
    zh: '《{file}》在这个浏览器里另有一份没有保存的稿子，其中 {count} 处与眼前的不同。选好以后再保存。',
    en: 'This browser holds another unsaved draft of “{file}”; {count} places differ from this one. It is saved once you have chosen.',
  },
  gone: {
    zh: '《{file}》已被别的程序删除。您写的还在：要留下，就重新写入；不要了，就放下。',
    en: '“{file}” was deleted by another program. What you wrote is still here: write it anew, or let it go.',
  },
  refused: { zh: '《{file}》没有保存：{reason}', en: '“{file}” was not saved: {reason}' },
  unreadable: { zh: '《{file}》打不开：{reason}', en: '“{file}” cannot be opened: {reason}' },
  draftsFull: {
    zh: '本机浏览器的存储满了，断线时写的内容存不住。请清理浏览器存储；在那以前请保持连接。',
    en: 'This browser’s storage is full: what is written without a connection cannot be kept. Free some storage; until then stay connected.',
  },
  draftsForbidden: {
    zh: '本机浏览器不许存储（可能是无痕窗口），断线时写的内容存不住。请改用普通窗口，或者保持连接。',
    en: 'This browser forbids storage (perhaps a private window): what is written without a connection cannot be kept. Use an ordinary window, or stay connected.',
  },
  outside: {
    zh: '《{file}》有 {count} 行来自别的程序，已并入：第 {lines} 行。',
    en: '{count} lines of “{file}” came from another program and have been put in: line {lines}.',
  },
  outsideTaken: {
    zh: '《{file}》有几行被别的程序删去，已照改。',
    en: 'Another program took lines out of “{file}”; they are out here too.',
  },
  seen: { zh: '知道了', en: 'Understood' },
  compare: { zh: '对照着选', en: 'Compare and choose' },
  keep: { zh: '重新写入', en: 'Write it anew' },
  letGo: { zh: '放下不要', en: 'Let it go' },
  tryAgain: { zh: '再保存一次', en: 'Save again' },

  mine: { zh: '您写的', en: 'What you wrote' },
  theirs: { zh: '别的程序写的', en: 'What the other program wrote' },
  theirsCopy: { zh: '另一份稿子', en: 'The other draft' },
  nothing: { zh: '（没有这几行）', en: '(these lines are not there)' },
  place: { zh: '第 {at} 处，第 {line} 行起', en: 'Place {at}, from line {line}' },
  useMine: { zh: '用我的', en: 'Use mine' },
  useTheirs: { zh: '用另一份', en: 'Use the other' },
  useBoth: { zh: '两份都要，我的在前', en: 'Both, mine first' },
  useOwn: { zh: '自己写', en: 'Write it myself' },
  ownWords: { zh: '第 {at} 处改成', en: 'Place {at} shall read' },
  settle: { zh: '照这样保存', en: 'Save it so' },
  notChosen: { zh: '还有 {count} 处没有选', en: '{count} places not chosen yet' },
  changedAgain: {
    zh: '刚才文件又有改动，请再看一遍下面的各处。',
    en: 'The file has changed again; look at the places below once more.',
  },
  back: { zh: '先放着，回去', en: 'Later; go back' },
} as const;
