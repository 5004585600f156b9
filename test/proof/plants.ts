/** Faults to put into copies of the measure: what is written instead, which question it touches, what must be found. */
import { amounts, type Edit, followed, without } from './planting.ts';

export interface Plant {
  readonly edits: readonly Edit[];
  /** what the proof is narrowed to: `act appear` */
  readonly questions: readonly string[];
  readonly found: readonly string[];
}

const assessed = '区司法局应当纳入依法治区考核。';
const supervised = '单位主要负责人应当督办出庭应诉工作。';
const explained = '情况已说明的，认定已履行说明情况，履行时间为情况说明时间。';
const liaison = '机制已建立的，认定已履行建立沟通对接机制，履行时间为沟通对接机制建立时间。';
const online = '线上到庭算作出庭的，认定为方式足以到庭。';
const city = '三（三）第一款第三句';

/** question: the clauses of the two rules. */
export const conflicts: Readonly<Record<string, Plant>> = {
  真正不能出庭的优先没有写: {
    edits: [
      without(
        '采A01丙说时，二（四）第一款第2项与二（三）第一款、二（二）第二款第三句不一致的，适用二（四）第一款第2项。',
      ),
    ],
    questions: ['act appear'],
    found: [
      ...['二（二）第二款第三句', '二（二）第二款第三句'],
      ...[1, 2, 3, 4, 5].map((item) => `二（三）第一款第${item}项`),
    ].map((clause) => `appear: ${clause} / 二（四）第一款第2项`),
  },
  例外与一般义务的先后没有写: {
    edits: [without('二（四）第一款与二（一）标题、二（二）第二款第二句不一致的，适用二（四）第一款。')],
    questions: ['act appear'],
    found: ['二（一）标题', '二（二）第二款第二句'].map(
      (clause) => `appear: ${clause} / 二（四）第一款第1项`,
    ),
  },
  应当与可以不: {
    edits: [followed(assessed, '市司法局有工作要求的，区司法局可以不纳入依法治区考核。')],
    questions: ['act include_in_assessment'],
    found: [`include_in_assessment: ${city} / ${city}`],
  },
  应当与不得: {
    edits: [followed(explained, '构成出庭类建议，并且建议已收到的，行政机关不得说明情况。')],
    questions: ['act explain_to_superior'],
    found: Array<string>(2).fill('explain_to_superior: 二（二）第三款 / 二（二）第三款'),
  },
  认定与不认定: {
    edits: [followed(online, '法院列为出庭负责人的，不认定为方式足以到庭。')],
    questions: ['concept mode_suffices'],
    found: Array<string>(2).fill('mode_suffices: 二（一）第一款第二句 / 二（一）第一款第二句'),
  },
  一个数额两个数: {
    edits: [
      amounts('通报提前日数（全案，整数，lead_days）'),
      followed(assessed, '市司法局有工作要求的，通报提前日数为10。\n  机制已建立的，通报提前日数为15。'),
    ],
    questions: ['amount lead_days'],
    found: [`lead_days: ${city} / ${city}`],
  },
  已履行与视为未履行: {
    edits: [followed(liaison, '考核已纳入的，视为未履行建立沟通对接机制。')],
    questions: ['act set_up_liaison'],
    found: [`set_up_liaison: ${city} / ${city}`],
  },
};

const copies = '通报份数（每个机关，整数，copies）';
const table = (...rows: readonly string[]): Edit =>
  followed(
    supervised,
    ['通报份数按下表：', '｜单位类别｜授权依据｜通报份数｜', ...rows.map((row) => `｜${row}｜`)].join(
      '\n    ',
    ),
  );
const rows = [
  '镇人民政府、街道办事处｜—｜3',
  '委办局、内设机构、派出机构｜—｜2',
  '事业单位、其他组织、其他机关｜法律授权、法规授权｜1',
  '事业单位、其他组织、其他机关｜规章授权、其他文件、无授权｜0',
] as const;
const lessRow = (at: number): Plant => ({
  edits: [amounts(copies), table(...rows.toSpliced(at, 1))],
  questions: ['amount copies'],
  found: ['table copies: 三（三）第一款第二句'],
});
/** A fact that is only filled where something else is so. */
const onlyWhere = (question: string, where: string): Edit => [question, `${question}　只在${where}时填`];

