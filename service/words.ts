/** Everything the service says to people, in Chinese and English: what is wrong, then the remedy. */

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Holes = Readonly<Record<string, string | number>>;

/** Why something was not done; `status` is the HTTP status it is answered with. {holes} are filled by `fill`. */
export const refusals = {
  badHost: {
    status: 403,
    zh: '这个地址不能用来打开条文。请用启动时显示的地址（127.0.0.1）。',
    en: 'Tiaowen cannot be opened under this address. Use the address shown at start (127.0.0.1).',
  },
  badOrigin: {
    status: 403,
    zh: '别的网页不能使用条文的服务。请在条文自己的页面里操作。',
    en: "Another site's page may not use this service. Work in Tiaowen's own page.",
  },
  noWriteHeader: {
    status: 403,
    zh: '这次保存不是从条文的页面发出的，没有写入。请在条文的页面里保存。',
    en: "This save did not come from Tiaowen's page, so nothing was written. Save from the page.",
  },
  notJson: {
    status: 415,
    zh: '发来的内容不是 JSON，没有写入。请重新打开本页再试。',
    en: 'What was sent is not JSON, so nothing was written. Open the page again and retry.',
  },
  badBody: {
    status: 400,
    zh: '发来的内容不完整或者写法不对，没有写入。请重新打开本页再试。',
    en: 'What was sent is incomplete or malformed, so nothing was written. Open the page again and retry.',
  },
  tooLarge: {
    status: 413,
    zh: '文件超过 {limit} MB，没有写入。请把它分成几个文件。',
    en: 'The file is over {limit} MB, so it was not written. Split it into several files.',
  },
  halfCharacter: {
    status: 400,
    zh: '文字里有半个字符，无法保存（多半是表情或者生僻字被截断）。请删去那个字重新输入。',
    en: 'The text holds half a character (an emoji or rare character cut in two), which cannot be saved. Delete it and type it again.',
  },
  emptyCharacter: {
    status: 400,
    zh: '文字里有看不见的空字符（NUL），无法保存。请删去后重新输入那一处。',
    en: 'The text holds an invisible NUL character, which cannot be saved. Delete it and type that place again.',
  },
  badPath: {
    status: 400,
    zh: '文件名不对。规则文件是 <法规>/<施行日期>.tiao，案例集是 <法规>/<名称>.tiao；名称里不能有 / \\ : * ? " < > |。',
    en: 'The name will not do. Rule files are <measure>/<effective date>.tiao, case sets <measure>/<name>.tiao; a name has none of / \\ : * ? " < > |.',
  },
  outside: {
    status: 403,
    zh: '“{path}”是一个链接，指到规则文件夹之外或者另一种文件，没有读写。请把文件本身放进规则文件夹。',
    en: '“{path}” is a link that leads out of the rules folder or to another kind of file; it was neither read nor written. Put the file itself into the folder.',
  },
  readOnly: {
    status: 403,
    zh: '“{path}”不能在这里修改：公布的原文和日历只读。要换文本，请用新的施行日期另立一份。',
    en: '“{path}” is not edited here: promulgated texts and calendars are read-only. For a new text, add one under its own effective date.',
  },
  noSuchMeasure: {
    status: 404,
    zh: '规则文件夹里没有“{id}”这部法规。请检查名称，或者先建好它的文件夹。',
    en: 'The rules folder holds no measure “{id}”. Check the name, or make its folder first.',
  },
  noSuchFile: {
    status: 404,
    zh: '没有“{path}”这个文件，也许已被移走或者改名。请看规则文件夹。',
    en: 'There is no file “{path}”; it may have been moved or renamed. Look into the rules folder.',
  },
  notUtf8: {
    status: 422,
    zh: '“{path}”不是 UTF-8 编码，不能显示，也不会被改写。请在编辑软件里“另存为”，编码选 UTF-8。',
    en: '“{path}” is not UTF-8, so it cannot be shown and will not be written over. Save it again as UTF-8 in the program it came from.',
  },
  overLimit: {
    status: 422,
    zh: '“{path}”超过 {limit} MB，不能打开。请把它分成几个文件。',
    en: '“{path}” is over {limit} MB and cannot be opened. Split it into several files.',
  },
  unreadable: {
    status: 500,
    zh: '读不了“{path}”（{why}）。请检查文件的权限，以及所在的磁盘。',
    en: 'Cannot read “{path}” ({why}). Check its permissions and the disk it is on.',
  },
  unwritable: {
    status: 500,
    zh: '写不了“{path}”（{why}），磁盘上的文件没有改动。请检查文件夹的权限，以及文件是否被别的程序占用。',
    en: 'Cannot write “{path}” ({why}); the file on disk is unchanged. Check the permissions of its folder, and whether another program holds it.',
  },
  diskFull: {
    status: 507,
    zh: '磁盘满了，“{path}”没有写入，磁盘上的文件没有改动。请腾出空间后再试。',
    en: 'The disk is full, so “{path}” was not written; the file on disk is unchanged. Free some space and try again.',
  },
  noSuchCall: {
    status: 404,
    zh: '服务里没有这个地址。请重新打开本页。',
    en: 'The service knows no such address. Open the page again.',
  },
  noEditor: {
    status: 404,
    zh: '没有这个页面。请打开启动时显示的地址。',
    en: 'There is no such page. Open the address shown at start.',
  },
  badProofAsk: {
    status: 400,
    zh: '要检查的内容不完整或者写法不对，没有检查。请重新打开本页再试。',
    en: 'What was to be checked is incomplete or malformed, so nothing was checked. Open the page again and retry.',
  },
  proofTooLarge: {
    status: 413,
    zh: '这部法规的文件合起来超过 {limit} MB，没有检查。请减少案例文件，再试一次。',
    en: 'The files of this measure are over {limit} MB together, so nothing was checked. Keep fewer case files and try again.',
  },
  proofNotFromPage: {
    status: 403,
    zh: '这次检查不是从条文的页面发出的，没有检查。请在条文的页面里操作。',
    en: "This check was not asked for by Tiaowen's page, so nothing was checked. Work in the page.",
  },
  noSuchProof: {
    status: 404,
    zh: '服务里没有这次检查的结果（服务可能重新启动过）。请重新检查。',
    en: 'The service holds no result of this check; it may have been started anew. Check again.',
  },
  proofsBusy: {
    status: 429,
    zh: '已经有 {count} 部法规在检查。请等其中一部检查完，或者关掉不用的窗口，再试一次。',
    en: '{count} measures are being checked already. Wait for one of them, or close a window that is not needed, and try again.',
  },
  proofFailed: {
    status: 500,
    zh: '检查中途停了（{why}）。写好的内容不受影响。请再检查一次；再出错，请把启动窗口里的内容告诉维护者。',
    en: 'The check stopped on the way ({why}). What was written is not affected. Check again; if it fails again, tell the maintainers what the start window says.',
  },
  failed: {
    status: 500,
    zh: '服务自身出了错，没有写入。请再试一次；再出错，请把启动窗口里的内容告诉维护者。',
    en: 'The service itself failed and nothing was written. Try again; if it fails again, tell its maintainers what the start window says.',
  },
} as const;

