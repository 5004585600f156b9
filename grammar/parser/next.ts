/**
 * Which words may stand next after the words of a piece, and in which productions: all ways to read what is written so
 * far are followed at once through the grammar itself, so that whoever offers words to a writer keeps no table by hand.
 */
import {
  Alternation,
  type IProduction,
  type IToken,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
} from 'chevrotain';

export interface Next {
  readonly type: TokenType;
  /** the productions it would stand in, innermost first */
  readonly rules: readonly string[];
}

export interface NextWords {
  /** empty where the words do not fit the rule, or nothing may follow them */
  readonly words: readonly Next[];
  /** the piece may end here */
  readonly ends: boolean;
}

export type Rules = Readonly<Record<string, Rule>>;

/** Gates of the parser only take ways away, so this errs towards more of them. */
export function nextAfter(rules: Rules, rule: string, tokens: readonly IToken[]): NextWords {
  const walk: Walk = { rules, frames: new Map(), identities: new Map() };
  let open = expand([frameOf(walk, { parts: rules[rule]?.definition ?? [], at: 0, rule })], walk);
  for (const { tokenType } of tokens) {
    const after = open.flatMap((way) => (way?.type === tokenType ? [way.after] : []));
    open = expand(after, walk);
    if (open.length === 0) break;
  }
  const words = open.flatMap((way) => (way ? [{ type: way.type, rules: rulesOf(way.after) }] : []));
  return { words, ends: open.includes(undefined) };
}

/** A place in a sequence of productions, and where to go on after its end. */
interface Frame {
  readonly parts: readonly IProduction[];
  readonly at: number;
  readonly up?: Frame | undefined;
  /** the rule this sequence lies in */
  readonly rule: string;
  /** the repetition at this place has been gone round at least once */
  readonly again?: boolean;
}

/** A word that may be taken, and the place after it; undefined is the end of the piece. */
type Way = { readonly type: TokenType; readonly after: Frame } | undefined;

interface Walk {
  readonly rules: Rules;
  /** one frame for one place, so that two readings that come together are one again */
  readonly frames: Map<string, Frame>;
  readonly identities: Map<object, number>;
}

function frameOf(walk: Walk, frame: Frame): Frame {
  const up = frame.up === undefined ? '' : identity(walk, frame.up);
  const key = `${identity(walk, frame.parts)}:${frame.at}:${up}:${frame.again === true}`;
  const known = walk.frames.get(key) ?? frame;
  walk.frames.set(key, known);
  return known;
}

function identity({ identities }: Walk, thing: object): number {
  const known = identities.get(thing) ?? identities.size;
  identities.set(thing, known);
  return known;
}

/** All words that may come at these places. */
function expand(frames: readonly Frame[], walk: Walk): readonly Way[] {
  const ways: Way[] = [];
  const seen = new Set<Frame>();
  const waiting = [...frames];
  for (const frame of waiting) {
    if (seen.has(frame)) continue;
    seen.add(frame);
    const part = frame.parts[frame.at];
    if (part instanceof Terminal) ways.push({ type: part.terminalType, after: passed(frame, walk) });
    else if (part !== undefined) waiting.push(...entered(part, frame, walk));
    else if (frame.up !== undefined) waiting.push(frame.up);
    else ways.push(undefined);
  }
  return ways;
}

const passed = ({ parts, at, up, rule }: Frame, walk: Walk): Frame =>
  frameOf(walk, { parts, at: at + 1, up, rule });

function entered(part: IProduction, frame: Frame, walk: Walk): readonly Frame[] {
  const { rule } = frame;
  const after = passed(frame, walk);
  const into = (parts: readonly IProduction[]): Frame => frameOf(walk, { parts, at: 0, up: after, rule });
  if (part instanceof NonTerminal) {
    const called = part.nonTerminalName;
    return [frameOf(walk, { parts: walk.rules[called]?.definition ?? [], at: 0, up: after, rule: called })];
  }
  if (part instanceof Alternation) return part.definition.map((each) => into(partsOf(each)));
  if (part instanceof Option) return [after, into(part.definition)];
  return repeats(part) ? turned(part, frame, walk) : [after];
}

function turned(part: Repeated, frame: Frame, walk: Walk): readonly Frame[] {
  const after = passed(frame, walk);
  const into = (parts: readonly IProduction[], up: Frame): Frame =>
    frameOf(walk, { parts, at: 0, up, rule: frame.rule });
  const round = frameOf(walk, { ...frame, again: true });
  if (frame.again === true) return [after, into(anotherTurn(part), round)];
  const optional = part instanceof Repetition || part instanceof RepetitionWithSeparator;
  return [...(optional ? [after] : []), into(part.definition, round)];
}

const partsOf = (part: IProduction): readonly IProduction[] =>
  'definition' in part ? (part.definition as IProduction[]) : [];

type Repeated = Repetition | RepetitionMandatory | RepetitionWithSeparator | RepetitionMandatoryWithSeparator;

const repeats = (part: IProduction): part is Repeated =>
  part instanceof Repetition ||
  part instanceof RepetitionMandatory ||
  part instanceof RepetitionWithSeparator ||
  part instanceof RepetitionMandatoryWithSeparator;

const turns = new WeakMap<Repeated, readonly IProduction[]>();

/** A further turn of a repetition begins with its separator. */
function anotherTurn(part: Repeated): readonly IProduction[] {
  const known = turns.get(part) ?? [...separatorOf(part), ...part.definition];
  turns.set(part, known);
  return known;
}

const separatorOf = (part: Repeated): readonly IProduction[] =>
  'separator' in part ? [new Terminal({ terminalType: part.separator })] : [];

function rulesOf(frame: Frame): readonly string[] {
  const rules: string[] = [];
  for (let each: Frame | undefined = frame; each !== undefined; each = each.up) {
    if (rules.at(-1) !== each.rule) rules.push(each.rule);
  }
  return rules;
}
