/** What the parser expected where it stopped, in the words of the language, carried through Chevrotain's messages. */
import {
  type IParserErrorMessageProvider,
  type IRecognitionException,
  type IToken,
  type TokenType,
  tokenLabel,
  tokenMatcher,
} from 'chevrotain';

export interface Stopped {
  /** tokens after the one Chevrotain names that still fitted */
  readonly ahead: number;
  readonly expected: readonly string[];
}

/** A message of Chevrotain's is one string, so what was expected is joined by a mark no source can hold. */
const mark = '\u0000';

export const stoppedAt = (error: IRecognitionException): Stopped => {
  const [ahead = '0', ...expected] = error.message.split(mark);
  return { ahead: Number(ahead), expected };
};

export const expectation: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => write(0, [expected]),
  buildNotAllInputParsedMessage: () => write(0, []),
  buildNoViableAltMessage: ({ expectedPathsPerAlt, actual }) => furthest(expectedPathsPerAlt.flat(), actual),
  buildEarlyExitMessage: ({ expectedIterationPaths, actual }) => furthest(expectedIterationPaths, actual),
};

/** Of all ways to go on, those that fit the longest say what was expected, and where. */
function furthest(paths: readonly TokenType[][], actual: readonly IToken[]): string {
  const fits = paths.map((path) => fitting(path, actual));
  const best = Math.max(0, ...fits.filter((count, i) => count < paths[i]!.length));
  const next = paths.filter((path, i) => fits[i] === best && path.length > best).map((path) => path[best]!);
  return write(best, next);
}

function fitting(path: readonly TokenType[], actual: readonly IToken[]): number {
  let count = 0;
  while (count < path.length && actual[count] && tokenMatcher(actual[count]!, path[count]!)) count++;
  return count;
}

const write = (ahead: number, expected: readonly TokenType[]): string =>
  [ahead, ...new Set(expected.map((type) => tokenLabel(type)))].join(mark);
