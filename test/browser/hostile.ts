/** A measure whose every free word is markup or a script: wherever any of it is shown, it must be shown as it is written. */
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './build.ts';

export const hostileMeasure = 'mini';

/** Each sets window.struck if a browser ever takes it for markup. */
export const markup = '<img src=x onerror="window.struck=1">';
const script = '<script>window.struck=1</script>';
const frame = '<iframe srcdoc="<script>parent.struck=1</script>"></iframe>';
const link = '<a href="javascript:window.struck=1">点</a>';

export async function hostileRules(): Promise<string> {
  const rules = await mkdtemp(join(tmpdir(), 'tiaowen-hostile-'));
  const folder = join(rules, hostileMeasure);
  await mkdir(folder);
  const mini = (file: string) => readFile(join(root, 'test/mini/mini', file), 'utf8');
  const law = (text: string) =>
    text.replaceAll('复议机关的负责人可以不出庭应诉。', `复议机关的负责人${markup}可以不出庭应诉。`);
  const rulesText = law(await mini('2020-01-01.tiao'))
    .replace('「示例办法」', `「示例办法${markup}」`)
    .replace('问「案件是否涉及重大公共利益？」', `问「案件是否涉及重大公共利益${script}？」`)
    .replace('"public interest"', `"${frame}"`)
    .replace('「例外是否优先？」', `「例外是否优先${frame}？」`)
    .replace('「例外优先」', `「例外优先${link}」`)
    .replace('理由：「标题」', `理由：「标题${script}」`);
  const cases = (await mini('cases.tiao'))
    .replaceAll('「某局」', `「某局${markup}」`)
    .replace('案例「二审未到庭」', `案例「二审未到庭${markup}」`)
    .replace('案例「复议机关」', `案例「复议机关${script}」`)
    .replace('理由「涉及全区供水」', `理由「涉及全区供水${link}」`);
  await writeFile(join(folder, '2020-01-01.txt'), law(await mini('2020-01-01.txt')));
  await writeFile(join(folder, '2020-01-01.tiao'), rulesText);
  await writeFile(join(folder, 'cases.tiao'), cases);
  return rules;
}
