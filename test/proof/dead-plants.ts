/** What may be struck out of one copy of the measure: each put in by itself, all of them found together. */
import { amounts, asked, type Edit, followed } from './planting.ts';

export interface DeadPlant {
  readonly edits: readonly Edit[];
  readonly question: string;
  /** what, why, clause, how its words begin */
  readonly found: readonly string[];
}

const permitted = '市司法局没有工作要求的，区司法局可以不纳入依法治区考核。';
const ranked = '三（二）第一款第二句与三（三）第一款第二句不一致的，适用三（二）第一款第二句。';

/** What the plants are planted in, all of it sound: names that only they use, tables, rules that rank one above another. */
export const ground: readonly Edit[] = [
  amounts('通报份数（每个机关，整数，copies）；抄送份数（每期通报期，整数，carbon_copies）'),
  asked('通报期起始日　日期　period_start', '通报单位数　整数　units　自0至100　问「通报几个单位？」'),
  followed(
    '主要负责人落实和督办的，认定已履行督办出庭应诉工作。',
    [
      '通报份数按下表：',
      '｜单位类别｜是复议机关｜复议决定理由｜通报份数｜',
      '｜镇人民政府、街道办事处、委办局｜—｜—｜3｜',
      '｜内设机构、派出机构、事业单位、其他组织、其他机关｜—｜—｜1｜',
    ].join('\n    '),
  ),
  followed(
    '情况已通报的，认定已履行通报出庭应诉情况，履行时间为通报时间。',
    ['抄送份数按下表：', '｜通报单位数｜抄送份数｜', '｜不满10｜1｜', '｜10以上｜2｜'].join('\n    '),
  ),
  ['区司法局应当纳入依法治区考核。', '市司法局有工作要求的，区司法局应当纳入依法治区考核。'],
  followed('领导干部带头执行的，认定已履行带头执行出庭应诉制度。', permitted),
  followed(
    '负有生效裁判义务的，行政机关应当自觉履行生效裁判。',
    '积极配合审理的，单位主要负责人不得督办出庭应诉工作。',
  ),
  followed(
    '已组织出庭应诉工作的，认定已履行组织本单位出庭应诉工作。',
    [
      '构成授权组织的，单位主要负责人可以不督办出庭应诉工作。',
      '三（三）第二款第一句与三（二）第一款第二句不一致的，适用三（三）第二款第一句。',
      ranked,
    ].join('\n  '),
  ),
];

const implied = (sentence: string, part: string): Edit => [
  sentence,
  sentence.replace('的，', `，并且${part}的，`),
];
const excepted = (sentence: string, but: string): Edit => [
  sentence,
  sentence.replace(/。$/, `；但${but}的除外。`),
];