/** what is lacking, of which question, and the clause that needs it. */
export const gaps: Readonly<Record<string, Plant>> = {
  表少第一行: lessRow(0),
  表少最后一行: lessRow(3),
  表齐全: { edits: [amounts(copies), table(...rows)], questions: ['amount copies'], found: [] },
  期限要用的数额没有规则: {
    edits: [
      amounts('说明截止日（每份司法建议，日期，explain_deadline）'),
      followed(explained, '建议已收到的，说明截止日为收到建议时间后10日。'),
      ['行政机关应当最迟于说明的最后之日说明情况。', '行政机关应当最迟于说明截止日说明情况。'],
    ],
    questions: ['act explain_to_superior', 'amount explain_deadline'],
    found: ['question explain_deadline: 二（二）第三款', 'deadline explain_to_superior: 二（二）第三款'],
  },
  数额只有一种情形有: {
    edits: [
      amounts('通报册数（每期通报期，整数，copies_each）'),
      followed(supervised, '情况已通报的，通报册数为3。'),
    ],
    questions: ['amount copies_each'],
    found: ['question copies_each: 三（三）第一款第二句'],
  },
  补正的义务宽于最后之日: {
    edits: [
      [
        '补正已告知的，行政机关应当最迟于补正的最后之日补正身份证明。',
        '负责人到庭的，行政机关应当最迟于补正的最后之日补正身份证明。',
      ],
    ],
    questions: ['act correct_id'],
    found: ['deadline correct_id: 二（三）第二款第二句'],
  },
  说明的最后之日只在收到时填: {
    edits: [onlyWhere('问「最迟哪一天说明情况才算及时（文本没有写天数）？」', '建议已收到')],
    questions: ['act explain_to_superior'],
    found: ['deadline explain_to_superior: 二（二）第三款'],
  },
  通报期届满日只在有要求时填: {
    edits: [onlyWhere('问「按“定期”的要求，这一期到哪一天为止（文本没有写周期）？」', '市司法局有工作要求')],
    questions: ['act issue_circular'],
    found: [`deadline issue_circular: ${city}`],
  },
  没有写何为纳入: {
    edits: [without('考核已纳入的，认定已履行纳入依法治区考核，履行时间为考核纳入时间。')],
    questions: ['act include_in_assessment'],
    found: [`performance include_in_assessment: ${city}`],
  },
  只写了何为未建立: {
    edits: [[liaison, '市司法局没有工作要求的，视为未履行建立沟通对接机制。']],
    questions: ['act set_up_liaison'],
    found: [`performance set_up_liaison: ${city}`],
  },
};

export interface Refuted {
  readonly edits: readonly Edit[];
  readonly name: string;
  /** outcomes of the case, by question: the premise, and what the promise forbids */
  readonly shows: Readonly<Record<string, RegExp>>;
}

const promised = (sentence: string): Edit => [
  '断言「问责只是裁量」：',
  `${sentence}\n\n断言「问责只是裁量」：`,
];

export const refuted: readonly Refuted[] = [
  {
    name: '出庭就不违反',
    edits: [['断言「出庭就不违反」：凡负责人有效出庭的', '断言「出庭就不违反」：任何读法下，凡负责人到庭的']],
    shows: { head_present: /^true$/, appear: /^must (overdue|late) / },
  },
  {
    name: '授权组织不必组织',
    edits: [promised('断言「授权组织不必组织」：凡构成授权组织的，不得判为应当组织本单位出庭应诉工作。')],
    shows: { authorised_body: /^true$/, organise_appearance: /^must / },
  },
  {
    name: '共同被告都不必出庭',
    edits: [promised('断言「共同被告都不必出庭」：凡归原机关负责人出庭的，不得判为应当出庭应诉。')],
    shows: { allotted_to_original_organ: /^true$/, appear: /^must / },
  },
  {
    name: '未经准许不算延期',
    edits: [
      [
        '本规则所称延期获准，是指延期已申请，并且法院对延期的答复为准许的情形。',
        '本规则所称延期获准，是指延期已申请的情形。',
      ],
    ],
    shows: { postponement_refused: /^true$/, postponement_granted: /^true$/ },
  },
  {
    name: '负责人不到庭就没有身份证明的义务',
    edits: [
      [
        '负责人到庭的，行政机关应当在开庭时间之前提交身份证明。',
        '构成应诉庭审的，行政机关应当在开庭时间之前提交身份证明。',
      ],
    ],
    shows: { head_present: /^false$/, submit_id: /^must / },
  },
  {
    name: '问责只是裁量',
    edits: [
      [
        '采A25甲说时，违背天津市办法的，区司法局可以视情倒查问责。',
        '采A25甲说时，违背天津市办法的，区司法局应当倒查问责。',
      ],
    ],
    shows: { hold_accountable: /^must / },
  },
];

export interface ChangedText {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** every kind of case that is decided differently: before → after */
  readonly kinds: readonly string[];
}

export const changes: readonly ChangedText[] = [
  { name: '同一文本', edits: [], kinds: [] },
  {
    name: '换了写法',
    edits: [['指任职单位为受托组织、下级行政机关之一；', '指任职单位不为所代表机关、其他单位之一；']],
    kinds: [],
  },
  {
    name: '应当改为可以',
    edits: [[assessed, '区司法局可以纳入依法治区考核。']],
    kinds: ['include_in_assessment: must undetermined none → may undetermined none'],
  },
  {
    name: '少一个条件',
    edits: [['建议针对出庭问题，并且建议对象为上一级机关的情形。', '建议对象为上一级机关的情形。']],
    kinds: [
      'suggestion_on_appearance: false → true',
      ...['explain_to_superior', 'report_to_court'].flatMap((act) =>
        ['fulfilled', 'late', 'overdue', 'pending'].map(
          (state) => `${act}: none none none → must ${state} day`,
        ),
      ),
    ],
  },
  {
    name: '期限换了一天',
    edits: [
      [
        '行政机关应当最迟于建议反馈的最后之日反馈司法建议。',
        '行政机关应当在建议反馈的最后之日之前反馈司法建议。',
      ],
    ],
    kinds: [
      'reply_to_suggestion: must fulfilled day → must late day',
      'reply_to_suggestion: must pending day → must overdue day',
    ],
  },
];
