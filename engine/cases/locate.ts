/** 「某局」「二审」第1次开庭 → the elements meant, whether named in full, shortened or left out where there is only one. */
import { problem } from '../../grammar/messages/index.ts';
import type { Instance } from '../../grammar/tree.ts';
import { ancestors, listOrder, type Placed, placing } from '../read/instance.ts';
import type { Layer } from './layer.ts';
import { put, type Told, within } from './told.ts';

type Part = Instance['parts'][number];

/** Positions for all `targets` and what they lie within. `creates`: elements named for the first time come to be. */
export function locate(
  layer: Layer,
  instance: Instance,
  targets: readonly number[],
  creates: 'creates' | 'finds',
): Placed | undefined {
  const needed = closure(layer, targets);
  const assigned = assign(layer, instance.parts, needed);
  if (assigned === undefined) return undefined;
  const lists = listOrder(layer.told.measure.lists).filter((list) => needed.has(list) || assigned.has(list));
  return lists.reduce<Placed | undefined>(
    (placed, list) => placed && placeOne(layer, instance, placed, list, assigned.get(list), creates),
    recognized(layer, assigned),
  );
}

/** An id that only one element bears, among those that the other parts allow, also says what it lies within. */
function recognized({ told }: Layer, assigned: ReadonlyMap<number, Part>): Placed {
  const { lists } = told.measure;
  return listOrder(lists).reduceRight<Placed>((placed, list) => {
    const part = assigned.get(list);
    if (part === undefined || placed.has(list)) return placed;
    const fitting = [...told.lists[list]!.present].flatMap((position) => {
      const further = placing(lists, told.lists, placed, list, position);
      return further &&
        told.lists[list]!.elements[position]!.id === part.id.text &&
        allowed(told, assigned, further)
        ? [further]
        : [];
    });
    return fitting.length === 1 ? fitting[0]! : placed;
  }, new Map());
}

/** No part names another element of a list. */
function allowed(told: Told, assigned: ReadonlyMap<number, Part>, placed: Placed): boolean {
  return [...placed].every(([list, position]) => {
    const part = assigned.get(list);
    return part === undefined || told.lists[list]!.elements[position]!.id === part.id.text;
  });
}

function closure({ told }: Layer, targets: readonly number[]): ReadonlySet<number> {
  return new Set(targets.flatMap((list) => [...ancestors(told.measure.lists, list), list]));
}

/** Which list each part belongs to: by its list word, else by an id the case knows, else by what is still to be named. */
function assign(
  layer: Layer,
  parts: readonly Part[],
  needed: ReadonlySet<number>,
): ReadonlyMap<number, Part> | undefined {
  const assigned = new Map<number, Part>();
  for (const part of parts.filter(({ list }) => list !== undefined)) {
    const list = layer.names.lists.get(part.list!.text);
    if (list === undefined)
      return void layer.report(problem('RUN650', place(layer, part), { name: part.list!.text }));
    assigned.set(list, part);
  }
  const strangers = parts.filter(
    (part) => part.list === undefined && !assignKnown(layer, part, needed, assigned),
  );
  return assignNew(layer, strangers, needed, assigned) ? assigned : undefined;
}

function assignKnown(
  layer: Layer,
  part: Part,
  needed: ReadonlySet<number>,
  assigned: Map<number, Part>,
): boolean {
  const open = [...layer.told.measure.lists.keys()].filter(
    (list) => !assigned.has(list) && knows(layer, list, part.id.text),
  );
  const list = open.find((candidate) => needed.has(candidate)) ?? open[0];
  if (list !== undefined) assigned.set(list, part);
  return list !== undefined;
}

/** New ids go to the lists still unnamed, in the order of the file; lists with one element only may be left out. */
function assignNew(
  layer: Layer,
  parts: readonly Part[],
  needed: ReadonlySet<number>,
  assigned: Map<number, Part>,
): boolean {
  let open = listOrder(layer.told.measure.lists).filter((list) => needed.has(list) && !assigned.has(list));
  for (const list of open.filter((list) => layer.told.lists[list]!.present.size === 1)) {
    if (open.length > parts.length) open = open.filter((other) => other !== list);
  }
  for (const [i, part] of parts.entries()) {
    if (open.length !== parts.length) {
      layer.report(problem('RUN653', place(layer, part), { id: part.id.text }));
      return false;
    }
    assigned.set(open[i]!, part);
  }
  return true;
}

function placeOne(
  layer: Layer,
  instance: Instance,
  placed: Placed,
  list: number,
  part: Part | undefined,
  creates: 'creates' | 'finds',
): Placed | undefined {
  const before = placed.get(list);
  if (before !== undefined) {
    layer.touched[list]!.add(before);
    return placed;
  }
  const { name, measureWord, within: parents } = layer.told.measure.lists[list]!;
  const positions = parents.map((parent) => placed.get(parent)!);
  const siblings = within(layer.told, list, positions);
  if (part === undefined) {
    if (siblings.length === 1) return new Map(placed).set(list, siblings[0]!);
    const which = `哪一${measureWord}${name}`;
    return void layer.report(problem('RUN651', { file: layer.file, span: instance.span }, { which }));
  }
  const known = siblings.find((position) => layer.told.lists[list]!.elements[position]!.id === part.id.text);
  if (known === undefined && creates === 'finds') {
    return void layer.report(problem('RUN618', place(layer, part), { list: name, id: part.id.text }));
  }
  const position = put(layer.told, list, part.id.text, positions);
  if (known === undefined) layer.fresh.push({ list, position, span: part.id.span });
  layer.touched[list]!.add(position);
  return new Map(placed).set(list, position);
}

function knows({ told }: Layer, list: number, id: string): boolean {
  const { elements, present } = told.lists[list]!;
  return [...present].some((position) => elements[position]!.id === id);
}

const place = ({ file }: Layer, { id }: Part) => ({ file, span: id.span });
