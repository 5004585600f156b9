/** Wording of RUN700 and up: cases in an Excel workbook (editor/sheet/). Codes are stable and never reused. */
export const sheets = {
  // 700–719 the file as a whole
  RUN700: {
    severity: 'error',
    zh: '这是旧格式（.xls）或者加了密码的文件，打不开。请在 Excel 或者 WPS 里去掉密码，另存为“Excel 工作簿（*.xlsx）”。',
    en: 'This file is of the old kind (.xls) or has a password, and cannot be opened. Take the password off and save it as an Excel workbook (*.xlsx).',
  },
  RUN701: {
    severity: 'error',
    zh: '这个文件不是 Excel 工作簿，只是名称像。请在 Excel 或者 WPS 里打开它，另存为“Excel 工作簿（*.xlsx）”。',
    en: 'This file is no Excel workbook, whatever its name. Open it in Excel or WPS and save it as an Excel workbook (*.xlsx).',
  },
  RUN702: {
    severity: 'error',
    zh: '文件不完整或者已损坏（{part}）。请重新下载，或者在 Excel 里打开后另存一份。',
    en: 'The file is cut off or damaged ({part}). Download it again, or open it in Excel and save a copy.',
  },
  RUN703: {
    severity: 'error',
    zh: '文件里有加密的内容（{part}），读不出。请去掉密码后另存。',
    en: 'The file holds encrypted content ({part}) that cannot be read. Save it without a password.',
  },
  RUN704: {
    severity: 'error',
    zh: '文件里有 {count} 个部分，最多 {limit} 个。请把案例复制到一个新的工作簿里再导入。',
    en: 'The file has {count} parts; {limit} are the most that are read. Copy the cases into a new workbook and import that.',
  },
  RUN705: {
    severity: 'error',
    zh: '文件有 {size} 字节，最多 {limit} 字节。请分成几个工作簿导入。',
    en: 'The file has {size} bytes; {limit} are the most that are read. Import it in several workbooks.',
  },
  RUN706: {
    severity: 'error',
    zh: '“{part}”解开以后过大（超过 {limit} 字节），不再往下读。请把案例复制到一个新的工作簿里再导入。',
    en: '“{part}” unpacks to more than {limit} bytes and is not read further. Copy the cases into a new workbook and import that.',
  },
  RUN707: {
    severity: 'error',
    zh: '文件的结构不合规范（{part}），没有打开。请在 Excel 里打开后另存一份。',
    en: 'The file is not put together as a workbook should be ({part}) and was not opened. Open it in Excel and save a copy.',
  },
  RUN708: {
    severity: 'error',
    zh: '“{part}”里有工作簿不该有的声明或者字符，没有读。请在 Excel 里打开后另存一份。',
    en: '“{part}” holds declarations or characters that no workbook has, and was not read. Open it in Excel and save a copy.',
  },
  RUN709: {
    severity: 'error',
    zh: '这张表超过 {limit} 行。请分成几个工作簿导入。',
    en: 'This sheet has more than {limit} rows. Import it in several workbooks.',
  },
  RUN710: {
    severity: 'error',
    zh: '这张表在第 {limit} 列以后还有内容。请删去右边的列。',
    en: 'This sheet has something after column {limit}. Delete the columns on the right.',
  },
  // 720–729 a sheet
  RUN720: {
    severity: 'error',
    zh: '工作簿里没有“{sheet}”表。请用导出的工作簿填写，不要改表名。',
    en: 'The workbook has no sheet “{sheet}”. Fill in an exported workbook and keep the names of its sheets.',
  },
  RUN721: {
    severity: 'error',
    zh: '第一行里没有“{heading}”一列。请用导出的工作簿填写，不要改第一行。',
    en: 'The first row has no column “{heading}”. Fill in an exported workbook and keep its first row.',
  },
  RUN722: {
    severity: 'error',
    zh: '第一行里有两列都叫“{heading}”。请删去一列。',
    en: 'Two columns are headed “{heading}” in the first row. Delete one.',
  },
  // 730–759 a cell
  RUN730: {
    severity: 'error',
    zh: '这里是公式，不能作为事实。请把公式算出的结果填进来（复制，选择性粘贴为“值”）。',
    en: 'This is a formula, which tells no fact. Put in the value it gives (copy, then paste as values).',
  },
  RUN731: {
    severity: 'error',
    zh: '这里是错误值“{found}”。请改为要填的内容，或者留空。',
    en: 'This is the error value “{found}”. Put in what was meant, or leave the cell empty.',
  },
  RUN732: {
    severity: 'error',
    zh: '这里有 {size} 个字，最多 {limit} 个。请缩短。',
    en: 'This cell has {size} characters; {limit} are the most. Shorten it.',
  },
  RUN733: {
    severity: 'error',
    zh: '这里应当是文字，而 Excel 把它当成了日期。请把单元格的格式改为“文本”，再填一次。',
    en: 'This should be words, and Excel took it for a date. Format the cell as text and type it again.',
  },
  RUN734: {
    severity: 'error',
    zh: '这一行没有写“{heading}”。请补上；合并的单元格只有第一行算写了。',
    en: 'This row has no “{heading}”. Add it; of merged cells only the first row counts as filled in.',
  },
  RUN735: {
    severity: 'error',
    zh: '没有叫“{found}”的{what}。请照“说明”表里的名称填写。',
    en: 'There is no {what} called “{found}”. Use the names on the sheet of instructions.',
  },
  RUN736: {
    severity: 'error',
    zh: '没有叫“{found}”的{what}，最接近的是“{nearest}”。是它的话，请改过来。',
    en: 'There is no {what} called “{found}”; the nearest is “{nearest}”. If that is meant, correct the cell.',
  },
  RUN737: {
    severity: 'error',
    zh: '案例“{name}”写了两次。请改一个名称。',
    en: 'The case “{name}” stands here twice. Rename one.',
  },
  RUN738: {
    severity: 'error',
    zh: '看不懂“{found}”指哪一个对象。请写成「名称」或者第1次开庭这样的形式，几层的从外到内连着写。',
    en: 'It is not clear which element “{found}” is. Write 「name」 or 第1次开庭, and several levels one after the other, the outermost first.',
  },
  RUN739: {
    severity: 'error',
    zh: '同一处的“{list}”，是否列全前后说得不一样。请改成一样。',
    en: 'Whether “{list}” is complete is said in two ways for one place. Say it in one.',
  },
  RUN740: {
    severity: 'error',
    zh: '说了没有“{list}”，又写了“{id}”。请删去一处。',
    en: 'It is said that there is no “{list}”, and “{id}” is named. Delete one of the two.',
  },
  RUN741: {
    severity: 'error',
    zh: '“{name}”只能填 是、否 或者 未知，这里是“{found}”。',
    en: '“{name}” takes 是 (yes), 否 (no) or 未知 (unknown); this is “{found}”.',
  },
  RUN742: {
    severity: 'error',
    zh: '“{name}”没有“{found}”这一项，可以填：{options}。',
    en: '“{name}” has no option “{found}”; it takes: {options}.',
  },
  RUN743: {
    severity: 'error',
    zh: '“{name}”应填{expected}，这里是“{found}”。请只写数，单位可以写元、万元。',
    en: '“{name}” takes a {expected}; this is “{found}”. Write the number only; 元 and 万元 may follow it.',
  },
  RUN744: {
    severity: 'error',
    zh: '“{name}”应填百分比，这里是“{found}”。请写成 15% 这样的形式。',
    en: '“{name}” takes a percentage; this is “{found}”. Write it as 15%.',
  },
  RUN745: {
    severity: 'error',
    zh: '“{name}”应填日期，这里是“{found}”。请写成 2021年5月10日 或者 2021-5-10，没有这一天的请改正。',
    en: '“{name}” takes a date; this is “{found}”. Write a day that exists, as 2021-5-10.',
  },
  RUN746: {
    severity: 'error',
    zh: '“{name}”应填日期和时刻，这里是“{found}”。请写成 2021年5月10日9时30分 或者 2021-5-10 9:30。',
    en: '“{name}” takes a day and a time; this is “{found}”. Write it as 2021-5-10 9:30.',
  },
  RUN747: {
    severity: 'error',
    zh: '“{name}”应填发生的日期，没有发生的填 未发生，这里是“{found}”。',
    en: '“{name}” takes the day on which it happened, or 未发生 if it has not; this is “{found}”.',
  },
  RUN748: {
    severity: 'error',
    zh: '这里应当是日期，实际是“{found}”。请写成 2021年5月10日 或者 2021-5-10。',
    en: 'This should be a date, and is “{found}”. Write it as 2021-5-10.',
  },
  RUN749: {
    severity: 'error',
    zh: '看不懂读法“{found}”。请写成 A01乙说 这样的形式，几个之间用顿号。',
    en: 'The reading “{found}” cannot be read. Write A01乙说, and several with 、 between them.',
  },
  RUN750: {
    severity: 'error',
    zh: '来源“{found}”只能是以字母开头的编号，如 H08，几个之间用顿号。',
    en: 'The source “{found}” must be an id that begins with a letter, such as H08; put 、 between several.',
  },
  RUN751: {
    severity: 'error',
    zh: '“{name}”不能有“{found}”这样的结论。请照“说明”表里的写法填写。',
    en: '“{name}” cannot have the conclusion “{found}”. Write it as the sheet of instructions says.',
  },
  RUN752: {
    severity: 'error',
    zh: '看不懂条号“{found}”。请写成 二（三）第一款第1项 这样的形式，几个之间用顿号。',
    en: 'The clause number “{found}” cannot be read. Write it as 二（三）第一款第1项, with 、 between several.',
  },
  RUN753: {
    severity: 'error',
    zh: '是否列全只能填 列明全部、未列全、不明 或者 没有，这里是“{found}”。',
    en: 'Whether all are listed is said with 列明全部, 未列全, 不明 or 没有; this is “{found}”.',
  },
  RUN754: {
    severity: 'error',
    zh: '写了由谁认定的内容，却没有写认定人。请补上认定人。',
    en: 'Something is said of a judgement, but not who judged. Name who did.',
  },
  RUN755: {
    severity: 'error',
    zh: '案例“{name}”在各表里一共有 {count} 行，最多 {limit} 行。请只写与结论有关的对象和事实。',
    en: 'The case “{name}” takes {count} rows in all; {limit} are the most. Tell only the elements and facts that matter to it.',
  },
} as const satisfies Record<`RUN${number}`, import('../diagnostic.ts').Wording>;
