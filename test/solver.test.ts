/** The solver at the edge: it answers, says what is wrong, ends cleanly, and a process that used it ends by itself. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { effortWithin } from '../solver/effort.ts';
import { faultWords, SolverFault } from '../solver/fault.ts';
import { openSolver } from '../solver/z3.ts';

const room = fileURLToPath(new URL('../solver', import.meta.url));
const alone = mkdtempSync(join(tmpdir(), 'tiaowen-solver-'));
afterAll(() => rmSync(alone, { recursive: true, force: true }));

describe('the solver', () => {
  it('keeps what it was told from one question to the next, and takes questions put at once in their order', async () => {
    const { solver, close } = await openSolver();
    const printed = await Promise.all(
      [
        '(declare-const x Int)(assert (> x 3))(push)(assert (< x 4))(check-sat)(pop)',
        '(check-sat)',
        '(assert (< x 5))(check-sat)(get-value (x))',
      ].map(solver.run),
    );
    await close();
    expect(printed.map((each) => each.trim())).toEqual(['unsat', 'sat', 'sat\n((x 4))']);
  });

  it('prints what is wrong with a command, and goes on', async () => {
    const { solver, close } = await openSolver();
    expect(await solver.run('(assert (> nobody 3))')).toMatch(/^\(error ".*nobody/);
    expect((await solver.run('(check-sat)')).trim()).toBe('sat');
    await close();
  });

  it('does not decide what takes longer than it may', async () => {
    const { solver, close } = await openSolver();
    const printed = await solver.run(`(set-option :timeout 200)${pigeons(12)}(check-sat)`);
    await close();
    expect(printed.trim()).toBe('unknown');
  });

  it('refuses what is asked after its end, and what was still waiting', async () => {
    const { solver, close } = await openSolver();
    const waiting = solver.run(`${pigeons(12)}(check-sat)`);
    const refused = expect(waiting).rejects.toMatchObject({ fault: 'closed' });
    await close();
    await refused;
    await expect(solver.run('(check-sat)')).rejects.toThrow(SolverFault);
    await expect(close()).resolves.toBeUndefined();
  });

  it('is not brought down by a question whose answer nobody waits for', () => {
    const { status, stdout } = node(
      room,
      `const { solver, close } = await openSolver(); solver.run('(check-sat)'); await close(); console.log('closed');`,
    );
    expect({ status, stdout: stdout.trim() }).toEqual({ status: 0, stdout: 'closed' });
  });

  it('lets a process end by itself, closed or only no longer asked', () => {
    for (const end of ['await close();', '']) {
      const { status, stdout, stderr, signal } = node(
        room,
        `const { solver, close } = await openSolver(); console.log(await solver.run('(check-sat)')); ${end}`,
      );
      expect({ status, signal, stderr, stdout: stdout.trim() }).toEqual({
        status: 0,
        signal: null,
        stderr: '',
        stdout: 'sat',
      });
    }
  });

  it('says what to install where it is missing', () => {
    cpSync(room, join(alone, 'solver'), { recursive: true });
    const { status, stdout } = node(
      join(alone, 'solver'),
      `await openSolver().catch((error) => console.log(error.fault, error.message));`,
    );
    expect({ status, stdout: stdout.trim() }).toEqual({
      status: 0,
      stdout: `missing ${faultWords('missing', '', 'zh')}\n${faultWords('missing', '', 'en')}`,
    });
  });
});

describe('the time of a proof', () => {
  it('ends with its total, or when the caller says so', async () => {
    expect(effortWithin().goesOn()).toBe(true);
    expect(effortWithin({ total: 0 }).goesOn()).toBe(false);
    const stop = new AbortController();
    const effort = effortWithin({ total: 60_000, signal: stop.signal });
    expect(effort.goesOn()).toBe(true);
    stop.abort();
    expect(effort.goesOn()).toBe(false);
  });
});

/** More pigeons than holes: short to say, long to refute. */
function pigeons(holes: number): string {
  const all = Array.from({ length: holes + 1 }, (_, pigeon) => pigeon);
  const each = Array.from({ length: holes }, (_, hole) => hole);
  const at = (pigeon: number, hole: number) => `p${pigeon}_${hole}`;
  return [
    ...all.flatMap((pigeon) => each.map((hole) => `(declare-const ${at(pigeon, hole)} Bool)`)),
    ...all.map((pigeon) => `(assert (or ${each.map((hole) => at(pigeon, hole)).join(' ')}))`),
    ...each.flatMap((hole) =>
      all.flatMap((pigeon) =>
        all.slice(pigeon + 1).map((other) => `(assert (not (and ${at(pigeon, hole)} ${at(other, hole)})))`),
      ),
    ),
  ].join('');
}

function node(folder: string, lines: string) {
  const from = pathToFileURL(join(folder, 'z3.ts')).href;
  return spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `import { openSolver } from '${from}'; ${lines}`],
    { encoding: 'utf8', timeout: 30_000 },
  );
}
