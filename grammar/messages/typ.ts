/** Wording of the TYP band. Codes are stable and never reused. */
export const typ = {
  TYP300: {
    severity: 'error',
    zh: '“{left}”是{leftType}，“{right}”是{rightType}，两者不能比较。',
    en: '“{left}” ({leftType}) and “{right}” ({rightType}) cannot be compared.',
  },
  TYP301: {
    severity: 'error',
    zh: '“{left}”是{leftType}，“{right}”是{rightType}，两者之间不能这样计算。',
    en: '“{left}” ({leftType}) and “{right}” ({rightType}) cannot be combined in this computation.',
  },
  TYP302: {
    severity: 'error',
    zh: '日期不用加减，请写作“{moment}后若干日”或者“{moment}前若干日”。',
    en: 'Dates are not added to or subtracted from; write “{moment}后…日” or “{moment}前…日”.',
  },
  TYP303: {
    severity: 'error',
    zh: '“{value}”是{type}，期间的长度要用整数。',
    en: '“{value}” ({type}) cannot be the length of a period, which is a whole number.',
  },
  TYP304: {
    severity: 'error',
    zh: '“{value}”是{type}，这里要写日期、时刻或者事件。',
    en: '“{value}” ({type}) stands where a date, a time or an event is needed.',
  },
  TYP305: {
    severity: 'error',
    zh: '“{amount}”是{amountType}，算出来的却是{valueType}。',
    en: '“{amount}” ({amountType}) is given something of another kind ({valueType}).',
  },
  TYP306: {
    severity: 'error',
    zh: '“{amount}”是整数，算式的结果可能不是整数，请写明怎样取整，例如“，四舍五入到整数”。',
    en: '“{amount}” is a whole number but the computation may not give one; say how it is rounded, e.g. “，四舍五入到整数”.',
  },
  TYP307: {
    severity: 'error',
    zh: '“{value}”是{type}，不能取整。',
    en: '“{value}” ({type}) cannot be rounded.',
  },
  TYP308: {
    severity: 'error',
    zh: '“{value}”是{type}，不能求{aggregate}。',
    en: '“{value}” ({type}) has no such total or extreme ({aggregate}).',
  },
  TYP309: {
    severity: 'error',
    zh: '“{value}”没有先后大小，只能比较是否相同。',
    en: '“{value}” has no order; it can only be compared for sameness.',
  },
  TYP310: {
    severity: 'error',
    zh: '表中“{cell}”一格不能用于“{column}”一栏。',
    en: 'The cell “{cell}” does not fit the column “{column}”.',
  },
  TYP311: {
    severity: 'error',
    zh: '“{name}”是{type}，不能用“{bound}”作上下限。',
    en: '“{name}” ({type}) cannot be bounded by “{bound}”.',
  },
  TYP312: {
    severity: 'error',
    zh: '“{name}”的下限“{from}”大于上限“{to}”。',
    en: 'The lower bound “{from}” of “{name}” is above its upper bound “{to}”.',
  },
  TYP313: {
    severity: 'error',
    zh: '没有“{date}”这一天或者这一时刻。',
    en: 'There is no such day or time as “{date}”.',
  },
  TYP314: {
    severity: 'error',
    zh: '分段的“{value}”是{type}，与“{of}”不是同一种数。',
    en: 'The tier’s “{value}” ({type}) is not of the same kind as “{of}”.',
  },
  TYP315: {
    severity: 'error',
    zh: '表的这一行有{cells}格，表头有{columns}格。',
    en: 'This row and the head of the table differ in their number of cells: {cells} and {columns}.',
  },
  TYP316: {
    severity: 'error',
    zh: '表的最后一栏应当是“{amount}”，现在是“{column}”。',
    en: 'The last column of the table should be “{amount}”, not “{column}”.',
  },
  TYP317: {
    severity: 'error',
    zh: '“{name}”至少要有两个可选的项。',
    en: '“{name}” needs at least two options.',
  },
  TYP318: {
    severity: 'error',
    zh: '不能除以零。',
    en: 'Nothing can be divided by zero.',
  },
  TYP319: {
    severity: 'error',
    zh: '列举的第{number}项没有写明“为”多少。',
    en: 'Item {number} of the list does not say the value it gives.',
  },
  TYP320: {
    severity: 'error',
    zh: '“{value}”要单独成为一句计算：先把它声明为数额，再在这里用它的名称。',
    en: '“{value}” must be the whole of a computation: declare it as an amount and use its name here.',
  },
} as const satisfies Record<`TYP${number}`, import('../diagnostic.ts').Wording>;
