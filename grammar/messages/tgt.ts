/** Wording of the TGT band. Codes are stable and never reused. */
export const tgt = {
  // 501–509 JSON Logic (engine/targets/json-logic/)
  TGT501: {
    severity: 'warning',
    zh: '{clause}用到工作日、月、年、顺延或者扣除，JSON Logic 不能精确表达，该处按未知处理。',
    en: '{clause} counts working days, months, years, days rolled over or suspended, which JSON Logic cannot say exactly; it is left unknown there.',
  },
  TGT502: {
    severity: 'warning',
    zh: '{clause}用到计算，JSON Logic 不能精确表达，该处按未知处理。',
    en: '{clause} computes, which JSON Logic cannot do exactly; it is left unknown there.',
  },
  TGT503: {
    severity: 'warning',
    zh: '{clause}以“该情形最早成立之时”为履行时间，JSON Logic 不能表达，该处按未知处理。',
    en: '{clause} dates a performance by when its situation first held, which JSON Logic cannot say; it is left unknown there.',
  },
  TGT504: {
    severity: 'warning',
    zh: '{clause}中的数字超过15位，JSON Logic 不能精确表达，该处按未知处理。',
    en: '{clause} has a number of more than 15 digits, which JSON Logic cannot hold exactly; it is left unknown there.',
  },
  TGT505: {
    severity: 'warning',
    zh: '“{name}”写成 JSON Logic 超过{limit}个运算，未生成。',
    en: '“{name}” would take more than {limit} operations in JSON Logic and is left out.',
  },
  TGT506: {
    severity: 'warning',
    zh: '“{name}”是数额，JSON Logic 不能精确计算，未生成。',
    en: '“{name}” is an amount, which JSON Logic cannot compute exactly; it is left out.',
  },
  // 590–599 a target run beside the engine (cli/engines.ts)
  TGT590: {
    severity: 'error',
    zh: 'JSON Logic 与判定不一致：{outcome}；JSON Logic 得出的是“{target}”。',
    en: 'JSON Logic differs from the verdict: {outcome}; JSON Logic says “{target}”.',
  },
} as const satisfies Record<`TGT${number}`, import('../diagnostic.ts').Wording>;
