import type { Answer, Item, Quiz } from "./course";
import { randomFrom, shuffled } from "./random";
import { rounded, sum } from "./score";

/**
 * The ids asked in this attempt, from 1. The bank is put in one order in which the skills alternate, and each attempt
 * takes the next ones, so a retake asks new items as long as there are any.
 */
export function draw(quiz: Quiz, seed: number, attempt: number): string[] {
  const deck = alternating(shuffled(quiz.items, randomFrom(seed, "quiz"))).map(({ id }) => id);
  const count = Math.min(quiz.draw, deck.length);
  const first = (attempt - 1) * count;
  const drawn = Array.from({ length: count }, (_, index) => deck[(first + index) % deck.length] as string);
  return shuffled(drawn, randomFrom(seed, "attempt", attempt));
}

/** How many items of an attempt, from 1, no attempt before it asked. */
export function newItems(quiz: Quiz, attempt: number): number {
  const count = Math.min(quiz.draw, quiz.items.length);
  return Math.min(count, Math.max(0, quiz.items.length - (attempt - 1) * count));
}

function alternating(items: readonly Item[]): Item[] {
  const bySkill = new Map<string, Item[]>();
  for (const item of items) bySkill.set(item.skill, [...(bySkill.get(item.skill) ?? []), item]);
  const piles = [...bySkill.values()];
  const longest = Math.max(0, ...piles.map(({ length }) => length));
  return Array.from({ length: longest }, (_, row) => piles.flatMap((pile) => pile.slice(row, row + 1))).flat();
}

/** 0 to 1. An answer of the wrong shape scores 0. */
export function itemScore(item: Item, answer: Answer): number {
  switch (item.type) {
    case "single":
    case "better-draft":
      return Number(item.options.some(({ id, correct }) => correct && id === answer));
    case "mark-line":
      return Number(item.lines.some(({ id, correct }) => correct && id === answer));
    case "multiple":
      return multipleScore(item.options, listed(answer));
    case "rating":
      return answer === item.best ? 1 : typeof answer === "number" && item.near.includes(answer) ? 0.5 : 0;
    case "order":
      return orderScore(
        item.entries.map(({ id }) => id),
        listed(answer),
      );
    case "match": {
      const chosen = typeof answer === "object" && !Array.isArray(answer) ? (answer as Record<string, string>) : {};
      return item.pairs.filter(({ id }) => chosen[id] === id).length / item.pairs.length;
    }
    case "numeric":
      return Number(typeof answer === "number" && Math.abs(answer - item.answer) <= item.tolerance + 1e-9);
  }
}

function multipleScore(options: readonly { id: string; correct: boolean }[], ticked: readonly string[]): number {
  const correct = options.filter((option) => option.correct).length;
  const right = options.filter((option) => option.correct && ticked.includes(option.id)).length;
  const wrong = options.filter((option) => !option.correct && ticked.includes(option.id)).length;
  return Math.max(0, (right - wrong) / correct);
}

/** The share of neighbours that stand next to each other in the right order. */
function orderScore(right: readonly string[], given: readonly string[]): number {
  if (right.length < 2) return 1;
  const pairs = right.slice(1).map((id, index) => [right[index] as string, id] as const);
  const kept = pairs.filter(([one, next]) => given.includes(one) && given[given.indexOf(one) + 1] === next);
  return kept.length / pairs.length;
}

function listed(answer: Answer): readonly string[] {
  return Array.isArray(answer) ? (answer as readonly string[]) : [];
}

export function quizScore(scores: readonly number[]): number {
  return scores.length === 0 ? 0 : rounded((sum(scores) / scores.length) * 100);
}
