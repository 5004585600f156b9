/** npm run example: decides a real case of rules/ and gives the reasons, then says how to decide one's own. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { casesOf } from '../engine/cases/index.ts';
import { shown } from './folders.ts';
import { loadProject, type ProjectMeasure } from './project.ts';
import { run } from './run.ts';
import { processStreams } from './streams.ts';

const rules = shown(join(dirname(dirname(fileURLToPath(import.meta.url))), 'rules'));
const streams = processStreams();

process.exitCode = await decideOne();

async function decideOne(): Promise<number> {
  const found = loadProject([rules]).measures.flatMap(realCases)[0];
  if (found === undefined) return run(['check', rules], streams);
  const { measure, act, name } = found;
  streams.out(`案例「${name}」\n\n`);
  const exit = await run(
    ['explain', '--rules', rules, '--measure', measure, '--case', name, '--about', act],
    streams,
  );
  streams.out(guide(measure, name));
  return exit;
}

/** Cases that say which real dispute they come from (来源R…), and the act that the measure names first. */
function realCases({ id, versions, files }: ProjectMeasure) {
  const act = versions.at(-1)?.measure?.acts[0]?.name;
  if (act === undefined) return [];
  return files.flatMap(({ tree }) =>
    casesOf(tree.blocks)
      .filter(({ sources }) => sources.some(({ text }) => text.startsWith('R')))
      .map(({ name }) => ({ measure: id, act, name: name.text })),
  );
}

function guide(measure: string, name: string): string {
  return `
判定自己的案子：
  1. 把上面这件案子的事实写成文件：npm run -s tiaowen -- decide --case "${name}" --facts > 我的案子.json
  2. 用编辑软件改 我的案子.json，写上自己案子的事实；不知道的删去，就是未知
  3. 判定并看理由：npm run -s tiaowen -- explain --measure ${measure} 我的案子.json
全部案例：npm run -s tiaowen -- test　　检查规则：npm run -s tiaowen -- check　　怎样读、怎样写规则：rules/README.md
`;
}
