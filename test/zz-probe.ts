import { readFileSync } from 'node:fs';
import { parse, message } from '../grammar/index.ts';
import { check } from '../engine/check/index.ts';
import { head, names, body } from './trial.ts';
const wq = readFileSync('rules/wuqing-court-appearance/2020-12-03.tiao','utf8');
const wqt = readFileSync('rules/wuqing-court-appearance/2020-12-03.txt','utf8');
const small = head+names+body;
const n=100_000;
const mk=(decl:string)=>head+names.replace('    备注', decl+'\n    备注')+body;
const cond=(c:string)=>small.replace('材料已交，并且申请', c+'申请');
const cases: [string,string][] = [
 ['empty',''],['wuqing',wq],['small',small],
 ['10MB','应当'.repeat(5_000_000)],
 ['2MB line', '应当出庭'.repeat(500_000)],
 ['2MB blank',' '.repeat(2_000_000)],
 ['2MB newline','\n'.repeat(2_000_000)],
 ['2MB 。','。'.repeat(2_000_000)],
 ['2MB ※','※'.repeat(2_000_000)],
 ['2MB nul','\0'.repeat(2_000_000)],
 ['2MB digits','1'.repeat(2_000_000)],
 ['2MB 一','一'.repeat(2_000_000)],
 ['small + 2MB x', small+'甲'.repeat(1_900_000)],
 ['small + 1.9M 应当', small+'【五】「话」'+'应当'.repeat(900_000)],
 ...['（','「','『','【','）','」','』','】','《','“'].flatMap((b):[string,string][]=>[[`${b} alone`,b.repeat(n)],[`${b} in cond`,cond(b.repeat(n))],[`${b} in decl`,mk('    '+b.repeat(n)+'　是否　x')],[`${b} after head`,head+b.repeat(n)+names+body]]),
 ['nested paren closed', cond('（'.repeat(n)+'材料已交'+'）'.repeat(n)+'，并且')],
 ['value nested', small.replace('标的额乘以1%','（'.repeat(n)+'标的额'+'）'.repeat(n))],
 ['value ops', small.replace('标的额乘以1%','标的额'+'加标的额'.repeat(n))],
 ['并且', cond('材料已交，并且'.repeat(n))],
 ['或者', cond('材料已交，或者'.repeat(n))],
 ['bare 并且', cond('并且'.repeat(n))],
 ['bare 且,',cond('，并且'.repeat(n))],
 ['100k names', mk(Array.from({length:n},(_,i)=>`    事实甲${i}号　是否　f${i}`).join('\n'))],
 ['19k names', mk(Array.from({length:19000},(_,i)=>`    事实甲${i}号　是否　f${i}`).join('\n'))],
 ['19k chained names', mk(Array.from({length:4000},(_,i)=>`    ${'甲'.repeat(1+i%58)}${i}　是否　f${i}`).join('\n'))],
 ['options 100k', mk('    项　'+Array.from({length:n},(_,i)=>`选${i}号（o${i}）`).join('、')+'　opt')],
 ['concepts 100k', small.replace('  概念：','  概念：'+Array.from({length:n},(_,i)=>`概甲${i}（全案，c${i}）；`).join(''))],
 ['lists within', small.replace('对象：','对象：'+Array.from({length:5000},(_,i)=>`表${i}（个，l${i}${i?`，属于表${i-1}`:''}，以号为号）；`).join(''))],
 ['blocks 50k', small+'【四】「话」'.repeat(50_000)],
 ['rules 20k', small+Array.from({length:20000},()=>'\n【四第一款】「另外的话。」\n  材料已交的，行政机关负责人可以不出庭应诉。').join('')],
 ['items 20k', small+'\n【五】「话」有下列情形之一的，行政机关负责人可以不出庭应诉：'+Array.from({length:20000},(_,i)=>`${i+1}．「甲」，指材料已交；`).join('')],
 ['bidi', small.replaceAll('，','，\u202e')],
 ['surrogates', small.replaceAll('，','，\ud800')],
 ['priorities', small+'\n【四第一款】「另外的话。」'+'二（三）第一款与二（四）第一款不一致的，适用二（三）第一款。'.repeat(20000)],
 ['readings', small+Array.from({length:20000},(_,i)=>`\n分歧A${i}「问」：甲说（本文件采用）「一」；乙说「二」。`).join('')],
 ['clause num', small+'\n【'+'二（一）'.repeat(n)+'】「话」'],
 ['clause items', small+'\n【五第一款第1项至第999999999999项】「话」材料已交的，行政机关负责人可以不出庭应诉。'],
 ['prio items', small+'\n【五第一款】「话」五第一款第1项至第999999999999项与二（四）第一款不一致的，适用二（四）第一款。'],
 ['number', small.replace('1%','9'.repeat(n)+'%')],
 ['zhnumber', small.replace('1%','九亿'.repeat(n)+'元')],
 ['date', small.replace('2021年5月10日','999999年99月99日')],
 ['table', small+'【五】「话」受理费按下表：｜人数｜受理费｜\n'+'｜1以上｜5元｜\n'.repeat(20000)],
 ['tiers', small+'【五】「话」受理费为按标的额分段累计：'+Array.from({length:20000},(_,i)=>`超过${i+1}元至${i+2}元的部分，按1%；`).join('')+'超过20001元的部分，按1%。'],
];
const only=process.argv[2];
for (const [name,src] of cases) {
  if (only && !name.includes(only)) continue;
  const t=performance.now();
  try {
    const p=parse(src,{file:'f'});
    const t1=performance.now();
    const c=check({...p,source:src,file:'f'},undefined);
    const t2=performance.now();
    const d=[...p.diagnostics,...c.diagnostics];
    if (only || t2-t>700) console.log(name.padEnd(22),src.length,(t1-t).toFixed(0),(t2-t1).toFixed(0),d.length,c.measure?'MEASURE':'', [...new Set(d.map(x=>x.code))].join(' '));
    else console.log(name.padEnd(22),src.length,(t1-t).toFixed(0),(t2-t1).toFixed(0),d.length,c.measure?'MEASURE':'', [...new Set(d.map(x=>x.code))].join(' '));
    if (only) for (const x of d.slice(0,5)) console.log('   ',x.code,x.span,message(x,'zh').slice(0,200),'|',message(x,'en').slice(0,200));
  } catch(e) { console.log(name,'THROW',performance.now()-t,String(e).slice(0,200), (e as Error).stack?.split('\n').slice(1,6).join('\n')); }
}
