/** Where everything of the law stands beside its rules, kept up with every change of either. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../grammar/span.ts';
import { type Anchors, anchors as openAnchors } from '../monaco/anchors.ts';
import type { RulesEditor } from '../monaco/rules-editor.ts';
import { type Aligned, align } from './alignment.ts';
import type { Laid } from './layout.ts';
import { litLines } from './lit-lines.ts';

export interface Slip {
  /** line under which something is said */
  readonly line: number;
  readonly height: number;
}

export interface AlignedLaw extends Aligned {
  /** bands of the unit at hand, in scrolled content */
  readonly bands: readonly { readonly top: number; readonly bottom: number }[];
  readonly slipTop: number | undefined;
  readonly scrollHeight: number;
  /** the rules that keep the law are on the page, and everything stands beside them */
  readonly isBeside: boolean;
}

export interface Alignment {
  readonly aligned: AlignedLaw;
  readonly places: Places;
  readonly setHeight: (line: number, height: number) => void;
}

/** The places in the rule file that keep a unit. */
export interface Places {
  readonly of: (unit: number) => readonly Span[];
  /** the unit whose rules hold an offset */
  readonly at: (offset: number) => number | undefined;
}

export interface AlignmentOf {
  readonly editor: RulesEditor | undefined;
  readonly laid: Laid;
  /** the file shown is the one that keeps the law */
  readonly isBeside: boolean;
  /** false: law and rules stand one above the other */
  readonly isWide: boolean;
  readonly hand: number | undefined;
  readonly slip: Slip | undefined;
}

export function useAligned({ editor, laid, isBeside, isWide, hand, slip }: AlignmentOf): Alignment {
  const heights = useRef(new Map<number, number>());
  const anchors = useMemo(openAnchors, []);
  const [aligned, setAligned] = useState<AlignedLaw>(() => unaligned(laid, heights.current));
  const [version, setVersion] = useState(0);
  const again = useAfterFrame(useCallback(() => setVersion((n) => n + 1), []));

  // biome-ignore lint/correctness/useExhaustiveDependencies: heights belong to the lines as they are set
  useEffect(() => {
    heights.current = new Map();
    again();
  }, [laid.lines, again]);

  useEffect(() => {
    const model = editor?.model();
    if (model && isBeside) anchors.set(model, laid.places);
    else anchors.clear();
    again();
  }, [editor, isBeside, laid.places, anchors, again]);
  useEffect(() => () => anchors.clear(), [anchors]);

  useEffect(() => {
    if (editor === undefined) return;
    const stops = [
      editor.on('laidOut', again),
      editor.on('partChanged', again),
      editor.on('caretMoved', again),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, again]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` counts what has moved on the page
  useEffect(() => {
    const next = measure({ editor, laid, isBeside, isWide, hand, slip }, anchors, heights.current);
    setAligned((before) => (JSON.stringify(plain(before)) === JSON.stringify(plain(next)) ? before : next));
  }, [version, editor, laid, isBeside, isWide, hand, slip, anchors]);

  const setHeight = useCallback(
    (line: number, height: number) => {
      if (heights.current.get(line) === height) return;
      heights.current.set(line, height);
      again();
    },
    [again],
  );
  const places = useMemo(() => placesIn(laid, anchors), [laid, anchors]);
  return { aligned, places, setHeight };
}

function measure(
  { editor, laid, isBeside, isWide, hand, slip }: AlignmentOf,
  anchors: Anchors,
  heights: ReadonlyMap<number, number>,
): AlignedLaw {
  if (editor === undefined || editor.model() === null) return unaligned(laid, heights);
  const inBody = isBeside && editor.part() === 'body';
  const count = editor.model()!.getLineCount();
  const pushed = (line: number) => (slip !== undefined && slip.line < line ? slip.height : 0);
  const lines = {
    topOf: (line: number) => editor.topOf(line) + pushed(line),
    bottom: editor.bottom() + pushed(count + 1),
    lastLine: count,
  };
  const aligned = isWide
    ? align(printed(laid, heights, inBody ? anchors : undefined), lines, laid.measures)
    : align([], lines, laid.measures);
  const model = editor.model()!;
  const atHand =
    hand === undefined || !inBody
      ? []
      : litLines(linesOfUnit(laid, anchors, hand), model.getPositionAt(editor.caret()).lineNumber, (line) =>
          model.getLineContent(line),
        );
  const isLit = (line: number) => atHand.some(({ first, last }) => first <= line && line <= last);
  editor.setZones([
    ...(slip === undefined ? [] : [{ after: slip.line, height: slip.height, lit: isLit(slip.line) }]),
    ...aligned.rooms.map((room) => ({ ...room, lit: isLit(room.after) })),
  ]);
  editor.light(atHand);
  return {
    ...aligned,
    bands: bandsOf(editor, atHand, [
      ...aligned.rooms,
      ...(slip ? [{ after: slip.line, height: slip.height }] : []),
    ]),
    slipTop: slip === undefined ? undefined : editor.placeOf(slip.line).bottom,
    scrollHeight: Math.max(editor.scrollHeight(), aligned.height),
    isBeside: inBody && laid.places.length > 0,
  };
}

function unaligned(laid: Laid, heights: ReadonlyMap<number, number>): AlignedLaw {
  const aligned = align(printed(laid, heights, undefined), undefined, laid.measures);
  return { ...aligned, bands: [], slipTop: undefined, scrollHeight: aligned.height, isBeside: false };
}

function printed(laid: Laid, heights: ReadonlyMap<number, number>, anchors: Anchors | undefined) {
  return laid.lines.map((line, index) => ({
    height: heights.get(index) ?? line.height,
    units: line.units.map((unit) => ({
      anchor: anchors === undefined ? undefined : linesOfUnit(laid, anchors, unit)[0]?.first,
      bare: anchors !== undefined && laid.isBare(unit),
    })),
  }));
}

function linesOfUnit(laid: Laid, anchors: Anchors, unit: number) {
  return laid.placesOf(unit).flatMap((index) => anchors.lines(index) ?? []);
}

/** The room made below the last line at hand belongs to it. */
function bandsOf(
  editor: RulesEditor,
  lines: readonly { readonly first: number; readonly last: number }[],
  rooms: Aligned['rooms'],
) {
  return lines.map(({ first, last }) => {
    const below = rooms.reduce((sum, { after, height }) => (after === last ? sum + height : sum), 0);
    return { top: editor.placeOf(first).top, bottom: editor.placeOf(last).bottom + below };
  });
}

function placesIn(laid: Laid, anchors: Anchors): Places {
  const of = (unit: number): readonly Span[] =>
    laid.placesOf(unit).flatMap((index) => anchors.span(index) ?? []);
  const at = (offset: number): number | undefined => {
    let best: { unit: number; size: number } | undefined;
    for (const { units } of laid.lines) {
      for (const unit of units) {
        for (const { start, end } of of(unit)) {
          const size = end - start;
          if (start <= offset && offset <= end && (best === undefined || size < best.size))
            best = { unit, size };
        }
      }
    }
    return best?.unit;
  };
  return { of, at };
}

const plain = ({ gaps, ...rest }: AlignedLaw) => ({ ...rest, gaps: [...gaps] });

/** Many calls within a frame are one. */
function useAfterFrame(work: () => void): () => void {
  const waiting = useRef<number>(undefined);
  useEffect(
    () => () => {
      cancelAnimationFrame(waiting.current ?? 0);
      waiting.current = undefined;
    },
    [],
  );
  return useCallback(() => {
    waiting.current ??= requestAnimationFrame(() => {
      waiting.current = undefined;
      work();
    });
  }, [work]);
}