export const deadPlants: Readonly<Record<string, DeadPlant>> = {
  条件相互矛盾的规则: {
    edits: [
      followed(
        '线上到庭算作出庭的，认定为方式足以到庭。',
        '到庭方式为现场，并且线上到庭算作出庭的，认定为方式足以到庭。',
      ),
    ],
    question: 'concept mode_suffices',
    found: ['rule never 二（一）第一款第二句 到庭方式为现场，并且线上到庭算作出庭的'],
  },
  同一条已经说过的规则: {
    edits: [
      followed(
        '到庭方式为现场的，认定为方式足以到庭。',
        '到庭方式为现场，并且法院列为出庭负责人的，认定为方式足以到庭。',
      ),
    ],
    question: 'concept mode_suffices',
    found: ['rule outdone 二（一）第一款第二句 到庭方式为现场，并且法院列为出庭负责人的'],
  },
  问不到的事实: {
    edits: [
      followed(
        '经认定属于有关单位的，认定为列入适用对象。',
        '单位类别为镇人民政府，并且经认定属于有关单位的，认定为列入适用对象。',
      ),
    ],
    question: 'concept addressed',
    found: ['rule never 文首第4段 单位类别为镇人民政府，并且经认定属于有关单位的'],
  },
  总是让位的规则: {
    edits: [
      followed(
        '单位主要负责人应当督办出庭应诉工作。',
        '应当出庭应诉，并且负责人到庭的，行政机关可以不承担出庭应诉主体责任。\n  三（三）第一款第一句与三（三）第一款第二句不一致的，适用三（三）第一款第一句。',
      ),
    ],
    question: 'act answer_for_appearance',
    found: ['rule outdone 三（三）第一款第二句 应当出庭应诉，并且负责人到庭的'],
  },
  重复的行: {
    edits: [
      [
        '｜镇人民政府、街道办事处、委办局｜—｜—｜3｜',
        '｜镇人民政府、街道办事处、委办局｜—｜—｜3｜\n    ｜镇人民政府｜是｜—｜3｜',
      ],
    ],
    question: 'amount copies',
    found: ['row outdone 三（三）第一款第二句 ｜镇人民政府｜是｜'],
  },
  填不到的行: {
    edits: [
      [
        '｜内设机构、派出机构、事业单位、其他组织、其他机关｜—｜—｜1｜',
        '｜派出机构｜否｜其他理由｜5｜\n    ｜内设机构、派出机构、事业单位、其他组织、其他机关｜—｜—｜1｜',
      ],
    ],
    question: 'amount copies',
    found: ['row never 三（三）第一款第二句 ｜派出机构｜否｜其他理由｜'],
  },
  界外的行: {
    edits: [['｜10以上｜2｜', '｜10以上｜2｜\n    ｜超过100｜3｜']],
    question: 'amount carbon_copies',
    found: ['row never 三（三）第一款第三句 ｜超过100｜'],
  },
  // of a condition and an exception that say the same, either may be struck out
  条件已经排除的例外: {
    edits: [excepted('补正已告知的，行政机关应当及时补正身份证明。', '补正未告知')],
    question: 'act correct_id',
    found: [
      'exception always 二（三）第二款第二句 补正已告知',
      'condition always 二（三）第二款第二句 补正已告知',
    ],
  },
  概念已经排除的例外: {
    edits: [excepted('构成出庭类建议的，行政机关应当及时说明情况。', '建议对象为其他对象')],
    question: 'act explain_to_superior',
    found: ['exception always 二（二）第三款 建议对象为其他对象'],
  },
  反面的例外: {
    edits: [excepted('负责人到庭的，行政机关负责人应当在开庭日期遵守法庭规则。', '负责人未到庭')],
    question: 'act obey_court_rules',
    found: ['exception always 二（二）第一款 负责人到庭', 'condition always 二（二）第一款 负责人到庭'],
  },
  概念已经包含的条件: {
    edits: [implied('构成出庭类建议的，上级机关应当及时向法院反馈。', '建议针对出庭问题')],
    question: 'act report_to_court',
    found: ['condition always 二（二）第三款 建议针对出庭问题'],
  },
  选项已经包含的条件: {
    edits: [implied('构成授权组织的，行政机关应当组织本单位出庭应诉工作。', '授权依据不为无授权')],
    question: 'act organise_appearance',
    found: ['condition always 三（三）第二款第一句 不是“授权依据为无授权”'],
  },
  同一事实的条件: {
    edits: [
      implied(
        '审理程序为一审，并且此前在一审已出庭的，认定为此前在同一审级已出庭。',
        '审理程序不为二审、再审之一',
      ),
    ],
    question: 'concept appeared_before_same_level',
    found: ['condition always 二（二）第二款第一句 不是“审理程序为二审、再审之一”'],
  },
  不会相遇的两句: {
    edits: [
      followed(permitted, '三（三）第一款第三句与三（二）第一款第一句不一致的，适用三（三）第一款第三句。'),
    ],
    question: 'act include_in_assessment',
    found: ['priority never 三（二）第一款第一句 三（三）第一款第三句 / 三（二）第一款第一句'],
  },
  不会相遇的两类单位: {
    edits: [
      followed(
        '已组织出庭应诉工作的，认定已履行组织本单位出庭应诉工作。',
        '文首第4段与三（三）第二款第一句不一致的，适用文首第4段。',
      ),
    ],
    question: 'concept addressed',
    found: ['priority never 三（三）第二款第一句 文首第4段 / 三（三）第二款第一句'],
  },
  别处已经推出的先后: {
    edits: [
      followed(ranked, '三（三）第二款第一句与三（三）第一款第二句不一致的，适用三（三）第二款第一句。'),
    ],
    question: 'act supervise',
    found: ['priority outdone 三（三）第一款第二句 三（三）第二款第一句 / 三（三）第一款第二句'],
  },
  与采用的说法相同的一说: {
    edits: [['指庭次性质为庭审、询问、庭前会议、宣判之一。', '指庭次性质为庭审。']],
    question: 'concept hearing_in_scope',
    found: ['reading outdone  A30 乙说'],
  },
  换了写法的一说: {
    edits: [
      [
        '指法院告知方式为专门通知、书面建议之一；',
        '指法院告知方式不为应诉通知书、书面建议、传票、无告知之一；',
      ],
    ],
    question: 'concept court_notified',
    found: ['reading outdone  A19 乙说'],
  },
  换了次序的一说: {
    edits: [
      ['指任职单位为所代表机关，并且承办被诉行政行为。', '指具体行使行政职权，并且任职单位为所代表机关。'],
    ],
    question: 'concept staff_by_power',
    found: ['reading outdone  A13 乙说'],
  },
};
