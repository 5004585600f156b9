import { loadMeasure, decide, verdictJson, message, inWords } from '../index.ts';
import { head, names, body } from './trial.ts';
const base=(decl:string,b:string)=>head+names.replace('  概念：','  概念：'+decl)+body+b;
const amt=(decl:string,b:string)=>head+names.replace('  数额：','  数额：'+decl)+body+b;
const fx=(decl:string,b:string)=>head+names.replace('    备注',decl+'\n    备注')+body+b;
const N=Number(process.argv[3]??2000);
const chain=(n:number)=>base(Array.from({length:n},(_,i)=>`概甲${i}号（全案，c${i}）；`).join(''),'\n【五】「话」'+Array.from({length:n},(_,i)=>i===0?'材料已交的，认定为概甲0号。除此以外，不认定为概甲0号。':`概甲${i-1}号的，认定为概甲${i}号。除此以外，不认定为概甲${i}号。`).join(''));
const squares=(n:number)=>amt(Array.from({length:n},(_,i)=>`额甲${i}号（全案，整数，a${i}）；`).join(''),'\n【五】「话」'+Array.from({length:n},(_,i)=>i===0?'额甲0号为人数。':`额甲${i}号为额甲${i-1}号乘以额甲${i-1}号。`).join(''));
const adds=(n:number)=>amt(Array.from({length:n},(_,i)=>`额甲${i}号（全案，整数，a${i}）；`).join(''),'\n【五】「话」'+Array.from({length:n},(_,i)=>i===0?'额甲0号为人数。':`额甲${i}号为额甲${i-1}号加1。`).join(''));
const xor=(n:number)=>fx(Array.from({length:n},(_,i)=>`    事甲${i}号　是否　g${i}`).join('\n'),'').replace('  概念：','  概念：'+Array.from({length:n},(_,i)=>`概甲${i}号（全案，c${i}）；`).join(''))+'\n【五】「话」'+Array.from({length:n},(_,i)=>i===0?'事甲0号的，认定为概甲0号。除此以外，不认定为概甲0号。':`概甲${i-1}号，并且不事甲${i}号的，认定为概甲${i}号。不概甲${i-1}号，并且事甲${i}号的，认定为概甲${i}号。除此以外，不认定为概甲${i}号。`).join('');
const lists=(n:number)=>(head+names+body).replace('对象：','对象：'+Array.from({length:n},(_,i)=>`表甲${i}号（个，l${i}${i?`，属于表甲${i-1}号`:''}，以号为号）；`).join(''));
const digits=(n:number)=>(head+names+body).replace('乘以1%','乘以'+'9'.repeat(n));
const all:{[k:string]:[string,string]}={
 chain:[chain(N),'{}'], squares:[squares(N),'{"facts":{"persons":3}}'], adds:[adds(N),'{"facts":{"persons":3}}'], addsUnknown:[adds(N),'{}'], squaresUnknown:[squares(N),'{}'], xor:[xor(N),'{}'], lists:[lists(N),'{}'], digits:[digits(N),'{"facts":{"amount_at_stake":3}}'],
};
const [src,facts]=all[process.argv[2]!]!;
let t=performance.now(); const lap=(w:string)=>{const n=performance.now();console.log(process.argv[2],N,w,(n-t).toFixed(0),'ms',(process.memoryUsage().rss/1e6).toFixed(0)+'MB');t=n;};
try{
const {measure,diagnostics}=loadMeasure({rules:src,text:'x'}); lap('load');
const d=diagnostics.filter(x=>x.severity==='error'&&!/^LAW4[05]/.test(x.code));
console.log(d.length, d.slice(0,3).map(x=>x.code+message(x,'zh')));
import('../engine/check/index.ts');
const {parse}=await import('../grammar/index.ts'); const {check}=await import('../engine/check/index.ts'); const {measureOf}=await import('../index.ts');
const p=parse(src,{file:'f'});const c=check({...p,source:src,file:'f'},undefined); console.log(c.diagnostics.filter(x=>x.severity==='error').slice(0,3).map(x=>x.code+message(x,'zh'))); lap('check'); if(c.measure){const m=measureOf([c.measure]);lap('compile');const v=decide(m,facts,{asOf:'2021-06-01'});lap('decide'); console.log(verdictJson(v.verdict!).length); const o=v.verdict!.outcomes.at(-1)!; console.log(JSON.stringify(o,(k,v)=>k==='rules'?undefined:v).slice(0,300)); inWords(m,v.verdict!).length; lap('words');}
}catch(e){console.log('THROW',String(e).slice(0,200),(e as Error).stack?.split('\n').slice(1,8).join('\n'));lap('throw')}
