/** The sentences of a file, each in its place → rules and all that belongs to them. */
import type { RuleFile } from '../../grammar/tree.ts';
import { readActs } from './acts.ts';
import { readAssertions } from './assertions.ts';
import type { Checking, Parts } from './checking.ts';
import { readConcepts, readOpenings } from './closing.ts';
import { readFacts } from './facts.ts';
import { type Head, readApplicability } from './header.ts';
import { readAmounts, readBearers } from './names.ts';
import { orderQuestions } from './order.ts';
import { readPriorities } from './priorities.ts';
import { type Placed, readScopes, readUnheld, type Written } from './rules.ts';

export function readParts(
  tree: RuleFile,
  written: readonly Written[],
  placed: readonly Placed[],
  checking: Checking,
): Omit<Parts, keyof Head | 'hashes'> {
  const rules = written.map(({ rule }) => rule);
  const openings = readOpenings(placed, rules, checking);
  const acts = readActs(placed, checking);
  const asked = {
    acts,
    facts: readFacts(openings, checking),
    concepts: readConcepts(openings, checking),
    rules,
    scopes: readScopes(placed, checking),
  };
  return {
    ...asked,
    lists: checking.names.lists,
    bearers: readBearers(checking.names),
    amounts: readAmounts(checking.names),
    readings: checking.readings.declared,
    applicability: readApplicability(tree.header, acts, checking),
    unheld: readUnheld(placed),
    priorities: readPriorities(placed, written, checking),
    assertions: readAssertions(tree, checking),
    order: orderQuestions(asked, checking),
  };
}