export type RefusalCode = keyof typeof refusals;

/** What `npm start` says. */
export const starting = {
  building: { zh: '正在生成页面……', en: 'building the page…' },
  built: { zh: '页面已生成，用时 {seconds} 秒。', en: 'Page built in {seconds} s.' },
  buildFailed: {
    zh: '页面没有生成成功，原因见上。请先执行 npm ci，再执行 npm start。',
    en: 'The page could not be built; the reason is above. Run npm ci, then npm start again.',
  },
  portTaken: {
    zh: '端口 {taken} 已被占用，改用 {port}。',
    en: 'Port {taken} is taken; using {port} instead.',
  },
  noPort: {
    zh: '端口 {first} 到 {last} 都用不了：已被占用，或者系统不许使用。请用 --port 指定另一个。',
    en: 'None of the ports {first} to {last} can be used: they are taken, or the system forbids them. Name another with --port.',
  },
  running: {
    zh: '条文已启动，请在浏览器里打开：{address}\n规则文件夹：{rules}\n停止：在这个窗口按 Ctrl+C',
    en: 'Tiaowen is running. Open {address} in a browser; rules in {rules}; Ctrl+C stops it.',
  },
  stopped: { zh: '已停止。', en: 'Stopped.' },
  noRules: {
    zh: '找不到规则文件夹“{path}”。请用 --rules 写出它的位置。',
    en: 'There is no rules folder “{path}”. Name it with --rules.',
  },
  badPort: {
    zh: '“{given}”不是端口。请写 1 到 65535 之间的整数，例如 --port 4173。',
    en: '“{given}” is not a port. Give a whole number from 1 to 65535, such as --port 4173.',
  },
  usage: {
    zh: '用法：npm start -- [--rules 文件夹] [--port 端口] [--no-proofs]（--no-proofs：写规则时不在后台检查冲突、空缺和不起作用的规则）',
    en: 'Usage: npm start -- [--rules FOLDER] [--port PORT] [--no-proofs] (--no-proofs: no checking for conflicts, gaps and idle rules while rules are being written)',
  },
} as const;

export function fill(words: string, holes: Holes = {}): string {
  return words.replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(holes, name) ? String(holes[name]) : hole,
  );
}

/** Chinese first, English below. */
export const inBoth = ({ zh, en }: Words, holes: Holes = {}): string =>
  `${fill(zh, holes)}\n${fill(en, holes)}\n`;
