import assert from "node:assert/strict";
import { test } from "node:test";
import type { Item, Quiz } from "../src/engine/course";
import { draw, newItems } from "../src/engine/quiz";
import { randomFrom, shuffled } from "../src/engine/random";

const bank: Quiz = {
  draw: 4,
  items: Array.from({ length: 12 }, (_, index) => ({ id: `item-${index}`, skill: `skill-${index % 3}` }) as Item),
};

test("the same seed and attempt draw the same items in the same order", () => {
  assert.deepEqual(draw(bank, 5, 2), draw(bank, 5, 2));
  assert.notDeepEqual(draw(bank, 5, 1), draw(bank, 6, 1));
});

test("a retake asks new items while there are any", () => {
  const asked = [1, 2, 3].flatMap((attempt) => draw(bank, 5, attempt));
  assert.equal(new Set(asked).size, 12);
});

test("what is said to be new in an attempt was in no attempt before it", () => {
  for (const size of [1, 4, 5, 7]) {
    const quiz = { draw: size, items: bank.items };
    const met = new Set<string>();
    for (const attempt of [1, 2, 3, 4, 5]) {
      const drawn = draw(quiz, 3, attempt);
      assert.equal(drawn.filter((id) => !met.has(id)).length, newItems(quiz, attempt), `${size}, ${attempt}`);
      for (const id of drawn) met.add(id);
    }
  }
});

test("no attempt asks an item twice, also where the bank runs out in the middle", () => {
  const odd = { draw: 5, items: bank.items };
  for (const attempt of [1, 2, 3, 4]) assert.equal(new Set(draw(odd, 9, attempt)).size, 5);
});

test("each attempt spreads over the skills", () => {
  const skills = draw(bank, 5, 1).map((id) => Number(id.replace("item-", "")) % 3);
  assert.equal(new Set(skills).size, 3);
});

test("a bank smaller than the draw is asked whole", () => {
  assert.equal(draw({ draw: 20, items: bank.items }, 5, 1).length, 12);
});

test("a shuffle keeps every thing and follows from its seed and salt", () => {
  const things = [1, 2, 3, 4, 5, 6];
  const once = shuffled(things, randomFrom(3, "a"));
  assert.deepEqual([...once].sort(), things);
  assert.deepEqual(once, shuffled(things, randomFrom(3, "a")));
  assert.notDeepEqual(once, shuffled(things, randomFrom(3, "b")));
});
